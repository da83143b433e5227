import { answerOpen } from '#functions/open/answerOpen'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { type House, openHouse } from '#tests/stores/house'

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
    expect(await day.closes()).toEqual({
      booked: 10,
      came: 9,
      walkedIn: 2,
      missed: 1,
      received: 11,
      waiting: 0,
      gone: 0,
    })
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
