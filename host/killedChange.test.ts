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
  stationId: string
  asked: { answer: string | null } | null
}

const district = 'xiangtan'
const matter = '问问路灯'
const dieBetween = path.resolve(__dirname, '..', 'tests', 'host', 'dieBetween.cjs')

/** Who changes the place of whom, at which station; `lost` where the office has taken it back and asks what they want instead. */
const ways = [
  {
    who: 'their own place',
    action: 'reception.changeBooking',
    by: 'visitor-1',
    holder: 'visitor-1',
    station: 'hetang',
  },
  {
    who: 'it for who rings',
    action: 'reception.changeBookingFor',
    by: 'clerk-shutang',
    holder: 'visitor-2',
    station: 'shutang',
  },
  {
    who: 'a place that was taken back',
    action: 'reception.changeBooking',
    by: 'visitor-3',
    holder: 'visitor-3',
    station: 'jiangshe',
    lost: true,
  },
]

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

  /** Where the person is, what they are still asked, and what becomes of who waits for their place. */
  const standing = async (holder: string, waiter: string) => {
    const bookings = await as<Booking[]>(holder, 'reception.myBookings', {})
    const waits = await as<{ state: string }[]>(waiter, 'reception.myWaits', {})
    return {
      live: bookings.filter(({ state }) => state === 'booked').map(({ stationId }) => stationId),
      asked: bookings.filter(({ asked }) => asked && !asked.answer).map(({ stationId }) => stationId),
      waits: waits.map(w => w.state),
    }
  }
  const editDay = async (station: string, change: object): Promise<Day> => {
    const { id: day, version } = await dayAhead(station)
    const windows = [{ from: '09:00', to: '09:20' }]
    await as(`clerk-${station}`, 'plan.editDay', { day, version, topic: null, windows, ...change })
    return show('reception.day', { day })
  }
  /** Books the holder into a slot that is full then, or is full once the office has cut their place; somebody waits for it. */
  const settle = async ({ holder, station, lost = false }: (typeof ways)[number], waiter: string): Promise<Booking> => {
    const day = await editDay(station, { capacity: lost ? 4 : 1 })
    const slot = day.slots[0]?.id
    if (lost) await as('visitor-9', 'reception.bookSlot', { slot, matter })
    const booked = await as<Booking>(holder, 'reception.bookSlot', { slot, matter })
    if (lost) await editDay(station, { capacity: 1, beyond: 'askLatest' })
    await as(waiter, 'reception.joinWaitlist', { day: day.id, matter })
    return booked
  }

  it.each(ways)(
    'changing $who, comes up again with the person in one place or asked as before, wherever it died, and who waits was offered what fell free or waits on',
    async way => {
      const { action, by, holder, station, lost } = way
      const waiter = `${holder}0`
      await start()
      const before = await settle(way, waiter)
      const to = (await dayAhead('yuhu')).slots.find(slot => slot.open && slot.free > 0)?.id
      const stood = { live: lost ? [] : [station], asked: lost ? [station] : [], waits: ['waiting'] }
      expect(await standing(holder, waiter)).toEqual(stood)
      await host.stop()

      const key = randomUUID()
      const change = () => as<object>(by, action, { booking: before.id, slot: to }, key)
      const found: unknown[] = []
      let changed: object | undefined
      for (let dieAt = 0; !changed; dieAt += 1) {
        await start({ DIE_IN: action, DIE_AT: String(dieAt), NODE_OPTIONS: `--require ${dieBetween}` })
        found.push(await standing(holder, waiter))
        changed = await change().catch((error: Error) => {
          if (error.message.includes('was refused')) throw error
          return undefined
        })
        await host.kill()
      }
      // Only the last death came behind the COMMIT; the answer that it swallowed is given when the phone asks again.
      const done = { live: ['yuhu'], asked: [], waits: [lost ? 'waiting' : 'offered'] }
      expect(found).toEqual([...found.slice(1).map(() => stood), done])
      expect(found.length).toBeGreaterThan(10)
      await start()
      expect([await change(), await standing(holder, waiter)]).toEqual([changed, done])
      await host.stop()
    },
    900_000,
  )
})
