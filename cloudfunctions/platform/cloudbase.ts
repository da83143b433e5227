import { randomBytes } from 'node:crypto'
import type { CloudBase, ICloudBaseConfig } from '@cloudbase/node-sdk'
// The SDK's own reader of the context, without the SDK around it: 60 ms of a cold start instead of 500 (unbundled).
import { getCloudbaseContext } from '@cloudbase/node-sdk/dist/utils/tcbcontext'
import { openPostgres } from '#db/postgres'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { messageTemplates } from '#domain/notice/messages'
import { Refusal } from '#domain/refusal'
import { fieldCipher } from '#functions/platform/cipher'
import { connectionsAnInstance, type Environment, needed, openOriginIn } from '#functions/platform/environment'
import { checkFieldKeys } from '#functions/platform/fieldKeys'
import { jsonLog } from '#functions/platform/log'
import type { PhotoStore, Platform } from '#functions/platform/ports'
import { signer } from '#functions/platform/signer'
import { type WeChatAccount, wechatHttp } from '#functions/platform/wechatHttp'

/** Where a call may come from and be believed: the mini-program, on a phone or in the developer's tools. */
const knownSources = new Set(['wx_client', 'wx_devtools'])

const textIn = (values: object, name: string): string => {
  const value: unknown = (values as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** Who stands at the front of the chain of calls. The SDK gives a chain as a list, one source alone as text. */
const firstSource = (values: object): string => {
  const value: unknown = (values as Record<string, unknown>).TCB_SOURCE
  const chain = Array.isArray(value) ? value : String(value ?? '').split(',')
  return String(chain[0] ?? '')
}

/**
 * Who calls a cloud function: the openid that CloudBase itself has put into the context. The event is never asked, since
 * the caller writes it.
 *
 * @param context the second argument of the function
 * @param appid ours; a person of another mini-program is nobody here
 * @returns nobody for a call from the web, from HTTP, from a timer, or from a source that is not known
 */
export const openidOfContext = (context: unknown, appid?: string): string | null => {
  const given = typeof context === 'object' && context !== null ? context : {}
  const told = 'environ' in given || 'environment' in given
  const values = getCloudbaseContext(told ? given : undefined)
  const openid = textIn(values, 'WX_OPENID')
  // Some callers leave no source at all.
  const source = firstSource(values)
  const from = textIn(values, 'WX_APPID')
  if (!openid || (source && !knownSources.has(source)) || (appid && from && from !== appid)) return null
  return openid
}

/** Photos we have cleaned, and uploads of the mini-program waiting for it. Nothing else of the environment is in reach. */
const refForm = /^cloud:\/\/[^/]+\/(photos|incoming)\/[A-Za-z0-9._-]+$/

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'STORAGE_FILE_NONEXIST'

/**
 * Photos in the storage of the CloudBase environment; a ref is a file id.
 *
 * @param open gives the SDK, loaded only when a photo is touched
 */
export const cloudPhotoStore = (open: () => Promise<CloudBase>): PhotoStore => {
  const checked = (ref: string): string => {
    if (!refForm.test(ref)) throw new Refusal('PHOTO_UNKNOWN')
    return ref
  }
  return {
    async reserve() {
      const cloudPath = `photos/${randomBytes(24).toString('hex')}.jpg`
      const { data } = await (await open()).getUploadMetadata({ cloudPath })
      return data.fileId
    },
    async put(ref, bytes) {
      const cloudPath = checked(ref).replace(/^cloud:\/\/[^/]+\//, '')
      const { fileID } = await (await open()).uploadFile({ cloudPath, fileContent: Buffer.from(bytes) })
      if (fileID !== ref) throw new Error(`CloudBase put a photo at ${fileID} that was promised ${ref}`)
    },
    async get(ref) {
      const fileID = checked(ref)
      try {
        const { fileContent } = await (await open()).downloadFile({ fileID })
        if (Buffer.isBuffer(fileContent)) return fileContent
      } catch (error) {
        if (!isGone(error)) throw error
      }
      throw new Refusal('PHOTO_UNKNOWN')
    },
    async remove(ref) {
      const { fileList } = await (await open()).deleteFile({ fileList: [checked(ref)] })
      const code = fileList[0]?.code
      if (code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST')
        throw new Error(`CloudBase did not delete a photo: ${code}`)
    },
    async addressOf(ref, seconds) {
      const { fileList } = await (await open()).getTempFileURL({
        fileList: [{ fileID: checked(ref), maxAge: seconds }],
      })
      const answer = fileList[0]
      if (answer?.code === 'STORAGE_FILE_NONEXIST') throw new Refusal('PHOTO_UNKNOWN')
      if (!answer?.tempFileURL) throw new Error(`CloudBase gave no address for a photo: ${answer?.code}`)
      return answer.tempFileURL
    },
  }
}

/** The SDK for the environment this function runs in, or for another when a test says so. */
export const openCloud = (config?: ICloudBaseConfig) => async (): Promise<CloudBase> => {
  const sdk = await import('@cloudbase/node-sdk')
  return sdk.default.init(config ?? { env: sdk.default.SYMBOL_CURRENT_ENV, timeout: 10_000 })
}

const accountIn = (env: Environment): WeChatAccount => ({
  api: env.WECHAT_API?.trim() || 'https://api.weixin.qq.com',
  appid: needed(env, 'WECHAT_APPID'),
  secret: needed(env, 'WECHAT_SECRET'),
  templates: Object.fromEntries(
    messageTemplates.flatMap(template => {
      const id = env[`TEMPLATE_${template.toUpperCase()}`]?.trim()
      return id ? [[template, id]] : []
    }),
  ),
})

const open = async (env: Environment): Promise<Platform> => {
  const cipher = fieldCipher(needed(env, 'FIELD_KEYS'))
  const sessionSigner = signer(needed(env, 'SESSION_KEY'))
  // Over HTTP, not by the SDK's open-interface calls: timers have no caller's context to call it in.
  const wechat = wechatHttp(accountIn(env))
  const openOrigin = openOriginIn(env)
  const db = openPostgres(needed(env, 'DATABASE_URL'), { max: connectionsAnInstance })
  try {
    await checkFieldKeys(db.install, cipher)
  } catch (error) {
    await db.close()
    throw error
  }
  return {
    db,
    now: () => new Date(),
    holidays: stateCouncil,
    wechat,
    photos: cloudPhotoStore(openCloud()),
    cipher,
    signer: sessionSigner,
    openOrigin,
    log: jsonLog(false),
  }
}

let opened: ReturnType<typeof open> | undefined

/**
 * What a cloud function works with, out of its environment variables. Opened by the first call of an instance and kept for
 * the next ones; when it could not be opened, the next call tries again.
 */
export const cloudPlatform = (): ReturnType<typeof open> => {
  opened ??= open(process.env).catch(error => {
    opened = undefined
    throw error
  })
  return opened
}
