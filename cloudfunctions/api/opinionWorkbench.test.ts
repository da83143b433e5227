import type { Queries } from '#db/database'
import { endedOfUnits, openOfUnits } from '#db/queries/opinionLists'
import { type House, openHouse } from '#tests/stores/house'

const clerk = 'xiangtan.clerk-hetang'
const water = 'xiangtan.unit-shuiwu'
const housing = 'xiangtan.unit-zhujian'

describe('the bench', () => {
  let house: House
  let id = ''
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const wish = { body: '小区的自来水早上发黄。', category: '水电气暖', station: 'hetang', secrecy: 'confidential' }
    id = ((await house.as('xiangtan.resident-1', 'opinion.submit', wish)) as { id: string }).id
    await waitingForOthers()
  })
  afterAll(() => house.close())

  /** 300 opinions that 市水务局 answered long ago, 市住建局 beside it, and that wait for their senders. */
  const waitingForOthers = async () => {
    const queries = house.platform.db.tenant('xiangtan')
    await queries.all(
      {
        name: 'manyReplied',
        text: `INSERT INTO opinion (tenant_id, opinion_id, number, status, acts, act_by, secrecy, sender_id, station_id, category,
                 body, lead_unit_id, submitted_at)
               SELECT tenant_id, gen_random_uuid(), '2020-' || n, 'replied', 'resident', '2026-12-02', secrecy, sender_id,
                 station_id, category, body, 'shuiwu', submitted_at
               FROM opinion, generate_series(1, 300) AS n WHERE opinion_id = $1`,
      },
      [id],
    )
    await queries.all({
      name: 'manyCoHandled',
      text: `INSERT INTO co_handling (tenant_id, opinion_id, unit_id, due, given_at)
             SELECT tenant_id, opinion_id, 'zhujian', '2026-12-02', submitted_at FROM opinion WHERE number LIKE '2020-%'`,
    })
  }
  const yours = async (who: string) =>
    ((await house.as(who, 'opinion.workbench')) as { yours: { id: string }[] }).yours.map(line => line.id)

  it('has one’s own work on it, however many matters with earlier dates wait for others', async () => {
    expect(await yours(clerk)).toEqual([id])
    await house.as(clerk, 'opinion.assign', {
      opinion: id,
      version: 1,
      leadUnit: 'shuiwu',
      coHandlingUnits: ['zhujian'],
    })
    expect(await yours(clerk)).toEqual([])
    expect(await yours(water)).toEqual([id])
    expect(await yours(housing)).toEqual([id])
  })

  it('finds what a unit has to do with by the unit, not by reading all that the district has', async () => {
    const queries = house.platform.db.tenant('xiangtan')
    const explained: Queries = {
      ...queries,
      all: ({ name, text }, values) => queries.all({ name: `explain ${name}`, text: `EXPLAIN ${text}` }, values),
    }
    for (const [rows, index] of [
      [openOfUnits(explained, 'xiangtan', ['jiaoyu'], null), 'opinion_unit_acts'],
      [endedOfUnits(explained, 'xiangtan', ['jiaoyu'], null, null), 'opinion_unit_ended'],
    ] as const) {
      const plan = JSON.stringify(await rows)
      expect(plan).toContain(index)
      expect(plan).toContain('co_handling_by_unit')
      expect(plan).not.toContain('Seq Scan on opinion')
    }
  })
})
