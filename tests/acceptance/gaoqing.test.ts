import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 高青（S1）：“双联”成为汇集民意直通车，座谈会制度。 */
describe('高青, autumn of 2026', () => {
  let house: House
  let september: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['gaoqing'], '2026-08-20T09:00')
  })
  afterAll(() => house.close())

  it('receives on the last Friday of a month; in September that is the Mid-Autumn Festival, and the day moves ahead of it', async () => {
    const { month } = storyOf(house, 'gaoqing', '接待日')
    expect(await month('tianzhen', '2026-08')).toMatchObject([{ day: '2026-08-28', movedBecause: null }])
    expect(await month('tianzhen', '2026-09')).toMatchObject([{ day: '2026-09-24', ruledOn: '2026-09-25' }])
  })

  it('holds its forums on days that somebody sets, and on no others', async () => {
    expect(await storyOf(house, 'gaoqing', '代表群众座谈会').month('tianzhen', '2026-09')).toEqual([])
  })

  it('adds a forum for twenty in October, moves it once and calls it off: the public reads where it went and why', async () => {
    const { month } = storyOf(house, 'gaoqing', '代表群众座谈会')
    const forum = { practice: 'forum', station: 'tianzhen', on: '2026-10-15', topic: '大棚蔬菜销售', why: '菜农要求' }
    const { id, version } = (await house.as('gaoqing.clerk-tianzhen', 'plan.addDay', forum)) as {
      id: string
      version: number
    }
    const moved = { day: id, version, to: '2026-10-16', why: '会场占用' }
    const { slots } = (await house.as(null, 'reception.day', { district: 'gaoqing', day: id })) as {
      slots: { capacity: number; kept: number }[]
    }
    expect(slots[0]).toMatchObject({ capacity: 16, kept: 4 })
    const after = (await house.as('gaoqing.clerk-tianzhen', 'plan.moveDay', moved)) as { version: number }
    expect(await month('tianzhen', '2026-10')).toMatchObject([{ day: '2026-10-16', topic: '大棚蔬菜销售' }])
    const late = await house.try('gaoqing.street-tianzhen', 'plan.cancelDay', { day: id, version, why: '改到别处' })
    expect(late.body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await house.as('gaoqing.street-tianzhen', 'plan.cancelDay', { day: id, version: after.version, why: '秋收太忙' })
    expect(await month('tianzhen', '2026-10')).toMatchObject([{ state: 'cancelled', cancelledBecause: '秋收太忙' }])
  })

  it('moves a day that is booked out: everybody is asked once; who is silent is called, and who waits gets what is given back', async () => {
    september = await receptionDay(house, 'gaoqing', 'tianzhen', '2026-09-24')
    for (const name of ['大棚的老尹', '滩区的孟姐', '老信']) await september.books(name, '春灌用水')
    others = await september.bookOut('大棚蔬菜')
    expect(others).toHaveLength(1)
    await september.waits('种瓜的小翟', '大棚蔬菜')
    const { version } = await september.as<{ version: number }>('clerk-tianzhen', 'plan.day', { day: september.id })
    const moved = { day: september.id, version, to: '2026-09-23', why: '大礼堂另有会议' }
    await september.as('clerk-tianzhen', 'plan.moveDay', moved)
    const answers = (name: string, answer: string) =>
      september.as(name, 'reception.answerChange', { booking: september.bookingOf(name), asked: 1, answer })
    await answers('大棚的老尹', 'keep')
    await answers(others[0] ?? '', 'keep')
    await answers('滩区的孟姐', 'cancel')
    expect(await september.takesOffer('种瓜的小翟')).toBe('9:30-2')
    await house.at('2026-09-20T09:00')
    const silent = await september.as<{ id: string; nth: number }[]>('clerk-tianzhen', 'reception.unanswered', {})
    expect(silent.map(({ id }) => id)).toEqual([september.bookingOf('老信')])
    const said = { booking: silent[0]?.id, asked: silent[0]?.nth, answer: 'keep' }
    await september.as('clerk-tianzhen', 'reception.answerChangeFor', said)
    expect(await september.refusal('clerk-tianzhen', 'reception.answerChangeFor', said)).toContain('已经答复过了')
  })

  it('lives the moved day through, and its numbers know nothing of the place that changed hands', async () => {
    await house.at('2026-09-23T08:50')
    await september.come('大棚的老尹', '种瓜的小翟', others[0] ?? '')
    await september.walksIn('滩区的孟姐')
    await house.at('2026-09-23T10:45')
    expect(await september.serves(4)).toEqual(['大棚的老尹', '种瓜的小翟', others[0], '滩区的孟姐'])
    await house.at('2026-09-23T11:40')
    expect(await september.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 1, missed: 1, received: 4 })
    for (const name of ['大棚的老尹', '滩区的孟姐', others[0] ?? ''])
      await september.writesDown(name, { matter: '春灌轮不上水。' })
    const melons = await september.writesDown('种瓜的小翟', { matter: '瓜卖不出去。', outcome: 'unfinished' })
    await september.turns(melons, ['其他', '大棚瓜菜卖不出去，请帮着找销路。'], ['道路交通', '棚区的路大车进不来。'])
    expect(await september.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 1, came: 4, recorded: 4 },
      ...{ answeredOnSite: 3, turnedIntoOpinion: 1, opinions: 2 },
    })
  })
})
