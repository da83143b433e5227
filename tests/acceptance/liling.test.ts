import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 醴陵（S3）：党政领导和其他代表一起参加代表小组活动、到工作平台接待；这里按单月20日。 */
describe('醴陵, the first half of 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['liling'], '2026-03-02T09:00')
  })
  afterAll(() => house.close())

  it('receives on the 20th of the odd months only', async () => {
    const { month } = storyOf(house, 'liling')
    expect(await month('guoci', '2026-03')).toMatchObject([{ day: '2026-03-20', practice: '代表小组接待日' }])
    expect(await month('guoci', '2026-04')).toEqual([])
    expect(await month('guoci', '2026-05')).toMatchObject([{ day: '2026-05-20' }])
  })

  it('seats three deputies of the group together, and others the next time', async () => {
    const { month } = storyOf(house, 'liling')
    const [march] = await month('guoci', '2026-03')
    const [may] = await month('guoci', '2026-05')
    expect(march?.deputies).toHaveLength(3)
    expect(march?.deputies.filter(name => may?.deputies.includes(name))).toEqual([])
  })
})
