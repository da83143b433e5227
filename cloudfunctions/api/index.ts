import { randomUUID } from 'node:crypto'
import { callerOfOpenid } from '#functions/api/caller'
import { type ApiAnswer, answerTo, dispatch, isOpenToAll } from '#functions/api/dispatch'
import { cloudPlatform, openidOfContext } from '#functions/platform/cloudbase'
import { jsonLog } from '#functions/platform/log'

/** What the mini-program sends with `Taro.cloud.callFunction({ name: 'api', data })`. */
interface CloudEvent {
  path?: unknown
  input?: unknown
  key?: unknown
  district?: unknown
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The door on CloudBase: who calls is read from the context alone, what they want from the event. */
export const main = async (event: CloudEvent, context: unknown): Promise<ApiAnswer> => {
  const requestId = randomUUID()
  const path = text(event.path) ?? ''
  try {
    const platform = await cloudPlatform()
    const openid = openidOfContext(context, process.env.WECHAT_APPID)
    const district = text(event.district)
    // Who only looks around is nobody yet: an account is made when it is needed.
    const needed = path === 'session.signIn' || !isOpenToAll(path)
    const caller = needed && openid && district ? await callerOfOpenid(platform, openid, district) : null
    const asker = openid && platform.cipher.fingerprint(`asker:${openid}`)
    const key = text(event.key) ?? null
    return await dispatch(platform, {
      path,
      input: event.input,
      key,
      caller,
      asker,
      vouched: caller !== null,
      requestId,
    })
  } catch (error) {
    // Before the dispatch stand the settings, the way to the database, and the district that was asked for.
    return answerTo(error, jsonLog(false), { path, requestId })
  }
}
