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

  it('holds its forums on days that somebody sets, with room for twenty', async () => {
    expect(await storyOf(house, 'gaoqing', '代表群众座谈会').month('tianzhen', '2026-09')).toEqual([])
  })
})
