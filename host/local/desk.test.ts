import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { Refusal } from '#domain/refusal'
import type { WeChat } from '#functions/platform/ports'
import { wechatHttp } from '#functions/platform/wechatHttp'
import { type Clock, manualClock, realClock } from '#host/clock'
import { openDesk } from '#host/local/desk'
import { openWall, type WallCard } from '#host/local/wall'

const message = {
  openid: 'dev:xiangtan.resident-1',
  template: 'reception' as const,
  page: 'pages/resident/bookings/index',
  data: { time1: '2026年12月15日 09:20', thing2: '荷塘街道联络站', thing3: '请带上材料' },
}

describe('the local desk', () => {
  let folder: string
  let server: FastifyInstance
  let origin: string
  let wechat: WeChat
  let ticks: number

  const start = async (clock: Clock) => {
    server = fastify()
    server.setErrorHandler((error, _request, reply) =>
      error instanceof Refusal
        ? reply.status(error.status).send({ code: error.code, message: error.message })
        : reply.status(500).send({ code: 'INTERNAL' }),
    )
    openDesk({
      clock,
      wall: await openWall(folder),
      personas: [],
      templates: { reception: 'local-reception' },
      tick: async () => {
        ticks += 1
        return 3
      },
      send: async () => 2,
    })(server)
    origin = await server.listen({ host: '127.0.0.1', port: 0 })
    wechat = wechatHttp({
      api: `${origin}/local/wechat`,
      appid: 'local-desk',
      secret: 'local-desk',
      templates: { reception: 'local-reception' },
      timeout: 1500,
    })
  }

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'desk-'))
    ticks = 0
    await start(manualClock(folder))
  })
  afterEach(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const get = async <Body>(url: string): Promise<Body> => (await fetch(origin + url)).json() as Promise<Body>
  const post = async (url: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(origin + url, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: await response.json() }
  }
  /** Without a body, which a browser sends to any origin without asking first. */
  const order = (url: string, headers: Record<string, string>) => fetch(origin + url, { method: 'POST', headers })
  const wall = () => get<WallCard[]>('/local/wall')

  it('signs in whoever a persona code names, through the adapter that speaks with the real WeChat', async () => {
    expect(await wechat.openidOf('dev:xiangtan.resident-1')).toBe('dev:xiangtan.resident-1')
    await expect(wechat.openidOf('somebody')).rejects.toThrow(Refusal)
  })

  it('hangs a message on the wall, in words, the newest first', async () => {
    await post('/local/clock', { now: '2026-12-14T09:00:00+08:00' })
    await wechat.send({ ...message, openid: 'dev:other' })
    expect(await wechat.send(message)).toEqual({ kind: 'sent' })
    expect(await wall()).toMatchObject([
      {
        number: 2,
        at: '2026-12-14T01:00:00.000Z',
        openid: message.openid,
        title: '接待提醒',
        fields: [
          { label: '时间', text: '2026年12月15日 09:20' },
          { label: '地点', text: '荷塘街道联络站' },
          { label: '说明', text: '请带上材料' },
        ],
        outcome: 'shown',
      },
      { number: 1, openid: 'dev:other' },
    ])
  })

  it.each([
    ['43101', { kind: 'unsendable', code: 43101 }],
    ['47003', { kind: 'unsendable', code: 47003 }],
    ['-1', { kind: 'retry' }],
    ['timeout', { kind: 'retry', why: '微信没有在时限内回应' }],
  ])('fails the next message with %s, once', async (failure, outcome) => {
    expect(await post('/local/failure', { next: failure })).toMatchObject({ status: 200 })
    expect(await wechat.send(message)).toMatchObject(outcome)
    expect(await get('/local/failure')).toEqual({ next: null })
    expect(await wechat.send(message)).toEqual({ kind: 'sent' })
    expect((await wall()).map(card => card.outcome)).toEqual(['shown', failure])
  })

  it('keeps wall and clock over a restart, even after a crash in the middle of a line', async () => {
    await post('/local/clock', { now: '2027-03-01T09:00:00+08:00' })
    await wechat.send(message)
    await server.close()
    writeFileSync(path.join(folder, 'wall.jsonl'), `${readFileSync(path.join(folder, 'wall.jsonl'), 'utf8')}{"at":"20`)
    await start(manualClock(folder))
    await wechat.send(message)
    expect(await wall()).toHaveLength(2)
    expect(await get('/local/clock')).toEqual({ now: '2027-03-01T01:00:00.000Z', manual: true })
  })

  it('moves the clock only with an offset, so that no computer reads it in its own time zone', async () => {
    expect((await post('/local/clock', { now: '2027-03-01T09:00:00' })).status).toBe(400)
    expect((await post('/local/clock', { now: 'tomorrow' })).status).toBe(400)
  })

  it.each(['0000-01-01T00:00:00Z', '1999-12-31T23:59:59+08:00', '2101-01-01T00:00:00+08:00', '9999-12-31T23:59:59Z'])(
    'moves the clock to years that reception days are in, not to %s',
    async moment => {
      const before = await get('/local/clock')
      const { status, body } = await post('/local/clock', { now: moment })
      expect([status, body]).toMatchObject([400, { message: '时钟只能拨到2000年到2100年之间' }])
      expect(await get('/local/clock')).toEqual(before)
    },
  )

  it('does a round of the timers when it is told', async () => {
    expect((await post('/local/tick', {})).body).toMatchObject({ sent: 3, manual: true })
    expect(ticks).toBe(1)
  })

  it.each(['https://elsewhere.example', 'http://127.0.0.1:1', 'null'])(
    'takes no order from a page of another origin: %s',
    async origin => {
      expect((await order('/local/tick', { origin })).status).toBe(403)
      expect(ticks).toBe(0)
    },
  )

  it('takes orders from its own page, and from programs, which name no origin', async () => {
    expect((await order('/local/tick', { origin })).status).toBe(200)
    expect((await order('/local/tick', {})).status).toBe(200)
  })

  it('sends what waits while the clock stands', async () => {
    expect((await post('/local/send', {})).body).toEqual({ sent: 2 })
    expect(ticks).toBe(0)
  })

  it('leaves a real clock alone', async () => {
    await server.close()
    await start(realClock)
    expect((await post('/local/clock', { now: '2027-03-01T09:00:00+08:00' })).body).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect((await post('/local/tick', {})).body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(ticks).toBe(0)
  })
})
