import type { MessageTemplate } from '#domain/notice/messages'
import { Refusal } from '#domain/refusal'
import type { SendOutcome, SubscribeMessage, WeChat } from '#functions/platform/ports'

export interface WeChatAccount {
  /** `https://api.weixin.qq.com`; the desk's address in local mode. */
  api: string
  appid: string
  secret: string
  /** Ids of the approved templates; one that is missing makes its messages unsendable. */
  templates: Partial<Record<MessageTemplate, string>>
  /** Milliseconds until a call counts as lost. WeChat answers within one second when it is well. */
  timeout?: number
}

type Answer = Record<string, unknown> & { errcode: number; errmsg: string }

/** End states of a message, in words for the clerk who then telephones. */
const unsendable: Record<number, string> = {
  43101: '对方没有同意接收，或同意的次数已经用完',
  47003: '消息里有一项不合微信的格式',
  40003: '对方的微信号不属于这个小程序',
  40037: '这种消息的模板没有设置好',
  41030: '消息要打开的页面还没有发布',
}

/** The token we hold is not the one WeChat knows: ask for the present one, once. */
const tokenIsOld = new Set([40001, 40014, 42001])

/** A login code that was wrong, used or too old (five minutes), or a person whom WeChat has blocked. */
const codeIsBad = new Set([40029, 40163, 40226, 41008])

/** WeChat is too busy; the same call may succeed a minute later. */
const busy = new Set([-1, 45009, 45011, 45047])

/** No answer that can be read: the network, a timeout, a 5xx. Its text never carries the address, which holds the secret. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** How long before its end a token is no longer used. WeChat keeps old and new valid together for five minutes. */
const tokenMargin = 5 * 60 * 1000

/**
 * WeChat's server interface: sign-in by login code and 订阅消息. It needs no cloud context, so that timers and hosts of
 * one's own use the same adapter; the stable token needs no store shared between instances.
 */
export const wechatHttp = (account: WeChatAccount, now: () => Date = () => new Date()): WeChat => {
  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    let response: Response
    let text: string
    try {
      response = await fetch(account.api + path, { ...init, signal: AbortSignal.timeout(account.timeout ?? 5000) })
      text = await response.text()
    } catch (error) {
      const late = (error as { name?: string }).name === 'TimeoutError'
      const reason = late ? '微信没有在时限内回应' : '连不上微信'
      throw new NoAnswer(reason, { cause: error })
    }
    if (!response.ok) throw new NoAnswer(`微信回应 HTTP ${response.status}`)
    try {
      const answer: unknown = JSON.parse(text)
      if (typeof answer === 'object' && answer !== null) return { errcode: 0, errmsg: '', ...answer }
    } catch (error) {
      throw new NoAnswer('微信的回应读不懂', { cause: error })
    }
    throw new NoAnswer('微信的回应读不懂')
  }

  const post = (path: string, body: unknown): Promise<Answer> =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

  let token: { value: string; until: number } | undefined
  let asking: Promise<string> | undefined

  const askForToken = async (): Promise<string> => {
    const answer = await post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: account.appid,
      secret: account.secret,
      // A forced token would end the one that other instances hold; WeChat also allows only 20 of them a day.
      force_refresh: false,
    })
    const { access_token: value, expires_in: seconds } = answer
    if (typeof value !== 'string' || typeof seconds !== 'number')
      throw new NoAnswer(`微信没有给出令牌 (${answer.errcode} ${answer.errmsg})`)
    token = { value, until: now().getTime() + seconds * 1000 - tokenMargin }
    return value
  }

  /** Many messages may wait for one token; they share one question. */
  const currentToken = async (): Promise<string> => {
    if (token && token.until > now().getTime()) return token.value
    asking ??= askForToken().finally(() => {
      asking = undefined
    })
    return asking
  }

  const sendOnce = async (message: SubscribeMessage, templateId: string): Promise<Answer> =>
    post(`/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await currentToken())}`, {
      touser: message.openid,
      template_id: templateId,
      page: message.page,
      data: Object.fromEntries(Object.entries(message.data).map(([field, value]) => [field, { value }])),
      miniprogram_state: 'formal',
      lang: 'zh_CN',
    })

  return {
    async openidOf(code) {
      const query = new URLSearchParams({
        appid: account.appid,
        secret: account.secret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      let answer: Answer
      try {
        answer = await call(`/sns/jscode2session?${query}`)
      } catch (error) {
        if (error instanceof NoAnswer) throw new Refusal('TRY_AGAIN_SOON')
        throw error
      }
      if (codeIsBad.has(answer.errcode)) throw new Refusal('SIGN_IN_FAILED')
      if (busy.has(answer.errcode)) throw new Refusal('TRY_AGAIN_SOON')
      // The session_key beside it is of no use here and is not kept.
      if (answer.errcode === 0 && typeof answer.openid === 'string' && answer.openid !== '') return answer.openid
      throw new Error(
        `WeChat refused the sign-in: ${answer.errcode} ${answer.errmsg}. Check WECHAT_APPID and WECHAT_SECRET`,
      )
    },

    async send(message): Promise<SendOutcome> {
      const templateId = account.templates[message.template]
      if (!templateId) return { kind: 'unsendable', code: 40037, why: '这种消息的模板没有设置好' }
      try {
        let answer = await sendOnce(message, templateId)
        if (tokenIsOld.has(answer.errcode)) {
          token = undefined
          answer = await sendOnce(message, templateId)
        }
        if (answer.errcode === 0) return { kind: 'sent' }
        const final = unsendable[answer.errcode]
        if (final) return { kind: 'unsendable', code: answer.errcode, why: final }
        return { kind: 'retry', why: `微信回应 ${answer.errcode} ${answer.errmsg}` }
      } catch (error) {
        if (error instanceof NoAnswer) return { kind: 'retry', why: error.message }
        throw error
      }
    },
  }
}
