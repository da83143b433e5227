import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { MessageTemplate } from '#domain/notice/messages'
import type { Failure, Wall } from '#host/local/wall'

/** How the next message fails, once; nothing means it arrives. */
export interface FailureSwitch {
  next: Failure | undefined
}

const sendBody = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z._default(z.string(), ''),
  data: z.record(z.string(), z.object({ value: z.string() })),
})

const says = (errcode: number, errmsg: string) => ({ errcode, errmsg })
const token = 'the-desk-token'

/** Longer than the patience of the adapter, so that it meets a timeout. */
const silence = 15_000

/**
 * The part of WeChat's server that 双联 speaks with, played by the desk, so that in local mode the real HTTP adapter runs.
 * A login code `dev:<persona>` is the openid `dev:<persona>`; every message lands on the wall.
 */
export const playWeChat = (
  server: FastifyInstance,
  prefix: string,
  {
    wall,
    now,
    failure,
    templates,
  }: {
    wall: Wall
    now: () => Date
    failure: FailureSwitch
    templates: Partial<Record<MessageTemplate, string>>
  },
): void => {
  const templateOf = new Map(Object.entries(templates).map(([name, id]) => [id, name as MessageTemplate]))

  server.get<{ Querystring: { js_code?: string } }>(`${prefix}/sns/jscode2session`, async request => {
    const code = request.query.js_code ?? ''
    return /^dev:[A-Za-z0-9._-]{1,64}$/.test(code) ? { openid: code, session_key: 'none' } : says(40029, 'invalid code')
  })

  server.post(`${prefix}/cgi-bin/stable_token`, async () => ({ access_token: token, expires_in: 7200 }))

  server.post<{ Querystring: { access_token?: string } }>(
    `${prefix}/cgi-bin/message/subscribe/send`,
    async (request, reply) => {
      if (request.query.access_token !== token) return says(40001, 'invalid credential')
      const body = sendBody.safeParse(request.body)
      if (!body.success) return says(47003, 'argument invalid')
      const template = templateOf.get(body.data.template_id)
      if (!template) return says(40037, 'invalid template_id')

      const failing = failure.next
      failure.next = undefined
      await wall.add({
        at: now().toISOString(),
        openid: body.data.touser,
        template,
        page: body.data.page,
        data: Object.fromEntries(Object.entries(body.data.data).map(([field, { value }]) => [field, value])),
        outcome: failing ?? 'shown',
      })
      if (failing === 'timeout') {
        // Answers nothing at all, as a dead line does, until the other side has hung up.
        reply.hijack()
        const end = setTimeout(() => reply.raw.destroy(), silence)
        reply.raw.once('close', () => clearTimeout(end))
        return reply
      }
      return failing ? says(Number(failing), 'as the desk was told') : says(0, 'ok')
    },
  )
}
