import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 博山（S1）：代表周末见面、代表夜聊，部门负责人一起去；“民生微实事”7个工作日内答复。 */
describe('博山', () => {
  let house: House
  afterEach(() => house.close())

  it('meets people on a Saturday, with officials of the departments beside the deputies', async () => {
    house = await openHouse(['boshan'], '2026-03-02T09:00')
    const [saturday] = await storyOf(house, 'boshan', '代表周末见面').month('baita', '2026-03')
    expect(saturday).toMatchObject({ day: '2026-03-14', kind: 'eveningTalk', services: ['opinion', 'policyAdvice'] })
    expect(await storyOf(house, 'boshan', '代表夜聊').month('baita', '2026-03')).toEqual([])
    const { version } = (await house.as('boshan.clerk-baita', 'plan.day', { day: saturday?.id })) as { version: number }
    const official = { kind: 'unitOfficial', name: '孙某', title: '区住建局副局长' }
    await house.as('boshan.clerk-baita', 'plan.setCoHosts', { day: saturday?.id, version, coHosts: [official] })
    expect(await house.as(null, 'reception.day', { district: 'boshan', day: saturday?.id })).toMatchObject({
      coHosts: [official],
    })
  })

  it('counts seven working days over the National Day: assigned on Friday 30 September 2022, due on Friday 14 October', async () => {
    house = await openHouse(['boshan'], '2022-09-30T09:00')
    const { say, take } = storyOf(house, 'boshan')
    const lamp = await say('resident-1', { body: '村口路灯坏了半个月。', category: '水电气暖', station: 'baita' })
    await take('clerk-baita', 'assign', lamp, { leadUnit: 'zhujian' })
    // 1–7 October were off; Saturday the 8th and Sunday the 9th were worked.
    expect((await take('unit-zhujian', 'accept', lamp)).due).toBe('2022-10-14')
  })

  it('talks in the evening where a street sets it, in quarter hours from seven', async () => {
    house = await openHouse(['boshan'], '2026-03-02T09:00')
    const talk = { practice: 'evening-talk', station: 'baita', on: '2026-03-20', why: '和村民约好了' }
    await house.as('boshan.street-baita', 'plan.addDay', talk)
    const { month, open } = storyOf(house, 'boshan', '代表夜聊')
    const [evening] = await month('baita', '2026-03')
    expect(evening).toMatchObject({ day: '2026-03-20', hours: ['19:00–20:30'] })
    expect((await open(evening?.id ?? '')).slots.map(slot => slot.label).slice(0, 3)).toEqual([
      '19:00',
      '19:15',
      '19:30',
    ])
  })
})
