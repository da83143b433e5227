import path from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerOpen } from '#functions/open/answerOpen'
import { isHost } from '#functions/open/routes'
import type { Platform } from '#functions/platform/ports'

/** Where a request says that it came to; undefined when it says something that is no address. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string | undefined =>
  /^https?$/.test(protocol) && isHost(host) ? `${protocol}://${host}` : undefined

/** Where the letters of posters lie. */
export const fontFolder = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))

/** Feeds and posters, by the handler that CloudBase calls too. */
export const serveOpen = (server: FastifyInstance, platform: Platform): void => {
  server.get('/open/*', async (request, reply) => {
    const { status, headers, body } = await answerOpen(
      { ...platform, fonts: fontFolder },
      {
        method: request.method,
        path: request.url,
        ifNoneMatch: request.headers['if-none-match'],
        origin: platform.openOrigin ?? originOf(request) ?? 'http://localhost',
        app: '/',
        requestId: request.id,
      },
    )
    return reply.status(status).headers(headers).send(body)
  })
}
