import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 雨湖（S3）：提早预告、定期公告、先行提醒，保障党政领导在工作平台接待群众。 */
describe('雨湖, the reception of 15 April 2026', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['yuhu'], '2026-03-20T09:00')
  })
  afterAll(() => house.close())

  it('tells the deputy on duty fifteen days, three days and one day before', async () => {
    const { month, titles } = storyOf(house, 'yuhu')
    const [april] = await month('jiangshe', '2026-04')
    expect(april).toMatchObject({ day: '2026-04-15', state: 'published' })
    const deputies = Array.from({ length: 6 }, (_, i) => `deputy-jiangshe-${i + 1}`)
    const sits = async (deputy: string) =>
      ((await house.as(`yuhu.${deputy}`, 'duty.mine')) as { day: { id: string } }[]).some(
        ({ day }) => day.id === april?.id,
      )
    const seated = await Promise.all(deputies.map(sits))
    const onDuty = deputies[seated.indexOf(true)] as string
    const reminders = async () => (await titles(onDuty)).filter(title => /^(\d+天后|明天)接待群众$/.test(title)).length
    expect(await reminders()).toBe(0)
    for (const [moment, told] of [
      ['2026-03-31T09:00', 1],
      ['2026-04-05T09:00', 1],
      ['2026-04-12T09:00', 2],
      ['2026-04-14T09:00', 3],
      ['2026-04-14T10:00', 3],
    ] as const) {
      await house.at(moment)
      expect([moment, await reminders()]).toEqual([moment, told])
    }
  })

  it('makes a bridge that a resident fears a matter of the water bureau, with an answer and a rating', async () => {
    const { say, take, see } = storyOf(house, 'yuhu')
    const bridge = await say('resident-1', {
      body: '灌渠上的人行桥栏杆断了，老人孩子天天走。',
      category: '道路交通',
      station: 'jiangshe',
    })
    await take('clerk-jiangshe', 'assign', bridge, { leadUnit: 'shuili', coHandling: [] })
    await take('unit-shuili', 'accept', bridge)
    await take('unit-shuili', 'reply', bridge, {
      resultClass: 'A',
      text: '危桥已封闭，新桥月底通行，同类桥都查了一遍。',
    })
    await take('resident-1', 'rate', bridge, { rating: 'satisfied' })
    expect((await see('resident-1', bridge)).status).toBe('closed')
  })
})
