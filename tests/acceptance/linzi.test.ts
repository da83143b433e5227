import { presetOf } from '#domain/presets/index'
import { type Day, storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 临淄（S1）：每月第二周的星期四为“人大代表接听日”，各镇、街道轮流组织代表到民生服务热线服务中心值班。 */
describe('临淄, the year 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['linzi'], '2026-01-02T09:00')
  })
  afterAll(() => house.close())

  const towns = (presetOf('linzi')?.stations ?? []).map(station => station.id)
  const yearOf = async (station: string): Promise<Day[]> => {
    const { month } = storyOf(house, 'linzi')
    const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)
    return (await Promise.all(months.map(each => month(station, each)))).flat()
  }

  it('is kept in the second week, not on the second Thursday: the 5th in March, which begins on a Sunday', async () => {
    const days = (await Promise.all(towns.map(yearOf))).flat().map(each => each.day)
    expect(days).toContain('2026-03-05')
    expect(days).not.toContain('2026-03-12')
  })

  it('leaves out none of the 12 towns in 12 months, and each has its turn once', async () => {
    const turns = await Promise.all(towns.map(async town => (await yearOf(town)).length))
    expect(turns).toEqual(towns.map(() => 1))
  })

  it('is held at the hotline’s centre, where three deputies of the town answer', async () => {
    const [turn] = await yearOf('wenshao')
    expect(turn).toMatchObject({
      day: '2026-01-08',
      practice: '人大代表接听日',
      address: '临淄区民生服务热线服务中心（代表联络总站）',
      state: 'published',
    })
    expect(turn?.deputies).toHaveLength(3)
    const { book } = storyOf(house, 'linzi')
    const booked = (await book('resident-1', 'wenshao', '2026-01-08', '问问医保')) as { address?: string }
    expect(booked.address).toContain('民生服务热线服务中心')
  })

  it('skips nobody when a turn falls on a holiday: the day moves behind it, the turn stays with its town', async () => {
    await house.at('2026-12-28T09:00')
    // As the State Council words it; the days are invented, for nothing is published yet.
    const notice = `一、元旦：1月1日至3日放假，共3天。
二、春节：2月5日至11日放假调休，共7天。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。`
    await house.as('linzi.committee', 'plan.applyHolidays', { year: 2027, text: notice, version: 0 })
    await house.as('linzi.committee', 'yearPlan.expand', { year: 2027 })
    const { month } = storyOf(house, 'linzi')
    const turn = async (wanted: string) => {
      const days = await Promise.all(towns.map(async town => ({ town, days: await month(town, wanted) })))
      return days.flatMap(({ town, days }) =>
        days.map(({ day, ruledOn }) => ({ at: towns.indexOf(town), day, ruledOn })),
      )
    }
    const [september, october, november] = [await turn('2027-09'), await turn('2027-10'), await turn('2027-11')]
    expect(october).toMatchObject([{ ruledOn: '2027-10-07', day: '2027-10-08' }])
    const [before, at, after] = [september, october, november].map(([one]) => one?.at ?? -1)
    expect([at, after]).toEqual([((before ?? 0) + 1) % towns.length, ((before ?? 0) + 2) % towns.length])
  })
})
