import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 西湖（S0）：南站街道“169号见”，每月第1周、周6、上午9点。 */
describe('西湖 169号见, from April to June 2026', () => {
  let house: House
  let june: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  let opinion: { id: string } | undefined
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-04-01T09:00')
  })
  afterAll(() => house.close())

  it('receives on the first Saturday at nine; in Qingming and on Labour Day it moves behind the holiday', async () => {
    const { month, open } = storyOf(house, 'xihu', '169号见')
    const [april] = await month('nanzhan', '2026-04')
    expect(april).toMatchObject({ day: '2026-04-07', ruledOn: '2026-04-04', movedBecause: '清明' })
    expect(await month('nanzhan', '2026-05')).toMatchObject([
      { day: '2026-05-06', ruledOn: '2026-05-02', movedBecause: '劳动节' },
    ])
    const [june] = await month('nanzhan', '2026-06')
    expect(june).toMatchObject({ day: '2026-06-06', movedBecause: null, hours: ['9:00–11:30'] })
    expect((await open(june?.id ?? '')).slots[0]).toMatchObject({ label: '9:00' })
  })

  it('takes two people into a slot; legal aid asks for a kind of case and never for papers', async () => {
    june = await receptionDay(house, 'xihu', 'nanzhan', '2026-06-06', '169号见')
    const divorce = { slot: await june.slotAt('9:00'), matter: '离婚以后房子怎么分', service: 'legalAid' }
    expect(await june.refusal('熊大姐', 'reception.bookSlot', divorce)).toBe('请选择案件类别，不用带材料')
    const wish = { at: '9:00', service: 'legalAid', caseKind: '婚姻家庭' }
    expect(await june.books('熊大姐', divorce.matter, wish)).toBe('9:00-1')
    expect(await june.books('楼下的老万', '楼上漏水', { at: '9:00', service: 'mediation' })).toBe('9:00-2')
    const third = { slot: await june.slotAt('9:00'), matter: '加装电梯' }
    expect(await june.refusal('resident-1', 'reception.bookSlot', third)).toMatch(
      /^这一场刚刚约满了。9:30、.*还有位置$/,
    )
    expect(await june.books('resident-1', third.matter)).toBe('9:30-1')
    // Ten places, two of them kept for who comes without a booking.
    others = await june.bookOut('电动车停放')
    expect(others).toHaveLength(5)
    const { bookings } = await june.as<{ bookings: object[] }>('clerk-nanzhan', 'reception.dayBookings', {
      day: june.id,
    })
    expect(bookings[0]).toMatchObject({ service: 'legalAid', caseKind: '婚姻家庭', contact: { name: '熊**' } })
  })

  it('hears them on the Saturday morning, two by two at two tables, and one whom the guard brings in', async () => {
    await house.at('2026-06-06T08:50')
    await june.come('熊大姐', '楼下的老万', 'resident-1', ...others.slice(0, 4))
    await june.isGivenNumber('楼上的小涂')
    await house.at('2026-06-06T09:00')
    const deputy = `deputy-${(await june.seats())[0]?.deputy}`
    expect([await june.calls(deputy, 1), await june.calls('clerk-nanzhan', 2)]).toEqual(['熊大姐', '楼下的老万'])
    await june.receives('熊大姐', deputy)
    await june.receives('楼下的老万')
    // Nobody else's slot has begun, so who came without a booking does not wait for it.
    expect(await june.serves(1)).toEqual(['楼上的小涂'])
    await house.at('2026-06-06T11:00')
    expect(await june.serves(5)).toEqual(['resident-1', ...others.slice(0, 4)])
    await house.at('2026-06-06T11:40')
    expect(await june.closes()).toMatchObject({ booked: 8, came: 7, walkedIn: 1, missed: 1, received: 8 })
  })

  it('writes each down once: advice of the lawyer, a leak settled between two neighbours, and a lift that goes to the office', async () => {
    const advice = '律师说明了房产分割的办法，下周带去法律援助中心。'
    await june.writesDown('熊大姐', { matter: '离婚以后房子怎么分。', answer: advice, secrecy: 'confidential' })
    const leak = await june.settles('楼下的老万', '楼上漏水。', ['老万', '小涂'], '小涂月底前修好卫生间。')
    await june.writesDown('楼上的小涂', { matter: '同楼下的漏水一起说好了。' })
    for (const name of others.slice(0, 4)) await june.writesDown(name, { matter: '电动车没处停。' })
    const lift = { matter: '老楼装电梯，一楼不同意。', outcome: 'unfinished' }
    ;[opinion] = await june.turns(await june.writesDown('resident-1', lift), [
      '物业小区',
      '老楼装电梯，一楼不同意，怎么办？',
    ])
    expect(await june.refusal('committee', 'mediation.show', { record: leak.id })).toBe('您没有办理这件事的权限')
    expect(await june.numbers()).toMatchObject({
      ...{ booked: 8, cameBooked: 7, didNotCome: 1, walkedIn: 1, came: 8, recorded: 8, unrecorded: 0 },
      ...{ answeredOnSite: 7, turnedIntoOpinion: 1, opinions: 1 },
    })
  })

  it('re-handles an answer about the lift that misses the point, under another lead unit, and keeps both answers', async () => {
    const { take, see } = storyOf(house, 'xihu', '169号见')
    const lift = opinion?.id ?? ''
    await take('clerk-nanzhan', 'assign', lift, { leadUnit: 'chengguan' })
    await take('unit-chengguan', 'accept', lift)
    await take('unit-chengguan', 'reply', lift, { resultClass: 'D', text: '可以参考有关政策。' })
    await take('resident-1', 'sendBack', lift, { reason: '没有说怎么办，也不是城管的事' })
    await take('clerk-nanzhan', 'assign', lift, { leadUnit: 'zhujian' })
    await take('unit-zhujian', 'accept', lift)
    const text = '已约三方下周协商补偿办法。'
    await take('unit-zhujian', 'reply', lift, { resultClass: 'B', text, promisedBy: '2026-06-30' })
    const seen = (await see('resident-1', lift)) as Awaited<ReturnType<typeof see>> & { events: { note: string }[] }
    expect(seen).toMatchObject({ round: 2, promisedBy: '2026-06-30', steps: ['rate'] })
    expect(seen.events.map(event => event.note)).toEqual(expect.arrayContaining(['可以参考有关政策。', text]))
  })
})
