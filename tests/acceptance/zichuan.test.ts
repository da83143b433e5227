import { presetOf } from '#domain/presets/index'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 淄川（S1）：议题式公开接待，14个联络站每季度举行一次，代表自主选择参加什么活动。 */
describe('淄川, the first half of 2026', () => {
  let house: House
  let april: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  let opinion = ''
  beforeAll(async () => {
    house = await openHouse(['zichuan'], '2026-01-05T09:00')
  })
  afterAll(() => house.close())

  it('receives at all 14 stations once a quarter, on the third Thursday of its first month', async () => {
    const { month } = storyOf(house, 'zichuan')
    const stations = presetOf('zichuan')?.stations ?? []
    expect(stations).toHaveLength(14)
    for (const { id } of stations) {
      expect((await month(id, '2026-01')).map(each => each.day)).toEqual(['2026-01-15'])
      expect(await month(id, '2026-02')).toEqual([])
      expect((await month(id, '2026-04')).map(each => each.day)).toEqual(['2026-04-16'])
    }
  })

  it('puts every reception of January under one of the year’s topics', async () => {
    const topics = presetOf('zichuan')?.practices[0]?.topics ?? []
    const { month } = storyOf(house, 'zichuan')
    for (const { id } of presetOf('zichuan')?.stations ?? [])
      for (const { topic } of await month(id, '2026-01')) expect(topics).toContain(topic)
  })

  it('lets deputies choose an activity: two places, the third waits and moves up when one is given back', async () => {
    const offered = {
      station: 'jiangjunlu',
      title: '视察服装城金桥贯通工程',
      about: '看工期和绕行',
      place: '服装城北门',
      day: '2026-01-20',
      time: '09:00',
      capacity: 2,
    }
    const { id } = (await house.as('zichuan.clerk-jiangjunlu', 'activity.offer', offered)) as { id: string }
    const join = (who: string) => house.as(`zichuan.deputy-${who}`, 'activity.signUp', { activity: id })
    await join('jiangjunlu-1')
    await join('kunlun-2')
    await join('luocun-3')
    const { titles } = storyOf(house, 'zichuan')
    const before = (await titles('deputy-luocun-3')).length
    await house.as('zichuan.deputy-kunlun-2', 'activity.leave', { activity: id })
    expect((await titles('deputy-luocun-3')).length).toBe(before + 1)
  })

  it('is booked out in April by who has something to say to the topic; one comes about an opinion of their own', async () => {
    const { say } = storyOf(house, 'zichuan')
    await house.at('2026-04-01T09:00')
    const school = { body: '学校门口的路太窄，接孩子堵。', category: '教育医疗', station: 'jiangjunlu' }
    opinion = await say('resident-1', school)
    april = await receptionDay(house, 'zichuan', 'jiangjunlu', '2026-04-16')
    const about = { slot: await april.slotAt('9:30'), matter: '学校门口的路', opinion }
    expect(await april.refusal('resident-2', 'reception.bookSlot', about)).toBe('没有找到这件意见，请重新选择')
    await april.books('resident-1', about.matter, { opinion })
    others = await april.bookOut('服装城的路')
    expect(others).toHaveLength(3)
    const { bookings } = await april.as<{ bookings: object[] }>('clerk-jiangjunlu', 'reception.dayBookings', {
      day: april.id,
    })
    expect(bookings[0]).toMatchObject({ number: '9:00-1', opinion: { id: opinion } })
  })

  it('is lived through on the day of the topic, and the opinion is answered where it was spoken of', async () => {
    const { take, see } = storyOf(house, 'zichuan')
    await house.at('2026-04-16T08:50')
    await april.come('resident-1', ...others.slice(0, 2))
    await april.walksIn('接孩子的小路')
    await house.at('2026-04-16T10:40')
    expect(await april.serves(4)).toEqual(['resident-1', ...others.slice(0, 2), '接孩子的小路'])
    await house.at('2026-04-16T11:40')
    expect(await april.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 1, missed: 1, received: 4 })
    const answer = '交警本周起在放学时管制，路口秋天拓宽。'
    await april.writesDown('resident-1', { matter: '学校门口的路。', category: '教育医疗', answer })
    await take('clerk-jiangjunlu', 'answerOnSite', opinion, { text: answer })
    expect((await see('resident-1', opinion)).status).toBe('replied')
    await april.writesDown('接孩子的小路', { matter: '接孩子堵。', answer, category: '教育医疗' })
    const bridge = await april.writesDown(others[0] ?? '', { matter: '服装城绕行太远。', outcome: 'unfinished' })
    await april.turns(bridge, ['道路交通', '服装城绕行太远，请加快金桥贯通。'])
    await april.writesDown(others[1] ?? '', { matter: '也是服装城的路。' })
    expect(await april.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 1, came: 4, recorded: 4 },
      // The opinion that was there before is not counted again.
      ...{ answeredOnSite: 3, turnedIntoOpinion: 1, opinions: 1 },
    })
  })
})
