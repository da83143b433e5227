import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 高青（S1）：“双联”成为汇集民意直通车，座谈会制度。 */
describe('高青, autumn of 2026', () => {
  let house: House
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
})
