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

  it('tells who opened a day before it was announced that it is out since, before they call it off', async () => {
    const clerk = 'xiangtan.clerk-hetang'
    const [june] = await house.platform.db.tenant('xiangtan').all<{ day_id: string; version: number }>({
      name: 'dayOfJune',
      text: `SELECT day_id, version FROM reception_day WHERE station_id = 'hetang' AND day = '2026-06-15'`,
    })
    await house.at('2026-04-20T09:00')
    const seen = { day: june?.day_id, version: june?.version, why: '停电' }
    expect((await house.try(clerk, 'plan.cancelDay', seen)).body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringContaining('接待公告已经发布'),
    })
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
