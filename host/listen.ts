import { type AddressInfo, createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { errorCode } from '#host/errorCode'
import type { Settings } from '#host/settings'
import { StartRefused } from '#host/startRefused'

type Place = Pick<Settings, 'host' | 'port'>

const refusalOf = (error: unknown, { host, port }: Place): unknown => {
  const code = errorCode(error)
  if (code === 'EADDRINUSE')
    return new StartRefused(`Port ${port} is taken by another program. Stop it, or choose another with --port.`)
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new StartRefused(`This computer does not let us listen on ${host}:${port}. Check HOST and PORT.`)
  return error
}

/** Whether we could listen there, asked before anything is changed. Throws StartRefused when not. */
export const tryPort = (place: Place): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', error => reject(refusalOf(error, place)))
    probe.listen(place.port, place.host, () => probe.close(() => resolve()))
  })

/** Begins to listen, and gives the address to open. Throws StartRefused for a port that is taken or not ours to take. */
export const listen = async (server: FastifyInstance, { host, port }: Place): Promise<string> => {
  try {
    await server.listen({ host, port })
  } catch (error) {
    throw refusalOf(error, { host, port })
  }
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${(server.server.address() as AddressInfo).port}`
}
