import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings } from '#host/settings'
import { startHost } from '#host/start'

/** A host of its own: temporary folder, embedded store, demo districts, and time that stands until it is moved. */
export interface House {
  address: string
  /** The moment at which the house opened. Phones start their own clocks there. */
  opened: Date
  /** One action through the API, as a persona. Throws when it is refused: preparations have to work. */
  as(persona: string, action: string, input?: unknown): Promise<unknown>
  /** Brings a JPEG to the host and gives the photo's id. */
  addPhoto(persona: string, jpeg: Buffer): Promise<string>
  /** Moves the clock: `2026-12-02T10:00:00+08:00`. */
  setClock(now: string): Promise<void>
  /** Sends what waits to be sent. */
  tick(): Promise<void>
  close(): Promise<void>
}

/** A Tuesday morning, two weeks before the next 15th, far from any holiday. */
const opening = '2026-12-01T10:00:00+08:00'

const answered = async (response: Response): Promise<Record<string, unknown>> => {
  const body = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${response.url} was refused: ${JSON.stringify(body)}`)
  return body
}

export const openHouse = async (): Promise<House> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuanglian-browser-'))
  await writeFile(path.join(folder, 'clock.txt'), opening)
  const host = await startHost(readSettings({ DATA_DIR: folder, PORT: '0' }, ['--clock=manual']))
  const tokens = new Map<string, string>()

  const post = async (route: string, input: unknown, persona?: string) => {
    const headers = new Headers({ 'content-type': 'application/json', 'idempotency-key': randomUUID() })
    if (persona) headers.set('authorization', `Bearer ${await tokenOf(persona)}`)
    return answered(await fetch(`${host.address}${route}`, { method: 'POST', headers, body: JSON.stringify(input) }))
  }
  const tokenOf = async (persona: string): Promise<string> => {
    const known = tokens.get(persona)
    if (known) return known
    const { token } = await post('/api/session/signIn', { code: `dev:${persona}` })
    tokens.set(persona, String(token))
    return String(token)
  }
  return {
    address: host.address,
    opened: new Date(opening),
    as: (persona, action, input = {}) => post(`/api/${action.replace('.', '/')}`, input, persona),
    async addPhoto(persona, jpeg) {
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }), 'photo.jpg')
      const headers = { authorization: `Bearer ${await tokenOf(persona)}` }
      const { file } = await answered(await fetch(`${host.address}/upload`, { method: 'POST', headers, body }))
      const { photo } = await post('/api/photo/add', { file }, persona)
      return String(photo)
    },
    async setClock(now) {
      await post('/local/clock', { now })
    },
    async tick() {
      await post('/local/tick', {})
    },
    async close() {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
