import type { FastifyInstance } from 'fastify'

/** Whether a name or address is this computer itself: `localhost`, `127.0.0.1`, `::1`. */
export const isHere = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

/**
 * Answers only what was asked for under this computer's own name. A page of the internet can make its own name point to
 * 127.0.0.1 (DNS rebinding) and would then read and do everything here, where anybody is anybody; the name it asks
 * for gives it away.
 */
export const onlyHere = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (isHere((request.headers.host ?? '').replace(/:\d+$/, ''))) return
    return reply
      .status(403)
      .type('text/plain; charset=utf-8')
      .send('演示台只在启动它的这台电脑上用，请打开启动时给出的地址。要从别的地方打开，见 README 里的 LOCAL_ON_NETWORK')
  })
}
