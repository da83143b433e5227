import { addDays, weekdayOf } from '#domain/calendar/day'
import { huantai } from '#domain/presets/huantai'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { usual } from '#tests/practice'
import { type House, openHouse } from '#tests/stores/house'

/** 桓台（S1）：每月双周的周四为全县各联络站点代表接待日；9个联络站、47个联络点；按隔周周四办理，起算日由县里定。 */
describe('桓台, autumn of 2026', () => {
  let house: House
  let thursday: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['huantai'], '2026-08-20T09:00')
  })
  afterAll(() => house.close())

  it('has 9 stations with 47 contact points, all receiving on the same days', async () => {
    const { stations } = (await house.as(null, 'district.show', { district: 'huantai' })) as {
      stations: { id: string; contactPoints: string[] }[]
    }
    expect(stations).toHaveLength(9)
    expect(stations.flatMap(station => station.contactPoints)).toHaveLength(47)
    const { month } = storyOf(house, 'huantai')
    const plans = await Promise.all(stations.map(async ({ id }) => (await month(id, '2026-09')).map(each => each.day)))
    expect(new Set(plans.map(plan => plan.join()))).toEqual(new Set(['2026-09-03,2026-09-17']))
  })

  it('keeps the two weeks through the National Day: 1 October moves to the 8th, the next is the 15th', async () => {
    const { month } = storyOf(house, 'huantai')
    const october = await month('suozhen', '2026-10')
    expect(october).toMatchObject([
      { day: '2026-10-08', ruledOn: '2026-10-01', movedBecause: '国庆节' },
      { day: '2026-10-15', ruledOn: '2026-10-15', movedBecause: null },
      { day: '2026-10-29', ruledOn: '2026-10-29' },
    ])
    for (const { ruledOn } of october) expect(weekdayOf(ruledOn)).toBe(4)
    expect(october.map(each => each.ruledOn)).toEqual([
      '2026-10-01',
      addDays('2026-10-01', 14),
      addDays('2026-10-01', 28),
    ])
    expect(usual(huantai).rule.recurrence).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH')
  })

  it('declines with a reason, and refers a lawsuit to the court with a ready text', async () => {
    const { say, take, see, titles } = storyOf(house, 'huantai')
    const lawsuit = await say('resident-2', {
      body: '法院判我输了，请代表帮我改判。',
      category: '其他',
      station: 'suozhen',
    })
    await take('clerk-suozhen', 'refer', lawsuit, { to: 'court' })
    expect((await see('resident-2', lawsuit)).now).toBe('索镇代表民情联络站已告诉您该向哪里提出')
    const wish = await say('resident-2', {
      body: '希望在我家门口单独修一条路。',
      category: '道路交通',
      station: 'suozhen',
    })
    const bare = await house.try('huantai.clerk-suozhen', 'opinion.decline', { opinion: wish, version: 1, reason: ' ' })
    expect(bare.body).toMatchObject({ code: 'INPUT_INVALID' })
    await take('clerk-suozhen', 'decline', wish, { reason: '公共资金不能为一户修路，可以申请一事一议。' })
    expect(await titles('resident-2')).toEqual(['您的意见有结果了', '收到您的意见', '您的意见有结果了', '收到您的意见'])
  })

  it('is booked out at 索镇, by people of that town only once: all stations receive at the same hours', async () => {
    const third = await receptionDay(house, 'huantai', 'suozhen', '2026-09-03')
    for (const name of ['常师傅', '柳婶']) await third.books(name, '乡村道路')
    await house.at('2026-09-03T08:20')
    await third.come('柳婶')
    await house.at('2026-09-03T11:40')
    expect(await third.serves(1)).toEqual(['柳婶'])
    expect(await third.closes()).toMatchObject({ booked: 2, came: 1, missed: 1 })
    expect(await third.numbers()).toMatchObject({ booked: 2, came: 1, didNotCome: 1, recorded: 0, unrecorded: 1 })

    thursday = await receptionDay(house, 'huantai', 'suozhen', '2026-09-17')
    await thursday.books('常师傅', '乡村道路')
    const elsewhere = await receptionDay(house, 'huantai', 'shaohai', '2026-09-17')
    const both = { slot: await elsewhere.slotAt('9:30'), matter: '乡村道路' }
    expect(await elsewhere.refusal('常师傅', 'reception.bookSlot', both)).toBe('您这一天已经约过了，可以在“我的”里查看')
    const code = await thursday.booksFor('伊大爷', 'grid-suozhen', '取暖补贴')
    others = await thursday.bookOut('村里的路灯')
    expect(others).toHaveLength(5)
    // Who has a paper code and no phone lets the village clerk give the place back; the next neighbour books it.
    await house.as(null, 'reception.cancelByCode', { district: 'huantai', code })
    expect(await thursday.books('巩嫂', '孩子上学')).toBe('8:50-2')
  })

  it('notes, after the second Thursday that somebody misses, and a person takes it back for whoever had a reason', async () => {
    await house.at('2026-09-17T08:10')
    await thursday.come('巩嫂', ...others)
    await thursday.walksIn('伊大爷')
    await house.at('2026-09-17T11:20')
    expect(await thursday.serves(7)).toEqual(['巩嫂', ...others.slice(0, 2), '伊大爷', ...others.slice(2)])
    for (const name of ['巩嫂', '伊大爷', ...others]) await thursday.writesDown(name, { matter: '村里的事。' })
    await house.at('2026-09-17T11:40')
    expect(await thursday.closes()).toMatchObject({ booked: 7, came: 6, walkedIn: 1, missed: 1, received: 7 })
    expect(await thursday.numbers()).toMatchObject({ booked: 7, came: 7, didNotCome: 1, answeredOnSite: 7 })

    await house.at('2026-09-18T08:30')
    const [noted] = await thursday.as<{ id: string }[]>('clerk-suozhen', 'noShow.list', { station: 'suozhen' })
    expect(noted).toMatchObject({ day: '2026-09-17', times: 2, appeal: null })
    await thursday.as('常师傅', 'noShow.appeal', { note: noted?.id, reason: '两次都在工地上，走不开' })
    const decided = { note: noted?.id, decision: 'takenBack' }
    expect(await thursday.as('clerk-suozhen', 'noShow.answer', decided)).toMatchObject({ decision: 'takenBack' })
  })

  it('may read 双周周四 the other way, as the second and the fourth Thursday, by a choice in the form: nothing is lost by it', async () => {
    const { month } = storyOf(house, 'huantai')
    const before = await month('suozhen', '2026-10')
    const [practice] = (await house.as('huantai.committee', 'plan.practices')) as {
      id: string
      version: number
      words: string
    }[]
    expect(practice).toMatchObject({ version: 0 })
    const form = { kind: 'nthWeekday', nth: [2, 4], weekday: 'TH' }
    const policy = { avoid: 'holidays', instead: 'moveLater' }
    await house.as('huantai.committee', 'plan.setRule', { practice: practice?.id, version: 0, form, policy })
    await house.at('2026-10-02T09:00')
    const november = (await month('suozhen', '2026-11')).filter(({ state }) => state !== 'cancelled')
    expect(november.map(each => each.day)).toEqual(expect.arrayContaining(['2026-11-12', '2026-11-26']))
    // What was announced stays where people know it to be.
    for (const { id, state, day } of before)
      if (state === 'published') expect((await month('suozhen', '2026-10')).find(each => each.id === id)?.day).toBe(day)
  })
})
