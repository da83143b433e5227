import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 周村（S1）：议题式接待，各单位每年定2—3个议题，代表围绕议题值班接待，也走进大集。 */
describe('周村, spring of 2026', () => {
  let house: House
  let market: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['zhoucun'], '2026-03-02T09:00')
  })
  afterAll(() => house.close())

  it('binds each reception to a topic, so that people know before they come', async () => {
    const { month } = storyOf(house, 'zhoucun', '议题式接待')
    const [march] = await month('dajie', '2026-03')
    const [april] = await month('dajie', '2026-04')
    expect(march).toMatchObject({ day: '2026-03-13', state: 'published' })
    expect(march?.topic).toBeTruthy()
    expect(april?.topic).not.toBe(march?.topic)
  })

  it('goes to the market only on days that somebody sets: none is planned by itself', async () => {
    expect(await storyOf(house, 'zhoucun', '大集接待').month('nanjiao', '2026-03')).toEqual([])
  })

  it('answers a question of the topic at the desk: it ends there, and the resident reads the answer', async () => {
    const { say, take, see } = storyOf(house, 'zhoucun')
    const estate = await say('resident-2', {
      body: '老旧小区改造完了，物业谁来管？',
      category: '物业小区',
      station: 'dajie',
    })
    await take('clerk-dajie', 'answerOnSite', estate, { text: '社区下周组织选业委会，之前由社区代管。' })
    expect((await see('resident-2', estate)).status).toBe('replied')
  })

  it('shows clerk and deputies before the day what is known of its topic: 老旧小区物业', async () => {
    const { month, say } = storyOf(house, 'zhoucun', '议题式接待')
    await say('resident-1', { body: '小区物业三个月没有清运垃圾。', category: '物业小区', station: 'nanjiao' })
    const [march] = await month('nanjiao', '2026-03')
    const day = { day: march?.id, version: 2, topic: '改造后的老旧小区物业管理' }
    const { topics } = (await house.as('zhoucun.clerk-nanjiao', 'plan.editDay', day)) as { topics: string[] }
    expect(topics).toContain(day.topic)
    const related = await house.as('zhoucun.clerk-nanjiao', 'opinion.related', { day: day.day })
    expect(related).toMatchObject({ open: 1, lines: [{ title: '小区物业三个月没有清运垃圾' }] })
  })

  it('receives at the market of 南郊 on a day that the clerk adds, at the market’s entrance', async () => {
    const { month } = storyOf(house, 'zhoucun', '大集接待')
    const added = {
      practice: 'market-reception',
      station: 'nanjiao',
      on: '2026-03-28',
      topic: '养老',
      why: '农历二月初十大集',
    }
    await house.as('zhoucun.clerk-nanjiao', 'plan.addDay', added)
    expect(await month('nanjiao', '2026-03')).toMatchObject([
      { day: '2026-03-28', topic: '养老', address: '大集入口代表接待点', hours: ['8:00–11:00'] },
    ])
    const elsewhere = await house.try('zhoucun.clerk-dajie', 'plan.addDay', added)
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps every fifth place at the market for who only hears there that deputies are here; the rest is booked', async () => {
    await house.as('zhoucun.clerk-nanjiao', 'reception.publishDay', { day: (await marketDay()).id })
    market = await marketDay()
    const kept = { slot: await market.slotAt('9:20'), matter: '养老院收费' }
    expect(await market.refusal('赶集的老耿', 'reception.bookSlot', kept)).toBe(
      '这一场留给现场取号的居民，不用预约，当天直接来就行',
    )
    others = await market.bookOut('村里的养老院')
    expect(others).toHaveLength(7)
  })

  it('hears at the market who booked and who was passing with a basket', async () => {
    await house.at('2026-03-28T07:50')
    await market.come(...others.slice(0, 6))
    await market.isGivenNumber('赶集的老耿')
    await market.isGivenNumber('卖菜的')
    await house.at('2026-03-28T10:50')
    expect(await market.serves(8)).toEqual([...[...others.slice(0, 3), '赶集的老耿', ...others.slice(3, 6), '卖菜的']])
    await house.at('2026-03-28T11:10')
    expect(await market.closes()).toMatchObject({ booked: 7, came: 6, walkedIn: 2, missed: 1, received: 8 })
  })

  it('writes down who does not say their name: nothing leads back to them but the code on their paper', async () => {
    const stall = { secrecy: 'anonymous', matter: '集上有人强收摊位费。', category: '其他', outcome: 'unfinished' }
    const record = await market.writesDown('卖菜的', stall)
    const named = {
      record: record.id,
      version: record.version,
      opinions: [{ category: '其他', body: stall.matter, secrecy: 'named' }],
    }
    expect(await market.refusal('clerk-nanjiao', 'record.convert', named)).toContain('只能选“匿名”')
    const anonymous = { ...named, opinions: [{ category: '其他', body: stall.matter, secrecy: 'anonymous' }] }
    const { opinions } = await market.as<{ opinions: { queryCode: string }[] }>(
      'clerk-nanjiao',
      'record.convert',
      anonymous,
    )
    const followed = { district: 'zhoucun', code: opinions[0]?.queryCode }
    expect(await house.as(null, 'opinion.findByCode', followed)).toMatchObject({ secrecy: 'anonymous', contact: null })
    for (const name of ['赶集的老耿', ...others.slice(0, 6)])
      await market.writesDown(name, { matter: '养老院收费高。', category: '养老社保' })
    expect(await market.numbers()).toMatchObject({
      ...{ booked: 7, cameBooked: 6, didNotCome: 1, walkedIn: 2, came: 8, recorded: 8, unrecorded: 0 },
      ...{ answeredOnSite: 7, turnedIntoOpinion: 1, opinions: 1 },
    })
  })

  const marketDay = () => receptionDay(house, 'zhoucun', 'nanjiao', '2026-03-28', '大集接待')
})
