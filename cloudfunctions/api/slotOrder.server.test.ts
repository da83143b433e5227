import { lockSlots } from '#db/queries/dayChange'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
}

const clerk = 'xiangtan.clerk-hetang'

describe('the slots of a day that begins earlier than it was planned', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  it('are held in the one order of everybody, though they are read as they follow one another', async () => {
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    const { id: day, version } = days.find(each => each.day === '2026-12-15') as Day
    const windows = [{ from: '08:00', to: '10:00' }]
    await house.as(clerk, 'plan.editDay', { day, version, topic: null, windows })
    const { db } = house.platform
    const slotsBy = (order: string) =>
      db.tenant('xiangtan').all<{ slot_id: string }>(
        {
          name: `slotsBy ${order}`,
          text: `SELECT slot_id FROM reception_slot WHERE tenant_id = 'xiangtan' AND day_id = $1 ORDER BY ${order}`,
        },
        [day],
      )
    const [first] = await slotsBy('slot_id')
    const [soonest] = await slotsBy('starts_at')
    expect(soonest).not.toEqual(first)
    let changed: ReturnType<typeof lockSlots> | undefined
    await db.transaction('xiangtan', async holder => {
      const hold = (slot: unknown, words: string) =>
        holder.all(
          { name: `hold ${words}`, text: `SELECT FROM reception_slot WHERE slot_id = $1 FOR UPDATE ${words}` },
          [slot],
        )
      const waits = () =>
        holder.one<{ waits: boolean }>(
          { name: 'somebodyWaits', text: 'SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS waits' },
          [],
        )
      await hold(first?.slot_id, '')
      changed = db.transaction('xiangtan', queries => lockSlots(queries, 'xiangtan', day))
      while (!(await waits())?.waits) await new Promise(resolve => setTimeout(resolve, 5))
      // Who waits for the first holds none of the others: two in two orders would wait for one another.
      await hold(soonest?.slot_id, 'NOWAIT')
    })
    expect((await changed)?.[0]).toMatchObject({ label: '8:00' })
  })
})
