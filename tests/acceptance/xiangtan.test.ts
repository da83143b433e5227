import { answerOpen } from '#functions/open/answerOpen'
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

interface Person {
  id: string
  number: string
  state: string
}
interface Desk {
  now: Person[]
  waiting: Person[]
  over: Person[]
  sums: Record<string, number>
}
interface Hall {
  days: { calling: { number: string; desk: number | null }[]; next: string[]; waiting: number }[]
}

/** 荷塘街道，2026年12月15日：五位约好，两位现场取号，一位晚到，一位没有来，两张桌子。 */
describe('a day at 荷塘, from the first who comes to the sums', () => {
  let house: House
  let day = ''
  const bookings = new Map<string, { id: string; code: string }>()
  const clerk = 'xiangtan.clerk-hetang'
  let deputy = ''

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { month, open } = storyOf(house, 'xiangtan')
    day = (await month('hetang', '2026-12'))[0]?.id ?? ''
    const { slots } = await open(day)
    for (const [n, label] of ['9:00', '9:20', '9:40', '10:00', '10:20'].entries()) {
      const slot = slots.find(each => each.label === label)?.id
      const wish = { slot, matter: '说说楼道的灯' }
      bookings.set(label, await house.as(`xiangtan.visitor-${n}`, 'reception.bookSlot', wish))
    }
    const { seats } = (await house.as(clerk, 'visit.desk', { day })) as { seats: { deputy: string }[] }
    deputy = `xiangtan.deputy-${seats[0]?.deputy}`
  })
  afterAll(() => house.close())

  const comes = (n: number, label: string) =>
    house.as(`xiangtan.visitor-${n}`, 'visit.arrive', { booking: bookings.get(label)?.id }) as Promise<{
      words: string
      before: number
    }>
  const desk = () => house.as(clerk, 'visit.desk', { day }) as Promise<Desk>
  const next = async (who: string, table: number) => {
    const { now } = (await house.as(who, 'visit.callNext', { day, desk: table })) as Desk
    return now[0] as Person
  }
  const step = (who: string, verb: string, { id }: Person) => house.as(who, `visit.${verb}`, { visit: id })
  const receive = async (who: string, person: Person) => {
    await step(who, 'start', person)
    await step(who, 'finish', person)
  }
  const queue = async () => (await desk()).waiting.map(each => each.number)

  it('puts who comes into one queue: by the code of the station, by four digits, by a number for walk-ins', async () => {
    await house.at('2026-12-15T08:45')
    expect((await comes(0, '9:00')).words).toBe('您约的是9:00，到点先叫约好的。现在下一位就是您，请在附近等')
    await house.at('2026-12-15T08:50')
    await house.as(clerk, 'visit.checkIn', { day, code: bookings.get('9:20')?.code })
    await house.at('2026-12-15T08:55')
    await house.as('xiangtan.visitor-7', 'visit.takeNumber', { day })
    await house.as(clerk, 'visit.giveNumber', { day, contact: { name: '老周' } })
    await house.at('2026-12-15T09:00')
    expect(await queue()).toEqual(['9:00-1', '现场1', '现场2', '9:20-1'])
  })

  it('is called at two tables at once, and the hall shows both', async () => {
    const [first, second] = [await next(clerk, 1), await next(deputy, 2)]
    expect([first.number, second.number]).toEqual(['9:00-1', '现场1'])
    const { days } = await hall()
    expect(days).toMatchObject([{ next: ['现场2', '9:20-1'], waiting: 2 }])
    expect(days[0]?.calling).toEqual([
      { number: '现场1', desk: 2 },
      { number: '9:00-1', desk: 1 },
    ])
    await receive(clerk, first)
    await step(deputy, 'start', second)
  })

  it('lets who comes in time before who comes late, and calls again who was not there', async () => {
    await house.at('2026-12-15T09:35')
    await comes(2, '9:40')
    await house.at('2026-12-15T10:15')
    // Fifteen minutes after the slot at ten: behind those who wait already.
    await comes(3, '10:00')
    expect(await queue()).toEqual(['9:20-1', '9:40-1', '现场2', '10:00-1'])
    await house.at('2026-12-15T10:16')
    const away = await next(clerk, 1)
    expect(away.number).toBe('9:20-1')
    await step(clerk, 'notHere', away)
    expect(await queue()).toEqual(['9:40-1', '现场2', '10:00-1', '9:20-1'])
    await step(deputy, 'finish', (await desk()).now[0] as Person)
    for (const expected of ['9:40-1', '现场2', '10:00-1', '9:20-1']) {
      const person = await next(clerk, 1)
      expect(person.number).toBe(expected)
      await receive(clerk, person)
    }
  })

  it('ends with sums that are counted: booked is came and missed, and everybody in the queue is received', async () => {
    await house.at('2026-12-15T16:40')
    const { sums, over } = (await house.as(clerk, 'visit.closeDay', { day })) as Desk
    expect(sums).toEqual({ booked: 5, came: 4, walkedIn: 2, missed: 1, received: 6, waiting: 0 })
    expect(over.every(each => each.state === 'finished')).toBe(true)
    expect((await hall()).days).toMatchObject([{ calling: [], waiting: 0 }])
    const mine = (await house.as('xiangtan.visitor-4', 'reception.myBookings')) as { attended: string }[]
    expect(mine[0]?.attended).toBe('missed')
  })

  const hall = async (): Promise<Hall> => {
    const answer = await answerOpen(
      { ...house.platform, fonts: '' },
      {
        method: 'GET',
        path: '/open/hall/xiangtan/hetang.json',
        origin: 'http://localhost',
        app: '/',
        requestId: 'hall',
      },
    )
    expect(answer.status).toBe(200)
    return JSON.parse(answer.body.toString())
  }
})
