import { presetOf } from '#domain/presets/index'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { type Day, storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 临淄（S1）：每月第二周的星期四为“人大代表接听日”，各镇、街道轮流组织代表到民生服务热线服务中心值班。 */
describe('临淄, the year 2026', () => {
  let house: House
  let duty: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
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
  })

  it('is booked out in ten minutes each, some of it by the clerk for who rings up; another town’s clerk has no hand in it', async () => {
    duty = await receptionDay(house, 'linzi', 'wenshao', '2026-01-08')
    await duty.books('resident-1', '问问医保', { service: 'policyAdvice' })
    await duty.booksFor('打电话来的老崔', 'clerk-wenshao', '公交改线')
    const foreign = { slot: await duty.slotAt('9:30'), matter: '公交改线', contact: { name: '老崔' } }
    expect(await duty.refusal('clerk-xuegong', 'reception.bookFor', foreign)).toContain('没有找到')
    others = await duty.bookOut('物业不作为')
    expect(others).toHaveLength(10)
    const [mine] = await duty.as<object[]>('resident-1', 'reception.myBookings', {})
    expect(mine).toMatchObject({ number: '9:00-1', address: expect.stringContaining('民生服务热线服务中心') })
  })

  it('is answered by three deputies at three telephones, one call after another', async () => {
    await house.at('2026-01-08T08:50')
    await duty.come('resident-1', ...others.slice(0, 9))
    await duty.isTicked('打电话来的老崔')
    await duty.isGivenNumber('没约就打来的小丛')
    await house.at('2026-01-08T11:20')
    const [first = '', second = '', third = ''] = (await duty.seats()).map(seat => `deputy-${seat.deputy}`)
    const calling = [await duty.calls(first, 1), await duty.calls(second, 2), await duty.calls(third, 3)]
    expect(calling).toEqual(['resident-1', '打电话来的老崔', others[0]])
    for (const [at, by] of [first, second, third].entries()) await duty.receives(calling[at] ?? '', by)
    expect(await duty.serves(9, second, 2)).toEqual(['没约就打来的小丛', ...others.slice(1, 9)])
    await house.at('2026-01-08T11:40')
    expect(await duty.closes()).toMatchObject({ booked: 12, came: 11, walkedIn: 1, missed: 1, received: 12 })
  })

  it('writes each call down: most are answered at once, one is told where to turn, one becomes an opinion', async () => {
    await duty.writesDown('没约就打来的小丛', {
      matter: '法院判的案子。',
      answer: '请向原审法院申诉。',
      outcome: 'referred',
    })
    const bus = await duty.writesDown('打电话来的老崔', { matter: '公交改线以后要走二里地。', outcome: 'unfinished' })
    const [opinion] = await duty.turns(bus, ['道路交通', '公交改线以后要走二里地，请加一站。'])
    // Who has no account follows it by the code that the clerk reads out.
    const followed = { district: 'linzi', code: opinion?.queryCode }
    expect(await house.as(null, 'opinion.findByCode', followed)).toMatchObject({ number: opinion?.number })
    for (const name of ['resident-1', ...others.slice(0, 9)])
      await duty.writesDown(name, { matter: '物业和医保的事。' })
    expect(await duty.numbers()).toMatchObject({
      ...{ booked: 12, cameBooked: 11, didNotCome: 1, walkedIn: 1, came: 12, recorded: 12 },
      ...{ answeredOnSite: 10, settledOtherwise: 1, turnedIntoOpinion: 1, opinions: 1 },
    })
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
