import { presetOf } from '#domain/presets/index'
import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 芦淞（S3）：代表驻室接待日历年安排、年预告；主任接待日每月2天，轮流接待。 */
describe('芦淞, the year 2026', () => {
  let house: House
  let chairs: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['lusong'], '2026-01-02T09:00')
  })
  afterAll(() => house.close())

  const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)
  const stations = (presetOf('lusong')?.stations ?? []).map(station => station.id)

  it('arranges the whole year at its beginning: two days a month in each room, as far as December', async () => {
    const { month } = storyOf(house, 'lusong', '代表驻室接待')
    for (const station of stations) for (const each of months) expect(await month(station, each)).toHaveLength(2)
  })

  it('keeps two days a month for the chairpersons, at the congress’s own room, the rooms taking turns', async () => {
    const { month } = storyOf(house, 'lusong', '主任接待日')
    const days = (
      await Promise.all(stations.map(async id => (await Promise.all(months.map(each => month(id, each)))).flat()))
    ).flat()
    expect(days).toHaveLength(24)
    for (const each of months) expect(days.filter(({ ruledOn }) => ruledOn.startsWith(each))).toHaveLength(2)
    // As many turns for each room as the year has, give or take one.
    const turns = stations.map(id => days.filter(({ stationId }) => stationId === id).length)
    expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1)
    expect(new Set(days.map(day => day.address))).toEqual(new Set(['芦淞区人大常委会机关一楼接待室']))
  })

  it('lets a deputy who cannot come name another of the district, and the public page follows', async () => {
    const { month } = storyOf(house, 'lusong', '代表驻室接待')
    const [seventh] = await month('jianshe', '2026-01')
    const [rota] = (await house.as('lusong.deputy-jianshe-1', 'duty.mine')) as {
      day: { id: string }
      freeDeputies: { id: string; name: string }[]
    }[]
    expect(rota?.day.id).toBe(seventh?.id)
    const substitute = rota?.freeDeputies.find(each => each.id === 'longquan-5')
    await house.as('lusong.deputy-jianshe-1', 'duty.nameSubstitute', { day: seventh?.id, substitute: substitute?.id })
    expect((await month('jianshe', '2026-01'))[0]?.deputies).toContain(substitute?.name)
  })

  it('names who of the party delegates and CPPCC members sits with the deputies (两代表一委员)', async () => {
    const { month, open } = storyOf(house, 'lusong', '代表驻室接待')
    const [, the21st] = await month('jianning', '2026-01')
    const { version } = (await house.as('lusong.clerk-jianning', 'plan.day', { day: the21st?.id })) as {
      version: number
    }
    const coHosts = [
      { kind: 'partyDelegate', name: '刘芳', title: '建宁社区书记' },
      { kind: 'cppccMember', name: '陈静', title: null },
    ]
    await house.as('lusong.clerk-jianning', 'plan.setCoHosts', { day: the21st?.id, version, coHosts })
    expect(await open(the21st?.id ?? '')).toMatchObject({ coHosts })
  })

  it('books out a chairpersons’ day too; a deputy comes to it as residents do, and no other host is asked to sit there', async () => {
    chairs = await receptionDay(house, 'lusong', 'hejiatu', '2026-01-22', '主任接待日')
    await chairs.books('deputy-hejiatu-2', '棚户区改造的进度')
    others = await chairs.bookOut('孩子找工作')
    expect(others).toHaveLength(3)
    const { version } = await chairs.as<{ version: number }>('clerk-hejiatu', 'plan.day', { day: chairs.id })
    const guest = { day: chairs.id, version, coHosts: [{ kind: 'partyDelegate', name: '刘芳', title: null }] }
    expect(await chairs.refusal('clerk-hejiatu', 'plan.setCoHosts', guest)).toBe('主任接待日不请党代表一起接待')
  })

  it('is lived through at the congress’s own room: the one who chairs is registered there and reads it in their own register', async () => {
    await house.at('2026-01-22T08:45')
    const [chair] = await chairs.seats()
    await chairs.registers(chair?.deputy ?? '', 'came')
    await chairs.come('deputy-hejiatu-2', ...others.slice(0, 2))
    await chairs.walksIn('市场群的老邱')
    await house.at('2026-01-22T10:45')
    expect(await chairs.serves(4, `deputy-${chair?.deputy}`)).toEqual([
      'deputy-hejiatu-2',
      ...others.slice(0, 2),
      '市场群的老邱',
    ])
    await house.at('2026-01-22T11:40')
    expect(await chairs.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 1, missed: 1, received: 4 })
    const [register] = await chairs.as<object[]>(`deputy-${chair?.deputy}`, 'duty.attendance', {})
    expect(register).toMatchObject({ day: '2026-01-22', attended: 'came' })
  })

  it('is recorded: what cannot be done is explained, and nothing of it counts as solved', async () => {
    const stall = { matter: '想在路口摆摊。', answer: '占道经营不能批，可以进市场群的便民摊位。', outcome: 'explained' }
    await chairs.writesDown('市场群的老邱', stall)
    for (const name of others.slice(0, 2))
      await chairs.writesDown(name, { matter: '孩子在家待业。', answer: '当场联系了两家企业。' })
    const report = await chairs.writesDown('deputy-hejiatu-2', { matter: '棚改慢了。', outcome: 'unfinished' })
    await chairs.turns(report, ['其他', '棚户区改造慢了两个月，请说明进度。'])
    expect(await chairs.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 1, came: 4, recorded: 4 },
      ...{ answeredOnSite: 2, settledOtherwise: 1, turnedIntoOpinion: 1, opinions: 1 },
    })
  })
})
