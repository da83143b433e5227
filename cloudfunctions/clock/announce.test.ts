import type { Database } from '#db/database'
import { type House, openHouse } from '#tests/stores/house'

describe('announcing what was planned', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-01-05T09:00')
    await house.as('xiangtan.committee', 'yearPlan.expand', { year: 2026 })
  })
  afterAll(() => house.close())

  it('does not announce a day that was moved too near since the clock made its list', async () => {
    const { tenantId } = await house.caller('xiangtan.clerk-hetang')
    const whole = house.platform.db
    const [planned] = await whole.tenant(tenantId).all<{ day_id: string; version: number }>({
      name: 'dayOfMay',
      text: `SELECT day_id, version FROM reception_day WHERE station_id = 'hetang' AND day = '2026-05-15'`,
    })
    const move = { day: planned?.day_id, version: planned?.version, to: '2026-02-12', why: '场地维修' }
    house.platform.db = afterList(whole, () => house.as('xiangtan.clerk-hetang', 'plan.moveDay', move))
    await house.at('2026-02-10T09:00')
    house.platform.db = whole
    const days = await house.as('xiangtan.clerk-hetang', 'reception.stationDays', { station: 'hetang' })
    expect(days).toContainEqual(expect.objectContaining({ day: '2026-02-12', state: 'planned', tooLate: true }))
  })
})

/** The same store, where somebody changes a day just when the clock has read which days are due. */
const afterList = (db: Database, change: () => Promise<unknown>): Database => {
  let changed = false
  return {
    ...db,
    tenant: tenantId => {
      const queries = db.tenant(tenantId)
      return {
        ...queries,
        all: async (statement, values) => {
          const rows = await queries.all(statement, values)
          if (statement.name === 'plannedDays' && !changed) {
            changed = true
            await change()
          }
          return rows as never
        },
      }
    },
  }
}
