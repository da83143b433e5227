import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { writes } from '#contracts/writes'
import type { MessageTemplate } from '#domain/notice/messages'
import { Refusal } from '#domain/refusal'
import type { Clock } from '#host/clock'
import type { Persona } from '#host/demo/personas'
import { failures, type Wall } from '#host/local/wall'
import { type FailureSwitch, playWeChat } from '#host/local/wechatDesk'

export interface Desk {
  clock: Clock
  wall: Wall
  personas: Persona[]
  templates: Partial<Record<MessageTemplate, string>>
  /** One round of both timers: what has fallen due, then what waits to be sent. Gives the number of messages sent. */
  tick: () => Promise<number>
  /** Sends what waits, the clock standing still. Gives the number of messages sent. */
  send: () => Promise<number>
}

const clockBody = z.object({ now: z.iso.datetime({ offset: true }) })
/** Beyond these no calendar is known, and far beyond them a moment no longer fits the database. */
const [earliest, latest] = [new Date('2000-01-01T00:00:00+08:00'), new Date('2101-01-01T00:00:00+08:00')]
const failureBody = z.object({ next: z.nullable(z.enum(failures)) })

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}
const page = path.join(__dirname, 'page')

const checked = <T>(result: { success: true; data: T } | { success: false }): T => {
  if (!result.success) throw new Refusal('INPUT_INVALID')
  return result.data
}

/**
 * The local desk at /local: two phones, the people of the demo districts, the wall of messages, the clock. It also plays
 * WeChat's server at /local/wechat. It exists in local mode only, where anybody may be anybody.
 */
export const openDesk =
  ({ clock, wall, personas, templates, tick, send }: Desk) =>
  (server: FastifyInstance): void => {
    // A browser sends an order without a body to any origin without asking first; it only says whose page gave it.
    server.addHook('onRequest', async request => {
      const { origin } = request.headers
      if (origin === undefined || !request.url.startsWith('/local')) return
      if (origin !== `${request.protocol}://${request.host}`)
        throw new Refusal('NOT_ALLOWED', '请在演示台自己的页面上操作')
    })

    const failure: FailureSwitch = { next: undefined }
    playWeChat(server, '/local/wechat', { wall, now: clock.now, failure, templates })

    for (const name of readdirSync(page))
      server.get(name === 'index.html' ? '/local' : `/local/${name}`, async (_request, reply) =>
        reply
          .type(types[path.extname(name)] ?? 'application/octet-stream')
          .header('cache-control', 'no-cache')
          .send(await readFile(path.join(page, name))),
      )

    server.get('/local/personas', async () => personas)
    server.get<{ Querystring: { most?: string } }>('/local/wall', async request =>
      wall.newest(Math.min(Number(request.query.most) || 60, 1000)),
    )

    let changes = 0
    const done = new Set<string>()
    server.addHook<{ Params: { noun?: string; verb?: string } }>('onResponse', async ({ params }, reply) => {
      const { noun = '', verb = '' } = params ?? {}
      if (reply.statusCode !== 200 || !writes(noun, verb)) return
      changes += 1
      done.add(`${noun}.${verb}`)
    })
    // How much has been changed through the API since the start, and by which actions: when it grows, the phones look again.
    server.get('/local/changes', async () => ({ changes, done: [...done] }))

    const clockNow = () => ({ now: clock.now().toISOString(), manual: clock.manual })
    const onlyManual = () => {
      if (!clock.manual) throw new Refusal('NOT_ALLOWED', '时钟是真的，不能拨。要拨动时钟，请用 --clock=manual 启动')
    }
    server.get('/local/clock', async () => clockNow())
    server.post('/local/clock', async request => {
      onlyManual()
      const to = new Date(checked(clockBody.safeParse(request.body)).now)
      if (to < earliest || to >= latest) throw new Refusal('INPUT_INVALID', '时钟只能拨到2000年到2100年之间')
      await clock.set(to)
      return clockNow()
    })
    server.post('/local/tick', async () => {
      onlyManual()
      const sent = await tick()
      return { ...clockNow(), sent }
    })

    server.post('/local/send', async () => {
      onlyManual()
      return { sent: await send() }
    })

    server.get('/local/failure', async () => ({ next: failure.next ?? null }))
    server.post('/local/failure', async request => {
      failure.next = checked(failureBody.safeParse(request.body)).next ?? undefined
      return { next: failure.next ?? null }
    })
  }
