import { answerOpen } from '#functions/open/answerOpen'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 湘潭（S3）：每月15日接待；荷塘街道的饮用水：市水务局主办，市住建局、岳塘区政府协办。 */
describe('湘潭, from February to May 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-02-01T09:00')
  })
  afterAll(() => house.close())

  it('receives on the 15th, and on the next working day when that is a day off', async () => {
    const { month } = storyOf(house, 'xiangtan')
    // 15 February 2026 is a Sunday inside the Spring Festival, which ends on the 23rd.
    expect(await month('hetang', '2026-02')).toMatchObject([
      { day: '2026-02-24', ruledOn: '2026-02-15', movedBecause: '春节' },
    ])
    expect(await month('hetang', '2026-03')).toMatchObject([
      { day: '2026-03-16', ruledOn: '2026-03-15', movedBecause: '周末' },
    ])
    expect(await month('hetang', '2026-04')).toMatchObject([
      { day: '2026-04-15', movedBecause: null, provisional: false },
    ])
  })

  it('brings the drinking water of 荷塘 from the reception day to a rated answer', async () => {
    const { book, say, take, see, titles } = storyOf(house, 'xiangtan')
    const booked = await book('resident-1', 'hetang', '2026-03-16', '饮用水发黄')
    expect(booked.number).toBe('9:00-1')
    await house.at('2026-03-13T08:30')
    expect(await titles('deputy-hetang-3')).toContain('3天后接待群众')
    await house.at('2026-03-15T08:30')
    expect(await titles('resident-1')).toContain('明天有接待')

    await house.at('2026-03-16T09:30')
    const water = await say('resident-1', {
      body: '荷塘街道的自来水早上发黄，不敢喝。',
      category: '水电气暖',
      station: 'hetang',
      deputy: 'hetang-3',
    })
    await take('clerk-hetang', 'assign', water, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian', 'yuetang'] })
    // 15 working days after Monday 16 March: the Qingming days off (4–6 April) are not counted.
    expect((await see('resident-1', water)).now).toBe('已交给市水务局办理，4月7日前答复您')
    await house.at('2026-03-18T10:00')
    await take('unit-shuiwu', 'accept', water)
    await take('unit-zhujian', 'giveCoOpinion', water, { text: '二次供水设施已检查。' })
    await take('unit-yuetang', 'giveCoOpinion', water, { text: '居民用水已由社区送水。' })
    await house.at('2026-04-02T10:00')
    await take('unit-shuiwu', 'reply', water, { resultClass: 'A', text: '主管道已更换，水质合格。' })
    expect(await titles('deputy-hetang-3')).toContain('意见有结果了')
    const rated = await take('resident-1', 'rate', water, { rating: 'satisfied' })
    expect(rated).toMatchObject({ status: 'closed', due: null, now: '这件事已经办结。市水务局已答复：问题已解决' })
  })
})

/** 荷塘街道，2026年12月15日：十位约好，两位现场取号，一位晚到，一位没有来，两张桌子。 */
describe('a day at 荷塘, from the first booking to the sums', () => {
  let house: House
  let day: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  let deputy = ''
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    day = await receptionDay(house, 'xiangtan', 'hetang', '2026-12-15')
    deputy = `deputy-${(await day.seats())[0]?.deputy}`
  })
  afterAll(() => house.close())

  it('is booked out, but for three places that are kept for who comes without a booking', async () => {
    for (const name of ['许大妈', '何叔', '吕姐', '工地的小施']) await day.books(name, '说说楼道的灯')
    others = await day.bookOut('自来水的事')
    expect(others).toHaveLength(6)
    expect(await day.open()).toMatchObject({ free: 0, kept: 3 })
  })

  it('puts who comes into one queue: by the code of the station, by four digits, by a number for walk-ins', async () => {
    await house.at('2026-12-15T07:40')
    const early = { booking: day.bookingOf('许大妈') }
    expect(await day.refusal('许大妈', 'visit.arrive', early)).toBe('8:00开始报到，请到时候再来')
    await house.at('2026-12-15T08:45')
    await day.come('许大妈')
    await house.at('2026-12-15T08:50')
    await day.saysDigits('何叔')
    await house.at('2026-12-15T08:55')
    await day.walksIn('曹老板')
    await day.isGivenNumber('金奶奶')
    await house.at('2026-12-15T09:00')
    expect(await day.queue()).toEqual(['许大妈', '曹老板', '金奶奶', '何叔'])
  })

  it('is called at two tables at once, and the hall shows both, in numbers alone', async () => {
    expect([await day.calls('clerk-hetang', 1), await day.calls(deputy, 2)]).toEqual(['许大妈', '曹老板'])
    const calling = [
      { number: '现场1', desk: 2 },
      { number: '9:00-1', desk: 1 },
    ]
    expect((await hall()).days).toMatchObject([{ calling, next: ['现场2', '9:20-1'], waiting: 2 }])
    await day.receives('许大妈')
    await day.receives('曹老板', deputy)
  })

  it('lets who comes in time before who comes late, and calls again who was not there', async () => {
    await house.at('2026-12-15T09:35')
    await day.come('吕姐')
    await house.at('2026-12-15T10:15')
    // Fifteen minutes after the slot at ten: behind those who wait already.
    await day.come('工地的小施')
    expect(await day.queue()).toEqual(['何叔', '吕姐', '金奶奶', '工地的小施'])
    await house.at('2026-12-15T10:16')
    expect(await day.callsInVain()).toBe('何叔')
    expect(await day.serves(4)).toEqual(['吕姐', '金奶奶', '工地的小施', '何叔'])
  })

  it('ends with sums that are counted: booked is came and missed, and everybody in the queue is received', async () => {
    await house.at('2026-12-15T14:20')
    await day.come(...others.slice(0, 5))
    await house.at('2026-12-15T16:00')
    expect(await day.serves(5)).toEqual(others.slice(0, 5))
    await house.at('2026-12-15T16:40')
    expect(await day.closes()).toEqual({ booked: 10, came: 9, walkedIn: 2, missed: 1, received: 11, waiting: 0 })
    expect((await hall()).days).toMatchObject([{ calling: [], waiting: 0 }])
    const mine = await day.as<{ attended: string }[]>(others[5] ?? '', 'reception.myBookings', {})
    expect(mine[0]?.attended).toBe('missed')
  })

  it('is recorded: the lamps answered on the spot, the water of five turned into opinions', async () => {
    for (const name of ['许大妈', '何叔', '吕姐', '工地的小施', '曹老板', '金奶奶'])
      await day.writesDown(name, { matter: '楼道的灯不亮。', answer: '社区今天就换。' })
    for (const name of others.slice(0, 5)) {
      const water = await day.writesDown(name, { matter: '自来水早上发黄。', outcome: 'unfinished' })
      await day.turns(water, ['水电气暖', '自来水早上发黄，请查管道。'])
    }
    expect(await day.numbers()).toMatchObject({
      ...{ booked: 10, cameBooked: 9, didNotCome: 1, walkedIn: 2, came: 11, recorded: 11, unrecorded: 0 },
      ...{ answeredOnSite: 6, turnedIntoOpinion: 5, opinions: 5 },
    })
  })

  const hall = async (): Promise<{ days: object[] }> => {
    const asked = { method: 'GET', path: '/open/hall/xiangtan/hetang.json', origin: 'http://localhost', app: '/' }
    const answer = await answerOpen({ ...house.platform, fonts: '' }, { ...asked, requestId: 'hall' })
    expect(answer.status).toBe(200)
    return JSON.parse(answer.body.toString())
  }
})
