import { ownPlace, settleOwnPlace } from '#tests/ownPlace'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  state: string
  deputies: string[]
  units: { id: string }[]
}
interface Duty {
  day: Day
  state: string
}

const clerk = 'xiangtan.clerk-hetang'
const hetang = [1, 2, 3, 4, 5, 6].map(n => `xiangtan.deputy-hetang-${n}`)

describe('a cancelled day that is added again', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const on = async (date: string): Promise<Day> => {
    const { days } = (await house.as(clerk, 'plan.days', { station: 'hetang' })) as { days: Day[] }
    return house.as(clerk, 'plan.day', { day: days.find(each => each.day === date)?.id })
  }
  const cancel = ({ id, version }: Day) => house.as(clerk, 'plan.cancelDay', { day: id, version, why: '会场占用' })
  const restore = (): Promise<Day> =>
    house.as(clerk, 'plan.addDay', {
      practice: 'reception-day',
      station: 'hetang',
      on: '2026-12-15',
      why: '会场空出来了',
    })
  const dutyOf = async (who: string, id: string) =>
    ((await house.as(who, 'duty.mine')) as Duty[]).find(line => line.day.id === id)
  const sitters = async (id: string) => {
    const all = await Promise.all(hetang.map(async who => ((await dutyOf(who, id)) ? who : null)))
    return all.filter(who => who !== null)
  }
  const askings = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[]).filter(
      ({ title, text }) => title === '请您接待群众' && text.includes('12月15日'),
    ).length

  it('has those again who sat there, and is announced again; all are asked anew, also who had accepted', async () => {
    const before = await on('2026-12-15')
    const [first, second] = (await sitters(before.id)) as [string, string]
    await house.as(first, 'duty.accept', { day: before.id })
    await cancel(before)
    await house.at('2026-12-02T10:00')
    const restored = await restore()
    expect(restored).toMatchObject({ id: before.id, state: 'published', deputies: before.deputies })
    for (const who of [first, second]) {
      expect(await dutyOf(who, before.id)).toMatchObject({ state: 'proposed' })
      expect(await askings(who)).toBe(2)
    }
    await house.at('2026-12-04T09:00')
    for (const who of [first, second]) expect(await askings(who)).toBe(2)
  })

  it('gives the seat of one who has gone on leave to whose turn it is', async () => {
    const before = await on('2026-12-15')
    const [gone, stays] = (await sitters(before.id)) as [string, string]
    await cancel(before)
    const leave = (await house.as(gone, 'rota.askLeave', {
      from: '2026-12-14',
      to: '2026-12-16',
      reason: '外出学习',
    })) as { id: string }
    await house.as(clerk, 'rota.answerLeave', { leave: leave.id, accept: true })
    await restore()
    const now = await sitters(before.id)
    expect(now).toHaveLength(2)
    expect(now).toContain(stays)
    expect(now).not.toContain(gone)
  })

  it('keeps a substitute as the substitute, and whom they replaced at home', async () => {
    const before = await on('2026-12-15')
    const [leader] = (await sitters(before.id)) as [string]
    await house.as(leader, 'duty.nameSubstitute', { day: before.id, substitute: 'yuhu-5' })
    const { deputies, version } = await on('2026-12-15')
    await cancel({ ...before, version })
    expect(await restore()).toMatchObject({ deputies })
    expect(await dutyOf(leader, before.id)).toMatchObject({ state: 'substituted' })
    expect(await dutyOf('xiangtan.deputy-yuhu-5', before.id)).toMatchObject({ state: 'proposed' })
  })

  it('seats nobody who sits elsewhere on the date by now', async () => {
    const before = await on('2026-12-15')
    const [busy] = (await sitters(before.id)) as [string]
    await cancel(before)
    const yuhu = (await house.as('xiangtan.committee', 'plan.days', { station: 'yuhu' })) as { days: Day[] }
    const other = yuhu.days.find(each => each.day === '2026-12-15')
    const seats = (await house.as('xiangtan.committee', 'rota.propose', { from: '2026-12', to: '2026-12' })) as {
      days: { id: string; seats: { deputy: string }[] }[]
    }
    const seen = seats.days.find(each => each.id === other?.id)?.seats.map(seat => seat.deputy)
    await house.as('xiangtan.committee', 'rota.setSeat', {
      day: other?.id,
      deputy: busy.replace('xiangtan.deputy-', ''),
      seen,
      reason: '雨湖缺人',
    })
    await restore()
    const now = await sitters(before.id)
    expect(now).toHaveLength(2)
    expect(now).not.toContain(busy)
  })
})

