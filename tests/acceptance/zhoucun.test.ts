import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 周村（S1）：议题式接待，各单位每年定2—3个议题，代表围绕议题值班接待，也走进大集。 */
describe('周村, spring of 2026', () => {
  let house: House
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
})
