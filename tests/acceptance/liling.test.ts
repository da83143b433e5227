import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 醴陵（S3）：党政领导和其他代表一起参加代表小组活动、到工作平台接待；这里按单月20日。 */
describe('醴陵, the first half of 2026', () => {
  let house: House
  let march: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
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

  it('is booked out before the group comes', async () => {
    march = await receptionDay(house, 'liling', 'guoci', '2026-03-20')
    await march.books('鞭炮厂的老晏', '厂房离村太近', { wishes: ['dialect'] })
    others = await march.bookOut('渌江的水')
    expect(others).toHaveLength(3)
    const again = { day: march.id, matter: '渌江的水' }
    expect(await march.refusal(others[0] ?? '', 'reception.joinWaitlist', again)).toBe(
      '您这一天已经约过了，可以在“我的”里查看',
    )
  })

  it('receives at three tables, each deputy calling for their own; one who was registered away by mistake is set right after the desk has closed', async () => {
    await house.at('2026-03-20T08:50')
    await march.come('鞭炮厂的老晏', ...others)
    await march.isGivenNumber('瓷厂的邹嫂')
    const [first = '', second = '', third = ''] = (await march.seats()).map(seat => seat.deputy)
    await march.registers(first, 'came')
    await march.registers(second, 'came')
    await march.registers(third, 'absent')
    await house.at('2026-03-20T10:40')
    expect(await march.calls(`deputy-${first}`, 1)).toBe('鞭炮厂的老晏')
    expect(await march.calls(`deputy-${second}`, 2)).toBe(others[0])
    // Who has called waits for them, or says that they are not there.
    expect(await march.refusal(`deputy-${first}`, 'visit.callNext', { day: march.id, desk: 1 })).toBe(
      '您叫的人还没有进来，请先点“开始”或“不在”',
    )
    await march.receives('鞭炮厂的老晏', `deputy-${first}`)
    await march.receives(others[0] ?? '', `deputy-${second}`)
    expect(await march.callsInVain(`deputy-${second}`)).toBe(others[1])
    expect(await march.serves(2, `deputy-${first}`)).toEqual(['瓷厂的邹嫂', others[2]])
    // Called a second time and not there: gone home, and the turn is over.
    expect(await march.callsInVain(`deputy-${second}`)).toBe(others[1])
    await house.at('2026-03-20T11:40')
    expect(await march.closes()).toMatchObject({ booked: 4, came: 4, walkedIn: 1, missed: 0, received: 4 })
    await march.registers(third, 'came')
  })

  it('is recorded by the clerk, and the deputy who heard it writes a note of their own beside it', async () => {
    const yard = { matter: '厂房离村太近，怕出事。', category: '其他', outcome: 'unfinished' }
    const record = await march.writesDown('鞭炮厂的老晏', yard)
    const [opinion] = await march.turns(record, ['其他', '鞭炮厂房离村太近，请应急局来看。'])
    const [first] = await march.seats()
    const note = { record: record.id, version: 0, text: '下周小组视察先看这个厂。' }
    await march.as(`deputy-${first?.deputy}`, 'record.writeNote', note)
    const sheet = await march.prints(record, 'contactRecord')
    for (const words of [yard.matter, note.text, opinion?.number]) expect(sheet.text).toContain(words)
    for (const name of [others[0] ?? '', others[2] ?? '', '瓷厂的邹嫂'])
      await march.writesDown(name, { matter: '江水发浑。' })
    // Who came and was not there when they were called has come all the same, and there is nothing to write of them.
    expect(await march.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 4, didNotCome: 0, walkedIn: 1, came: 5, recorded: 4, gone: 1, unrecorded: 0 },
      ...{ answeredOnSite: 3, turnedIntoOpinion: 1, opinions: 1 },
    })
  })
})
