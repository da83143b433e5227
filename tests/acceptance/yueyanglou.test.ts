import { presetOf } from '#domain/presets/index'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 岳阳楼（S4）：108个联络站，540多名五级代表就近编组进站，依托“代表接待日”就地调解纠纷。 */
describe('岳阳楼, March 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['yueyanglou'], '2026-03-02T09:00')
  })
  afterAll(() => house.close())

  it('receives at all 108 stations on the same day, each with deputies of its own', async () => {
    const { month } = storyOf(house, 'yueyanglou')
    const stations = presetOf('yueyanglou')?.stations ?? []
    const days = (await Promise.all(stations.map(({ id }) => month(id, '2026-03')))).flat()
    expect(days).toHaveLength(108)
    expect(new Set(days.map(each => each.day))).toEqual(new Set(['2026-03-18']))
    const seated = days.flatMap(each => each.deputies)
    expect(new Set(seated).size).toBe(216)
  })

  it('offers mediation at the station, and answers a dispute there before it grows', async () => {
    const { month, say, take, see } = storyOf(house, 'yueyanglou')
    const [day] = await month('wulipai-2', '2026-03')
    expect(day?.services).toEqual(['opinion', 'mediation'])
    const water = await say('resident-1', {
      body: '金领公寓停水两天，物业和水厂都不管。',
      category: '物业小区',
      station: 'wulipai-2',
    })
    await take('clerk-wulipai-2', 'answerOnSite', water, { text: '当场请来水厂和物业，今晚恢复供水，费用两家对账。' })
    expect((await see('resident-1', water)).status).toBe('replied')
  })

  it('counts a dispute that was solved at the reception once, as solved there (会前), and not as an opinion too', async () => {
    const { month } = storyOf(house, 'yueyanglou')
    const clerk = 'yueyanglou.clerk-wulipai-2'
    const [day] = await month('wulipai-2', '2026-03')
    await house.at('2026-03-18T10:00')
    const { deputies } = (await house.as(clerk, 'record.day', { day: day?.id })) as { deputies: { id: string }[] }
    const entry = {
      secrecy: 'confidential',
      category: '噪声扰民',
      matter: '楼下广场舞音响太大，吵了三次。',
      answer: '双方当场谈好，晚上九点以后不放音响。',
      outcome: 'mediation',
      deputies: deputies.slice(0, 1).map(each => each.id),
      proposedUnit: null,
      due: null,
    }
    const record = (await house.as(clerk, 'record.start', { day: day?.id, ...entry })) as { id: string }
    const paper = { parties: ['舞蹈队', '三栋住户'], witness: '', agreement: '晚上九点以后不放音响。', agreed: true }
    await house.as(clerk, 'mediation.save', { record: record.id, version: 0, ...paper })
    await house.as(clerk, 'record.save', { record: record.id, version: 1, ...entry, finish: true })
    expect(await house.as('yueyanglou.committee', 'record.numbers', { day: day?.id })).toMatchObject({
      came: 1,
      recorded: 1,
      answeredOnSite: 1,
      turnedIntoOpinion: 0,
      settledOtherwise: 0,
      opinions: 0,
    })
  })
})
