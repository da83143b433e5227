import { type House, openHouse } from '#tests/stores/house'

interface Line {
  id: string
  status: string
}

const resident = 'xiangtan.resident-1'
const clerk = 'xiangtan.clerk-hetang'
const deputy = 'xiangtan.deputy-hetang-1'
const water = 'xiangtan.unit-shuiwu'
const housing = 'xiangtan.unit-zhujian'

describe('a list of opinions', () => {
  let house: House
  let oldest = ''
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const wish = { body: '小区的自来水早上发黄。', category: '水电气暖', station: 'hetang', deputy: 'hetang-1' }
    const { id } = (await house.as(resident, 'opinion.submit', { ...wish, secrecy: 'confidential' })) as Line
    oldest = id
    await house.as(clerk, 'opinion.assign', {
      opinion: id,
      version: 1,
      leadUnit: 'shuiwu',
      coHandlingUnits: ['zhujian'],
    })
    await ended(120)
  })
  afterAll(() => house.close())

  /** Later ones of the same sender that have ended, many of them at the same moment. */
  const ended = async (count: number) => {
    const queries = house.platform.db.tenant('xiangtan')
    await queries.all(
      {
        name: 'manyEnded',
        text: `INSERT INTO opinion (tenant_id, opinion_id, number, status, secrecy, sender_id, station_id, deputy_id, category, body,
                 lead_unit_id, submitted_at, ended_at)
               SELECT tenant_id, gen_random_uuid(), '2020-' || n, 'closed', secrecy, sender_id, station_id, deputy_id, category,
                 body, 'shuiwu', submitted_at + n / 30 * interval '1 day', submitted_at + n / 40 * interval '1 day'
               FROM opinion, generate_series(1, ${count}) AS n WHERE opinion_id = $1`,
      },
      [oldest],
    )
    await queries.all({
      name: 'manyHelpedWith',
      text: `INSERT INTO co_handling (tenant_id, opinion_id, unit_id, due, given_at)
             SELECT tenant_id, opinion_id, 'zhujian', '2026-12-02', submitted_at FROM opinion WHERE number LIKE '2020-%'`,
    })
  }

  /** Every part of it, one behind the other, until one is not full. */
  const parts = async (ask: (endedBehind?: string) => Promise<Line[]>): Promise<Line[][]> => {
    const read = [await ask()]
    for (let part = read[0] ?? []; part.length >= 50; read.push(part)) part = await ask(part[part.length - 1]?.id)
    return read
  }
  const endedIds = (read: Line[][]) => new Set(read.flat().flatMap(line => (line.status === 'closed' ? [line.id] : [])))

  it.each([
    ['opinion.mine', resident],
    ['opinion.followed', deputy],
  ])('%s begins with what is open, however old, and gives all that has ended, 50 at once', async (action, who) => {
    const read = await parts(endedBehind => house.as(who, action, { endedBehind }) as Promise<Line[]>)
    expect(read[0]?.[0]?.id).toBe(oldest)
    expect(read.map(part => part.length)).toEqual([51, 50, 20])
    expect(endedIds(read).size).toBe(120)
  })

  it.each([clerk, water, housing])('the bench of %s gives all that has ended, 50 at once', async who => {
    const read = await parts(
      async endedBehind => ((await house.as(who, 'opinion.workbench', { endedBehind })) as { ended: Line[] }).ended,
    )
    expect(read.map(part => part.length)).toEqual([50, 50, 20])
    expect(endedIds(read).size).toBe(120)
  })

  it('gives nothing behind an opinion that there is not', async () => {
    const endedBehind = '01900000-0000-7000-8000-000000000000'
    expect(await house.as(resident, 'opinion.mine', { endedBehind })).toEqual([])
  })
})