describe('who had booked a day that was cancelled, once it is added again', () => {
  let house: House
  let day = ''
  const [resident, other] = ['xiangtan.resident-1', 'xiangtan.resident-2'] as const
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station: 'hetang' })) as { days: Day[] }
    day = days.find(each => each.day === '2026-12-15')?.id ?? ''
  })
  afterEach(() => house.close())

  interface Booking {
    id: string
    state: string
    asked: { nth: number; kind: string; because: string } | null
  }
  const forHer = { for: { kind: 'other', contact: { name: '钱大妈', phone: '13900000000' } } }
  const book = async (who: string, label: string, id = day, more: object = {}) => {
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: id })) as {
      slots: { id: string; label: string }[]
    }
    const slot = slots.find(each => each.label === label)?.id
    return (await house.as(who, 'reception.bookSlot', { slot, matter: '楼道照明的事', ...more })) as Booking
  }
  const cancel = async () => {
    const { version } = (await house.as(clerk, 'plan.day', { day })) as Day
    await house.as(clerk, 'plan.cancelDay', { day, version, why: '会场占用' })
  }
  const wishOn = (on: string) => ({ practice: 'reception-day', station: 'hetang', on, why: '会场空出来了' })
  const restore = (on = '2026-12-15') => house.as(clerk, 'plan.addDay', wishOn(on)) as Promise<{ booked: number }>
  const own = async (who: string, id: string) =>
    ((await house.as(who, 'reception.myBookings')) as Booking[]).find(each => each.id === id)
  /** Another station that receives on that date. */
  const yuhu = async () => {
    const { days } = (await house.as('xiangtan.committee', 'plan.days', { station: 'yuhu' })) as { days: Day[] }
    return days.find(each => each.day === '2026-12-15')?.id
  }
  const texts = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { text: string }[]).map(({ text }) => text)
  const toCall = async () => (await house.as(clerk, 'reception.unanswered')) as { because: string; live: boolean }[]

  it('has the place again and is asked whether they come; the clerk who calls reads that the day is held', async () => {
    const { id } = await book(resident, '9:20')
    await cancel()
    expect(await restore()).toMatchObject({ booked: 1 })
    const because = '因会场占用，12月15日周二的接待取消；因会场空出来了，12月15日周二的接待恢复了'
    expect(await own(resident, id)).toMatchObject({ state: 'booked', asked: { nth: 2, kind: 'restored', because } })
    expect((await texts(resident))[0]).toBe(
      '因会场空出来了，12月15日周二在荷塘街道联络站的接待恢复了。您约的9:20还给您留着，还是9:20-1号。请点开答复：照来、换一场，还是不来了。',
    )
    await house.at('2026-12-03T09:00')
    expect(await toCall()).toMatchObject([{ because, live: true }])
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { label: string; free: number }[]
    }
    expect(slots.find(({ label }) => label === '9:20')?.free).toBe(0)
    const said = { booking: id, asked: 2, answer: 'keep' }
    expect((await house.try(resident, 'reception.answerChange', said)).status).toBe(200)
    await house.at('2026-12-15T08:55')
    expect((await house.try(resident, 'visit.arrive', { booking: id })).status).toBe(200)
  })

  it('is received on the day, also where a first notice would come too late: nobody is left before a day that cannot open', async () => {
    const { id } = await book(resident, '9:20')
    await house.at('2026-12-14T10:00')
    await cancel()
    expect(await restore()).toMatchObject({ state: 'published', late: true, booked: 1 })
    await book(other, '9:40')
    await house.at('2026-12-15T08:55')
    expect((await house.try(resident, 'visit.arrive', { booking: id })).status).toBe(200)
  })

  it('has it again on the date to which it had been moved, and that day stands once in the plan', async () => {
    const { id } = await book(resident, '9:20')
    const { version } = (await house.as(clerk, 'plan.day', { day })) as Day
    await house.as(clerk, 'plan.moveDay', { day, version, to: '2026-12-17', why: '停电' })
    await cancel()
    expect(await restore('2026-12-17')).toMatchObject({
      id: day,
      day: '2026-12-17',
      state: 'published',
      booked: 1,
      movedBecause: '停电',
      movedFrom: '2026-12-15',
    })
    expect(await own(resident, id)).toMatchObject({
      state: 'booked',
      asked: { kind: 'restored', because: expect.stringMatching(/因会场空出来了，12月17日周四的接待恢复了$/) },
    })
    await house.at('2026-12-02T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station: 'hetang' })) as { days: Day[] }
    const ofDecember = days.filter(each => each.day < '2027-01-01')
    expect(ofDecember.map(each => `${each.day} ${each.state}`)).toEqual(['2026-12-17 published'])
    expect((await house.try(clerk, 'plan.addDay', wishOn('2026-12-17'))).body).toMatchObject({ code: 'DAY_TAKEN' })
    expect((await house.try(clerk, 'plan.addDay', wishOn('2026-12-15'))).body).toMatchObject({ code: 'DAY_TAKEN' })
  })

  it('where two of one date were cancelled, it is the one that was cancelled last', async () => {
    const on = '2026-12-17'
    const { id: first } = (await house.as(clerk, 'plan.addDay', wishOn(on))) as Day
    await house.as(clerk, 'plan.cancelDay', { day: first, version: 1, why: '停电' })
    await house.at('2026-12-01T10:00')
    const { id } = await book(resident, '9:20')
    const { version } = (await house.as(clerk, 'plan.day', { day })) as Day
    await house.as(clerk, 'plan.moveDay', { day, version, to: on, why: '停电' })
    await cancel()
    expect(await restore(on)).toMatchObject({ id: day, booked: 1 })
    expect(await own(resident, id)).toMatchObject({ state: 'booked' })
  })

  it('has chosen who answered before: neither told nor expected', async () => {
    const { id } = await book(resident, '9:20')
    await cancel()
    await house.as(resident, 'reception.answerChange', { booking: id, asked: 1, answer: 'cancel' })
    const before = await texts(resident)
    expect(await restore()).toMatchObject({ booked: 0 })
    expect(await own(resident, id)).toMatchObject({ state: 'cancelled', asked: { nth: 1 } })
    expect(await texts(resident)).toEqual(before)
  })

  it('who comes elsewhere on that date by now is told that the place is not kept, and is in one place only', async () => {
    const { id } = await book(resident, '9:20')
    await book(other, '9:40')
    await cancel()
    await book(resident, '9:20', await yuhu())
    expect(await restore()).toMatchObject({ booked: 1 })
    expect(await own(resident, id)).toMatchObject({
      state: 'cancelled',
      asked: { nth: 2, because: expect.stringMatching(/的接待恢复了，那天您另约了一场$/) },
    })
    expect((await texts(resident))[0]).toContain('那天您另约了一场，原来的9:20-1号不留了')
  })

  it('who booked for somebody whom another books elsewhere meanwhile learns that the place is not kept, and not why', async () => {
    const { id } = await book(resident, '9:20', day, forHer)
    await cancel()
    await book(other, '9:20', await yuhu(), forHer)
    expect(await restore()).toMatchObject({ booked: 0 })
    expect(await own(resident, id)).toMatchObject({
      state: 'cancelled',
      asked: { nth: 2, because: expect.stringMatching(/的接待恢复了，原来的位置不能留了$/) },
    })
    expect((await texts(resident))[0]).toBe(
      '因会场空出来了，12月15日周二在荷塘街道联络站的接待恢复了。您约的9:20不能再留了，9:20-1号不用来了。请点开答复：换一场，还是不来了。',
    )
  })
})

