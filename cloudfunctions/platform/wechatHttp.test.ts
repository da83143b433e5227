import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal } from '#domain/refusal'
import { type WeChatAccount, wechatHttp } from '#functions/platform/wechatHttp'

interface Heard {
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
}

const read = async (request: IncomingMessage): Promise<Heard> => {
  let text = ''
  for await (const chunk of request) text += chunk
  const url = new URL(request.url ?? '/', 'http://wechat')
  return { path: url.pathname, query: url.searchParams, body: text ? JSON.parse(text) : {} }
}

describe('WeChat over HTTP', () => {
  let server: Server
  let account: WeChatAccount
  let heard: Heard[]
  /** What the stand-in says to each path: one answer after the other, the last one again and again. */
  let answers: Record<string, ((response: ServerResponse) => void)[]>
  let tokens: number

  const says =
    (body: unknown, status = 200) =>
    (response: ServerResponse) => {
      // WeChat labels its JSON as text.
      response
        .writeHead(status, { 'content-type': 'text/plain' })
        .end(typeof body === 'string' ? body : JSON.stringify(body))
    }
  const silence = () => {}
  const sent = says({ errcode: 0, errmsg: 'ok' })
  const sending = '/cgi-bin/message/subscribe/send'
  const message = {
    openid: 'o1',
    template: 'reception' as const,
    page: 'pages/resident/booking/index?id=1',
    data: { time1: '2026年12月15日 09:20', thing2: '荷塘街道联络站' },
  }

  beforeEach(async () => {
    heard = []
    tokens = 0
    answers = {}
    server = createServer(async (request, response) => {
      const question = await read(request)
      heard.push(question)
      const waiting = answers[question.path] ?? []
      const answer = waiting.length > 1 ? waiting.shift() : waiting[0]
      if (answer) return answer(response)
      tokens += 1
      return says({ access_token: `token-${tokens}`, expires_in: 7200 })(response)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    account = {
      api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      appid: 'wx1',
      secret: 'hidden',
      templates: { reception: 'tpl-reception' },
      timeout: 1500,
    }
  })
  afterEach(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })

  const refusalOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'accepted',
      error => (error instanceof Refusal ? error.code : `bug: ${error.message}`),
    )

  describe('sign-in', () => {
    it('gives the openid behind a login code', async () => {
      answers['/sns/jscode2session'] = [says({ openid: 'o1', session_key: 'k' })]
      expect(await wechatHttp(account).openidOf('c&1')).toBe('o1')
      expect(Object.fromEntries(heard[0]?.query ?? [])).toEqual({
        appid: 'wx1',
        secret: 'hidden',
        js_code: 'c&1',
        grant_type: 'authorization_code',
      })
    })

    it.each([40029, 40163, 40226])('asks to sign in again when the code is wrong or used (%i)', async errcode => {
      answers['/sns/jscode2session'] = [says({ errcode, errmsg: 'invalid code' })]
      expect(await refusalOf(wechatHttp(account).openidOf('c'))).toBe('SIGN_IN_FAILED')
    })

    it('asks to wait when WeChat is busy, broken or silent', async () => {
      answers['/sns/jscode2session'] = [
        says({ errcode: -1, errmsg: 'busy' }),
        says('bad gateway', 502),
        says('<html>'),
        silence,
      ]
      const wechat = wechatHttp(account)
      for (let i = 0; i < 4; i += 1) expect(await refusalOf(wechat.openidOf('c'))).toBe('TRY_AGAIN_SOON')
    })

    it('reports a wrong AppSecret as a fault of the installation, without repeating the secret', async () => {
      answers['/sns/jscode2session'] = [says({ errcode: 40125, errmsg: 'invalid appsecret' })]
      const words = await refusalOf(wechatHttp(account).openidOf('c'))
      expect(words).toContain('WECHAT_SECRET')
      expect(words).not.toContain('hidden')
    })
  })

  describe('a subscribe message', () => {
    it('is sent with its fields, under one token for many messages', async () => {
      answers[sending] = [sent]
      const wechat = wechatHttp(account)
      const outcomes = await Promise.all([wechat.send(message), wechat.send(message), wechat.send(message)])
      expect(outcomes).toEqual([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }])
      expect(tokens).toBe(1)
      const question = heard.find(one => one.path === sending)
      expect(question?.query.get('access_token')).toBe('token-1')
      expect(question?.body).toMatchObject({
        touser: 'o1',
        template_id: 'tpl-reception',
        page: 'pages/resident/booking/index?id=1',
        data: { time1: { value: '2026年12月15日 09:20' }, thing2: { value: '荷塘街道联络站' } },
      })
    })

    it.each([43101, 47003, 40003])('is given up when WeChat says %i', async errcode => {
      answers[sending] = [says({ errcode, errmsg: 'no' })]
      expect(await wechatHttp(account).send(message)).toMatchObject({ kind: 'unsendable', code: errcode })
    })

    it('is given up when its template was never set', async () => {
      expect(await wechatHttp(account).send({ ...message, template: 'duty' })).toMatchObject({ kind: 'unsendable' })
      expect(heard).toEqual([])
    })

    it('is tried again later when WeChat is busy, over its limit, broken, silent or says what nobody knows', async () => {
      answers[sending] = [
        says({ errcode: -1, errmsg: 'busy' }),
        says({ errcode: 45009, errmsg: 'limit' }),
        says('', 500),
        says({ errcode: 99999, errmsg: 'new' }),
        silence,
      ]
      const wechat = wechatHttp(account)
      for (let i = 0; i < 5; i += 1) expect(await wechat.send(message)).toMatchObject({ kind: 'retry' })
    })

    it('is tried again later when nobody listens', async () => {
      const nobody = wechatHttp({ ...account, api: 'http://127.0.0.1:9' })
      expect(await nobody.send(message)).toEqual({ kind: 'retry', why: '连不上微信' })
    })

    it.each([40001, 40014, 42001])('renews the token once when WeChat says %i', async errcode => {
      answers[sending] = [says({ errcode, errmsg: 'token' }), sent]
      expect(await wechatHttp(account).send(message)).toEqual({ kind: 'sent' })
      expect(tokens).toBe(2)
      expect(heard.at(-1)?.query.get('access_token')).toBe('token-2')
    })

    it('renews the token only once, then waits', async () => {
      answers[sending] = [says({ errcode: 40001, errmsg: 'token' })]
      expect(await wechatHttp(account).send(message)).toMatchObject({ kind: 'retry' })
      expect(tokens).toBe(2)
    })

    it('never forces a token, which would end the one that others hold', async () => {
      answers[sending] = [sent]
      await wechatHttp(account).send(message)
      expect(heard[0]).toMatchObject({ path: '/cgi-bin/stable_token', body: { force_refresh: false } })
    })

    it('asks for a new token before the old one ends', async () => {
      answers[sending] = [sent]
      let time = Date.parse('2026-12-01T00:00:00Z')
      const wechat = wechatHttp(account, () => new Date(time))
      await wechat.send(message)
      time += 7200 * 1000 - 4 * 60 * 1000
      await wechat.send(message)
      expect(tokens).toBe(2)
    })

    it('is tried again later when the token itself is refused, and the reason is kept', async () => {
      answers['/cgi-bin/stable_token'] = [says({ errcode: 40164, errmsg: 'invalid ip' })]
      expect(await wechatHttp(account).send(message)).toEqual({
        kind: 'retry',
        why: '微信没有给出令牌 (40164 invalid ip)',
      })
    })
  })
})
