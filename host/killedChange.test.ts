import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addDays, dayOf } from '#domain/calendar/day'
import { ask, type HostProcess, signIn, startHostProcess } from '#tests/host/process'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; free: number; open: boolean }[]
}
interface Booking {
  id: string
  state: string
}

const district = 'xiangtan'
const matter = '问问路灯'
const dieBetween = path.resolve(__dirname, '..', 'tests', 'host', 'dieBetween.cjs')

describe('a host that is killed between two statements of a change to another place', () => {
  let folder: string
  let host: HostProcess
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'killed-change-'))
  })
  afterAll(async () => {
    await host?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = async (env: Record<string, string> = {}): Promise<void> => {
    host = await startHostProcess({ DATA_DIR: folder, ...env })
  }
  const as = async <Body>(who: string, action: string, input: object, key: string = randomUUID()): Promise<Body> => {
    const token = await signIn(host.address, `${district}.${who}`)
    const { status, body } = await ask<Body>(host.address, action, input, { token, key })
    if (status !== 200) throw new Error(`${action} was refused: ${JSON.stringify(body)}`)
    return body
  }
  const show = async <Body>(action: string, input: object): Promise<Body> =>
    (await ask<Body>(host.address, action, { district, ...input })).body
  const dayAhead = async (station: string): Promise<Day> => {
    const days = await show<Day[]>('reception.nextDays', { station })
    const day = days.find(each => each.day > addDays(dayOf(new Date()), 3))
    return show('reception.day', { day: day?.id })
  }

  /** Where the person is, and what becomes of who waits for their place. */
  const standing = async () => {
    const bookings = await as<Booking[]>('visitor-1', 'reception.myBookings', {})
    const waits = await as<{ state: string }[]>('visitor-2', 'reception.myWaits', {})
    return {
      live: bookings.filter(({ state }) => state === 'booked').map(({ id }) => id),
      waits: waits.map(w => w.state),
    }
  }

  it('comes up again with the person in exactly one place, wherever it died, and who waits was offered the other or waits on', async () => {
    await start()
    const { id: day, version } = await dayAhead('hetang')
    const one = { topic: null, windows: [{ from: '09:00', to: '09:20' }], capacity: 1 }
    await as('clerk-hetang', 'plan.editDay', { day, version, ...one })
    const from = (await show<Day>('reception.day', { day })).slots[0]?.id
    const to = (await dayAhead('yuhu')).slots.find(slot => slot.open && slot.free > 0)?.id
    const before = await as<Booking>('visitor-1', 'reception.bookSlot', { slot: from, matter })
    await as('visitor-2', 'reception.joinWaitlist', { day, matter })
    const stood = { live: [before.id], waits: ['waiting'] }
    expect(await standing()).toEqual(stood)
    await host.stop()

    const key = randomUUID()
    const change = () => as<Booking>('visitor-1', 'reception.changeBooking', { booking: before.id, slot: to }, key)
    const found: unknown[] = []
    let changed: Booking | undefined
    for (let dieAt = 0; !changed; dieAt += 1) {
      await start({ DIE_AT: String(dieAt), NODE_OPTIONS: `--require ${dieBetween}` })
      found.push(await standing())
      changed = await change().catch((error: Error) => {
        if (error.message.includes('was refused')) throw error
        return undefined
      })
      await host.kill()
    }
    // Only the last death came behind the COMMIT; the answer that it swallowed is given when the phone asks again.
    const done = { live: [changed.id], waits: ['offered'] }
    expect(found).toEqual([...found.slice(1).map(() => stood), done])
    expect(found.length).toBeGreaterThan(10)
    await start()
    expect([await change(), await standing()]).toEqual([changed, done])
  }, 600_000)
})
