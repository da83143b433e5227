import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isMissing } from '#host/errorCode'

const common = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
]

/** For everything that is not a page of the app. */
export const strictPolicy = [...common, "style-src 'self'", "script-src 'self'"].join('; ')

/** Taro writes style attributes while it runs, and one script into its index page, which is named here by its hash. */
const appPolicy = (page: string): string => {
  const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  )
  return [...common, "style-src 'self' 'unsafe-inline'", `script-src 'self' ${inline.join(' ')}`].join('; ')
}

/** What runs before the app itself. */
const before = '<script src="/phone/widen.js"></script><script src="/phone/framed.js"></script>'

const sendFile = async (reply: FastifyReply, file: string, type: string): Promise<FastifyReply> =>
  reply.type(type).send(await readFile(file))

/**
 * The app in the browser, out of `dist/h5`. On a wide screen it opens in a phone's frame at /phone, unless the address says
 * `?bare`: a page made for a thumb is unreadable across a desk.
 */
export const servePages = (server: FastifyInstance, h5: string): void => {
  const framed = path.join(__dirname, 'phone')

  server.get('/', async (_request, reply) => {
    let page: string
    try {
      page = await readFile(path.join(h5, 'index.html'), 'utf8')
    } catch (error) {
      if (!isMissing(error)) throw error
      return reply.status(503).type('text/plain; charset=utf-8').send('页面还没有生成，请先运行 npm run build:h5')
    }
    page = page.replace(/<head[^>]*>/, head => head + before)
    return reply
      .headers({ 'content-security-policy': appPolicy(page), 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(page)
  })

  server.get('/phone', (_request, reply) =>
    sendFile(reply, path.join(framed, 'index.html'), 'text/html; charset=utf-8'),
  )
  server.get('/phone/phone.css', (_request, reply) =>
    sendFile(reply, path.join(framed, 'phone.css'), 'text/css; charset=utf-8'),
  )
  server.get('/phone/phone.js', (_request, reply) =>
    sendFile(reply, path.join(framed, 'phone.js'), 'text/javascript; charset=utf-8'),
  )
  server.get('/phone/widen.js', (_request, reply) =>
    sendFile(reply, path.join(framed, 'widen.js'), 'text/javascript; charset=utf-8'),
  )
  server.get('/phone/framed.js', (_request, reply) =>
    sendFile(reply, path.join(framed, 'framed.js'), 'text/javascript; charset=utf-8'),
  )
}
