import { presetOf } from '#domain/presets/index'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 岳阳楼（S4）：108个联络站，540多名五级代表就近编组进站，依托“代表接待日”就地调解纠纷。 */
describe('岳阳楼, March 2026', () => {
  let house: House
  let day: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
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

  it('is booked out at 金领公寓, by neighbours who quarrel and by others; nobody has two places', async () => {
    day = await receptionDay(house, 'yueyanglou', 'wulipai-2', '2026-03-18')
    await day.books('跳舞的张姐', '广场舞的音响', { service: 'mediation' })
    await day.books('三栋的老段', '太吵了睡不着', { service: 'mediation' })
    others = await day.bookOut('停水的事')
    expect(others).toHaveLength(2)
    const again = { slot: await day.slotAt('9:30'), matter: '再说说音响' }
    expect(await day.refusal('跳舞的张姐', 'reception.bookSlot', again)).toBe('您这一天已经约过了，可以在“我的”里查看')
  })

  it('hears both sides on the day, and who did not book', async () => {
    await house.at('2026-03-18T08:45')
    await day.come('跳舞的张姐', '三栋的老段', others[0] ?? '')
    await day.walksIn('物业的小廖')
    await house.at('2026-03-18T10:00')
    expect(await day.serves(4)).toEqual(['跳舞的张姐', '三栋的老段', others[0], '物业的小廖'])
    await house.at('2026-03-18T11:40')
    expect(await day.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 1, missed: 1, received: 4 })
  })

  it('counts a dispute that was solved at the reception once, as solved before it grew (事前), and not as an opinion too', async () => {
    const quarrel = { matter: '楼下广场舞音响太大，吵了三次。', secrecy: 'confidential', outcome: 'mediation' }
    const agreement = '晚上九点以后不放音响。'
    const mediated = await day.settles('跳舞的张姐', quarrel.matter, ['舞蹈队', '三栋住户'], agreement)
    // What the other side said has no agreement of its own, and cannot be finished as if it had.
    const other = await day.writesDown('三栋的老段', { ...quarrel, matter: '楼下太吵了睡不着。' })
    const deputies = (await day.seats()).map(seat => seat.deputy)
    const bare = { ...quarrel, category: '噪声扰民', answer: '', deputies, proposedUnit: null, due: null }
    const finish = { record: other.id, version: 1, ...bare, finish: true }
    expect(await day.refusal('clerk-wulipai-2', 'record.save', finish)).toContain('结果是调解，还没有写调解记录')
    expect(await day.refusal('clerk-wulipai-1', 'mediation.show', { record: mediated.id })).toContain('没有找到')
    expect(await day.refusal('resident-2', 'mediation.show', { record: mediated.id })).toContain('没有办理这件事的权限')
    for (const name of [others[0] ?? '', '物业的小廖']) await day.writesDown(name, { matter: '停水的事。' })
    // Of four who came three are solved, the dispute among them once; what the other side said is no second one.
    expect(await day.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 1, came: 4, recorded: 4, unrecorded: 0 },
      ...{ solvedName: '事前化解', answeredOnSite: 3, settledOtherwise: 1, turnedIntoOpinion: 0, opinions: 0 },
    })
  })
})
