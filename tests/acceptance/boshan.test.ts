import { receptionDay } from '#tests/acceptance/receptionDay'
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
})

/** 白塔镇，2026年3月20日晚上：代表夜聊，区住建局的副局长一起来，当场答复。 */
describe('an evening talk in 白塔', () => {
  let house: House
  let evening: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['boshan'], '2026-03-02T09:00')
  })
  afterAll(() => house.close())

  it('is set by the street, in quarter hours from seven; a head of department comes along, and nobody else', async () => {
    const talk = { practice: 'evening-talk', station: 'baita', on: '2026-03-20', why: '和村民约好了' }
    await house.as('boshan.street-baita', 'plan.addDay', talk)
    evening = await receptionDay(house, 'boshan', 'baita', '2026-03-20', '代表夜聊')
    const { slots } = await evening.open()
    expect(slots.map(slot => slot.label)).toEqual(['19:00', '19:15', '19:30', '19:45', '20:00', '20:15'])
    const seats = async (coHosts: object[]) => {
      const { version } = await evening.as<{ version: number }>('clerk-baita', 'plan.day', { day: evening.id })
      return { day: evening.id, version, coHosts }
    }
    const guest = await seats([{ kind: 'cppccMember', name: '陈静', title: null }])
    expect(await evening.refusal('clerk-baita', 'plan.setCoHosts', guest)).toBe(
      '代表夜聊不请政协委员一起接待，只请部门负责人',
    )
    const official = { kind: 'unitOfficial', name: '孙某', title: '区住建局副局长' }
    await evening.as('clerk-baita', 'plan.setCoHosts', await seats([official]))
    await evening.as('clerk-baita', 'reception.publishDay', { day: evening.id })
    expect(await evening.open()).toMatchObject({ state: 'published', coHosts: [official] })
  })

  it('is booked out by people who work in the daytime; a lawyer is not there', async () => {
    await evening.books('开店的老蒋', '门口的路灯不亮')
    const lawyer = { slot: await evening.slotAt('19:15'), matter: '打官司的事', service: 'legalAid', caseKind: '其他' }
    expect(await evening.refusal('谭师傅', 'reception.bookSlot', lawyer)).toBe(
      '这一天不办法律援助，可以来提意见、政策咨询',
    )
    await evening.books('谭师傅', '暖气费怎么减', { service: 'policyAdvice' })
    others = await evening.bookOut('村口的路')
    expect(others).toHaveLength(2)
  })

  it('is lived through by lamplight: two who pass by take a number, one calls off too late and stays away', async () => {
    await house.at('2026-03-20T18:40')
    const late = { booking: evening.bookingOf(others[1] ?? '') }
    expect(await evening.refusal(others[1] ?? '', 'reception.cancelBooking', late)).toContain('离接待太近')
    await evening.come('开店的老蒋', '谭师傅', others[0] ?? '')
    await evening.walksIn('遛弯的老秦')
    await evening.isGivenNumber('冯奶奶的邻居')
    await house.at('2026-03-20T19:45')
    expect(await evening.serves(5)).toEqual(['开店的老蒋', '谭师傅', others[0], '遛弯的老秦', '冯奶奶的邻居'])
    await house.at('2026-03-20T20:40')
    expect(await evening.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 2, missed: 1, received: 5 })
  })

  it('writes the answer of the department down at the desk, and it stands in the opinion that the resident reads', async () => {
    const { take, see } = storyOf(house, 'boshan')
    const answer = '区住建局副局长孙某当场答复：路灯线路下周二抢修。'
    const lamp = { matter: '门口的路灯半个月不亮。', category: '水电气暖', answer, outcome: 'unfinished' }
    const [filed] = await evening.turns(await evening.writesDown('开店的老蒋', lamp), ['水电气暖', lamp.matter])
    await take('clerk-baita', 'answerOnSite', filed?.id ?? '', { text: answer })
    const seen = await see('开店的老蒋', filed?.id ?? '')
    expect(seen).toMatchObject({ status: 'replied', now: expect.stringContaining('白塔镇人大代表联络站') })
    expect((seen as unknown as { events: { note: string }[] }).events.at(-1)?.note).toBe(answer)
    const road = { matter: '村口的路坑洼。', category: '道路交通', outcome: 'unfinished' }
    const [small] = await evening.turns(await evening.writesDown(others[0] ?? '', road), [
      '道路交通',
      '村口的路坑洼，请修补。',
    ])
    await take('clerk-baita', 'assign', small?.id ?? '', { leadUnit: 'jiaotong' })
    // 民生微实事: seven working days after Friday 20 March 2026.
    expect((await take('unit-jiaotong', 'accept', small?.id ?? '')).due).toBe('2026-03-31')
    for (const name of ['谭师傅', '遛弯的老秦', '冯奶奶的邻居'])
      await evening.writesDown(name, { matter: '问问政策。' })
    expect(await evening.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 2, came: 5, recorded: 5 },
      ...{ answeredOnSite: 3, turnedIntoOpinion: 2, opinions: 2 },
    })
  })
})
