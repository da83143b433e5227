import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import fastify, { type FastifyInstance } from 'fastify'
import { onlyHere } from '#host/local/onlyHere'

describe('the demo on this computer', () => {
  let server: FastifyInstance
  beforeEach(async () => {
    server = fastify()
    server.post('/api/session/signIn', async () => ({ token: 'anybody' }))
    onlyHere(server)
    await server.listen({ host: '127.0.0.1', port: 0 })
  })
  afterEach(() => server.close())

  /** Over a socket of its own: `fetch` does not let its caller name another host. */
  const signIn = (host: string): Promise<{ status: number | undefined; body: string }> =>
    new Promise((resolve, reject) => {
      const { port } = server.server.address() as AddressInfo
      const asked = request({ port, method: 'POST', path: '/api/session/signIn', headers: { host } }, async answer =>
        resolve({ status: answer.statusCode, body: await text(answer) }),
      )
      asked.once('error', reject).end()
    })

  it.each(['127.0.0.1:8787', 'localhost:8787', 'localhost', '[::1]:8787'])(
    'answers under its own name %s',
    async host => {
      expect(await signIn(host)).toEqual({ status: 200, body: '{"token":"anybody"}' })
    },
  )

  it.each(['evil.example:8787', '192.168.1.5:8787', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    'does not answer a page that calls it %s',
    async host => {
      expect(await signIn(host)).toEqual({ status: 403, body: expect.stringMatching(/LOCAL_ON_NETWORK/) })
    },
  )
})