describe('a cancelled roundtable that is added again', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse([settleOwnPlace()], '2026-10-08T09:00')
  })
  afterEach(() => house.close())

  const [station] = ownPlace.stations.map(each => each.id)
  const clerk = `ownplace.clerk-${station}`
  const wish = { practice: 'roundtable', station, on: '2026-11-07', why: '来电了' }
  const saturday = async () =>
    ((await house.as(clerk, 'reception.stationDays', { station })) as Day[]).find(
      each => each.day === '2026-11-07',
    ) as Day
  const cancel = async () => {
    const { id, version } = await saturday()
    await house.as(clerk, 'plan.cancelDay', { day: id, version, why: '停电' })
  }

  it('invites its units anew, because they were told not to come', async () => {
    const [unit] = ownPlace.units.map(each => each.id)
    const titles = async () =>
      ((await house.as(`ownplace.unit-${unit}`, 'notice.inbox')) as { title: string }[]).map(({ title }) => title)
    const { id, version } = await saturday()
    await house.as(clerk, 'reception.inviteUnits', { day: id, version, units: [unit] })
    await house.as(clerk, 'reception.publishDay', { day: id, topic: '楼道充电' })
    await house.at('2026-10-09T09:00')
    await cancel()
    await house.at('2026-10-10T09:00')
    expect(await house.as(clerk, 'plan.addDay', wish)).toMatchObject({ id, units: [{ id: unit }] })
    expect(await titles()).toEqual(['请派人参加接待', '不用参加接待了', '请派人参加接待'])
  })

  it('of which people had been told is announced again at once, late where it is late; of which nobody had, waits for its notice', async () => {
    const { id } = await saturday()
    await cancel()
    expect(await house.as(clerk, 'plan.addDay', wish)).toMatchObject({ id, state: 'planned' })
    await house.as(clerk, 'reception.publishDay', { day: id, topic: '楼道充电' })
    await cancel()
    expect(await house.as(clerk, 'plan.addDay', wish)).toMatchObject({ state: 'published', late: false })
    await cancel()
    await house.at('2026-11-05T09:00')
    expect(await house.as(clerk, 'plan.addDay', wish)).toMatchObject({
      state: 'published',
      late: true,
      topic: '楼道充电',
    })
  })
})
