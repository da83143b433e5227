import { answerOpen } from '#functions/open/answerOpen'
import { readCalendar } from '#tests/calendar/read'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  deputies: string[]
  coHosts: { kind: string; name: string; title: string | null }[]
  coHostKinds: string[]
  changes: { words: string[] }[]
  notice: { text: string } | null
}

const clerk = 'lusong.clerk-jianshe'
const committee = 'lusong.committee'
const liu = { kind: 'partyDelegate', name: '刘芳', title: '建设街道社区书记' }
const chen = { kind: 'cppccMember', name: '陈静', title: null }
const both = '党代表刘芳（建设街道社区书记）、政协委员陈静'

describe('who sits with the deputies (芦淞: 两代表一委员)', () => {
  let house: House
  let seen: Day
  beforeEach(async () => {
    house = await openHouse(['lusong'], '2026-01-02T09:00')
    await house.as(committee, 'yearPlan.publish', { year: 2026, why: '2026年接待日历' })
    const { days } = (await house.as(clerk, 'plan.days', { station: 'jianshe' })) as { days: Day[] }
    const the21st = days.find(each => each.day === '2026-01-21')
    seen = await house.as(clerk, 'plan.day', { day: the21st?.id })
  })
  afterEach(() => house.close())

  const set = (coHosts: object[], who = clerk, version = seen.version) =>
    house.try(who, 'plan.setCoHosts', { day: seen.id, version, coHosts })
  const open = () => house.as(null, 'reception.day', { district: 'lusong', day: seen.id }) as Promise<Day>
  const planned = async () => {
    const input = { district: 'lusong', year: 2026, station: 'jianshe' }
    const { published, receptions } = (await house.as(null, 'yearPlan.published', input)) as {
      published: { version: number }
      receptions: { id: string; coHosts: string }[]
    }
    return { version: published.version, coHosts: receptions.find(({ id }) => id === seen.id)?.coHosts }
  }

  it('is named by the clerk, and read on the day’s page, in its notice, in the plan of the year and in calendars', async () => {
    expect(seen).toMatchObject({ coHosts: [], coHostKinds: ['partyDelegate', 'cppccMember'] })
    const before = await planned()
    const { body } = (await set([liu, chen])) as { body: Day }
    expect(body).toMatchObject({ version: seen.version + 1, coHosts: [liu, chen] })
    const words = `1月21日周三的接待，和代表一起的还有${both}`
    expect(body.changes.at(-1)?.words).toEqual([words])
    const day = await open()
    expect(day.coHosts).toEqual([liu, chen])
    expect(day.notice?.text).toContain(`\n一起接待：${both}\n`)
    expect(await planned()).toEqual({ version: before.version + 1, coHosts: both })
    const asked = { method: 'GET', path: '/open/stations/lusong/jianshe.ics', app: '/', requestId: 'test' }
    const origin = 'https://shuanglian.example.gov.cn'
    const platform = { ...house.platform, fonts: 'none' }
    const { body: ics } = await answerOpen(platform, { ...asked, origin, ifNoneMatch: undefined })
    const event = readCalendar(ics.toString()).find(({ uid }) => uid.startsWith(seen.id))
    expect(event).toMatchObject({ sequence: seen.version, description: expect.stringContaining(`一起接待：${both}`) })
  })

  it('is told to the deputies of an announced day; once the same is saved again, nobody hears it twice', async () => {
    const { body } = (await set([liu])) as { body: Day }
    const texts = async () =>
      (
        await Promise.all(
          [1, 2, 3, 4, 5, 6].map(
            n => house.as(`lusong.deputy-jianshe-${n}`, 'notice.inbox') as Promise<{ text: string }[]>,
          ),
        )
      ).flatMap(inbox => inbox.map(({ text }) => text).filter(text => text.includes('和代表一起')))
    expect(await texts()).toHaveLength(body.deputies.length)
    const version = (await planned()).version
    await set([liu], clerk, body.version)
    expect(await texts()).toHaveLength(body.deputies.length)
    expect((await planned()).version).toBe(version)
  })

  it('is refused where the practice asks nobody of that kind, in a sentence, and nothing is changed', async () => {
    const official = { kind: 'unitOfficial', name: '王强', title: '区住建局副局长' }
    expect((await set([liu, official])).body).toMatchObject({
      code: 'INPUT_INVALID',
      message: '代表驻室接待不请部门负责人一起接待，只请党代表、政协委员',
    })
    expect((await open()).coHosts).toEqual([])
  })

  it('is not overwritten by a second clerk, who reads what the first has saved', async () => {
    await set([liu])
    expect((await set([chen], committee)).body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringContaining('一起的还有党代表刘芳'),
    })
    expect((await open()).coHosts).toEqual([liu])
  })

  it('is a matter of the station and its committees alone', async () => {
    expect((await set([liu], 'lusong.clerk-qingyun')).body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await set([liu], 'lusong.deputy-jianshe-1')).body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await set([liu], 'lusong.street-jianshe')).status).toBe(200)
  })
})
