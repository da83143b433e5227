import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 天元（S4）：逢十接待，实行预公告；公告发布之后才能预约。 */
describe('天元, from January to March 2026', () => {
  let house: House
  let the20th: Awaited<ReturnType<typeof receptionDay>>
  /** Who has a place beside those whom the story names. */
  let others: string[]
  let parking: { id: string } | undefined
  beforeAll(async () => {
    house = await openHouse(['tianyuan'], '2026-01-02T09:00')
  })
  afterAll(() => house.close())

  it('receives on every day ending in ten; February has no 30th, and a day in the Spring Festival moves behind it', async () => {
    const { month } = storyOf(house, 'tianyuan')
    expect((await month('songshan', '2026-01')).map(each => each.day)).toEqual([
      '2026-01-10',
      '2026-01-20',
      '2026-01-30',
    ])
    expect(await month('songshan', '2026-02')).toMatchObject([
      { day: '2026-02-10' },
      { day: '2026-02-24', ruledOn: '2026-02-20', movedBecause: '春节' },
    ])
  })

  it('opens the booking of the 20th only once the notice is out, and refuses a notice that comes too late', async () => {
    const { month, titles } = storyOf(house, 'tianyuan')
    const [tenth, twentieth] = await month('liyu', '2026-01')
    the20th = await receptionDay(house, 'tianyuan', 'liyu', '2026-01-20')
    const wish = { slot: await the20th.slotAt('9:00'), matter: '小区停车' }
    expect(await the20th.refusal('resident-1', 'reception.bookSlot', wish)).toBe(
      '这一天的接待公告还没有发布，发布后才能预约',
    )
    await house.at('2026-01-08T09:00')
    const late = await house.try('tianyuan.clerk-liyu', 'reception.publishDay', { day: tenth?.id })
    expect(late.body).toMatchObject({ code: 'NOTICE_TOO_LATE', message: '公告要提前3天发布，这一天已经来不及了' })
    await house.at('2026-01-16T09:00')
    await house.as('tianyuan.clerk-liyu', 'reception.publishDay', { day: twentieth?.id, topic: '小区停车' })
    expect(await the20th.books('resident-1', '小区停车')).toBe('9:00-1')
    await house.at('2026-01-17T08:30')
    expect(await titles('deputy-liyu-3')).toContain('3天后接待群众')
  })

  it('is booked out, a worker of the industrial park among them for legal aid; who waits gets the place that is given back', async () => {
    const { titles } = storyOf(house, 'tianyuan')
    const wages = { at: '9:15', service: 'legalAid', caseKind: '劳动争议' }
    expect(await the20th.books('园区的小刘', '厂里三个月没发工资', wages)).toBe('9:15-1')
    others = await the20th.bookOut('小区停车')
    // Ten quarter hours, two of them kept for who comes without a booking.
    expect(others).toHaveLength(6)
    const wish = { slot: await the20th.slotAt('9:30'), matter: '停车费' }
    expect(await the20th.refusal('彭阿姨', 'reception.bookSlot', wish)).toBe('这一天都约满了，请看看别的日子')
    await the20th.waits('彭阿姨', '停车费')
    await the20th.cancels(others.shift() ?? '')
    await house.at('2026-01-17T09:00')
    expect(await titles('彭阿姨')).toContain('候补到位置了')
    expect(await the20th.takesOffer('彭阿姨')).toBe('9:30-2')
    await house.at('2026-01-19T08:30')
    for (const name of ['resident-1', '彭阿姨']) expect(await titles(name)).toContain('明天有接待')
  })

  it('is lived through on the 20th: one queue, one walk-in, one who does not come', async () => {
    await house.at('2026-01-20T08:40')
    await the20th.come('resident-1', '园区的小刘')
    await the20th.walksIn('罗师傅')
    await house.at('2026-01-20T09:15')
    await the20th.saysDigits('彭阿姨')
    await the20th.come(...others.slice(1))
    expect(await the20th.serves(3)).toEqual(['resident-1', '园区的小刘', '罗师傅'])
    await house.at('2026-01-20T11:10')
    expect(await the20th.serves(5)).toEqual(['彭阿姨', ...others.slice(1)])
    await house.at('2026-01-20T11:40')
    expect(await the20th.closes()).toMatchObject({ booked: 8, came: 7, walkedIn: 1, missed: 1, received: 8 })
  })

  it('is recorded once for each: answered on the spot, legal aid named by its kind, and parking turned into an opinion', async () => {
    await the20th.writesDown('园区的小刘', {
      matter: '厂里三个月没发工资。',
      answer: '律师说明了劳动仲裁怎么申请，周四陪着去。',
    })
    for (const name of ['罗师傅', '彭阿姨', ...others.slice(1)])
      await the20th.writesDown(name, { matter: '小区停车难。', category: '物业小区' })
    const said = { matter: '消防通道总有车停着。', answer: '请交警来划线。', outcome: 'unfinished' }
    const record = await the20th.writesDown('resident-1', said)
    ;[parking] = await the20th.turns(record, ['物业小区', '消防通道总有车停着，请划线。'])
    expect(await the20th.numbers()).toMatchObject({
      ...{ booked: 8, cameBooked: 7, didNotCome: 1, walkedIn: 1, came: 8 },
      ...{ recorded: 8, unrecorded: 0, answeredOnSite: 7, turnedIntoOpinion: 1, opinions: 1 },
    })
  })

  it('sends a wrong assignment of it back to the station, which finds the right unit; the resident sees both', async () => {
    const { take, see } = storyOf(house, 'tianyuan')
    const opinion = parking?.id ?? ''
    await take('clerk-liyu', 'assign', opinion, { leadUnit: 'jiaoyu' })
    await take('unit-jiaoyu', 'returnToStation', opinion, { reason: '不属于教育部门的职责' })
    expect((await see('resident-1', opinion)).now).toContain('栗雨街道人大代表联络站正在重新安排')
    await take('clerk-liyu', 'assign', opinion, { leadUnit: 'jiaojing', workingDays: 5 })
    const { version, due } = await take('unit-jiaojing', 'accept', opinion)
    // Five working days after Tuesday 20 January 2026.
    expect(due).toBe('2026-01-27')
    const promise = { opinion, version, resultClass: 'B', text: '已列入划线计划。' }
    const promised = await house.try('tianyuan.unit-jiaojing', 'opinion.reply', promise)
    expect(promised.body).toMatchObject({ code: 'PROMISE_DATE_NEEDED' })
  })
})
