import type { Database, Queries } from '#db/database'
import { begins, settlePlaces } from '#tests/models/place'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; free: number }[]
}

const clerk = 'modeltwo.clerk-nanzhan'
const [first, second] = ['modeltwo.visitor-1', 'modeltwo.visitor-2'] as const
const matter = '楼道照明的事'

/** The same store, where once, right after somebody's bookings were counted, something else happens beside. */
const oneBeside = (db: Database, beside: () => Promise<unknown>): Database => {
  let happened = false
  return {
    ...db,
    transaction: (tenantId, work) =>
      db.transaction(tenantId, queries => {
        const one: Queries['one'] = async (statement, values) => {
          const row = await queries.one(statement, values)
          if (['freeOrdinal', 'ordinalInStead', 'slotStanding'].includes(statement.name) && !happened) {
            happened = true
            await beside()
          }
          return row as never
        }
        return work({ ...queries, one })
      }),
  }
}

describe('whoever books elsewhere in the very moment', () => {
  let house: House
  beforeAll(settlePlaces)
  beforeEach(async () => {
    house = await openHouse(['modeltwo'], begins)
  })
  afterEach(() => house.close())

  /** The days of the two stations are 25 and 27 November; somebody may book twice a month. */
  const dayOf = async (station: string, nth: number): Promise<Day> => {
    const where = { district: 'modeltwo', station }
    const cards = (await house.as(null, 'reception.nextDays', where)) as Day[]
    return house.as(null, 'reception.day', { district: 'modeltwo', day: cards[nth]?.id })
  }
  const change = async (day: Day, action: string, input: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: day.id })) as Day
    await house.as(clerk, `plan.${action}`, { day: day.id, version, ...input })
  }
  const book = async (who: string, day: Day): Promise<string> => {
    const slot = day.slots.find(({ free }) => free > 0)?.id
    return ((await house.as(who, 'reception.bookSlot', { slot, matter })) as { id: string }).id
  }
  const liveOf = async (who: string) =>
    ((await house.as(who, 'reception.myBookings')) as { state: string }[]).filter(({ state }) => state === 'booked')

  it('takes the place that is offered as well, and both count', async () => {
    const day = await dayOf('nanzhan', 0)
    await change(day, 'editDay', { topic: null, windows: [{ from: '09:00', to: '09:30' }], capacity: 1 })
    const own = await book(second, await dayOf('nanzhan', 0))
    const { id } = (await house.as(first, 'reception.joinWaitlist', { day: day.id, matter })) as { id: string }
    await house.as(second, 'reception.cancelBooking', { booking: own })
    const elsewhere = await dayOf('nanpu', 1)
    house.platform.db = oneBeside(house.platform.db, () => book(first, elsewhere))
    await house.as(first, 'reception.takeOffer', { wait: id })
    expect(await liveOf(first)).toHaveLength(2)
  })

  it('is changed by the clerk on the phone as well, and both count', async () => {
    const day = await dayOf('nanzhan', 0)
    const booking = await book(first, day)
    await change(day, 'cancelDay', { why: '会场占用' })
    const to = (await dayOf('nanpu', 0)).slots.find(({ free }) => free > 0)?.id
    const elsewhere = await dayOf('nanpu', 1)
    house.platform.db = oneBeside(house.platform.db, () => book(first, elsewhere))
    await house.as(clerk, 'reception.changeBookingFor', { booking, slot: to })
    expect(await liveOf(first)).toHaveLength(2)
  })
})
