import { type House, newKey, openHouse } from '#tests/stores/house'

interface Place {
  visit: string
  number: string
  state: string
  before: number | null
  words: string
  calling: { number: string; desk: number | null }[]
}
interface Line {
  id: string
  number: string
  state: string
  contact: object
  matter: string | null
  late: boolean
}
interface Desk {
  now: Line[]
  waiting: Line[]
  over: Line[]
  expected: { id: string; number: string; contact: object; due: boolean; attended: string | null }[]
  sums: Record<string, number>
  numbersLeft: number
  undo: string | null
  shut: string | null
  closedAt: string | null
  seats: { deputy: string; attended: string | null; mine: boolean }[]
}
interface Booked {
  id: string
  number: string
  arrivalCode: string
}

const clerk = 'xiangtan.clerk-hetang'
const visitor = (n: number) => `xiangtan.visitor-${n}`

describe('the queue of a day', () => {
  let house: House
  let day = ''
  let slots: { id: string; label: string; free: number }[] = []
  let sitter = ''

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
      day: string
    }[]
    expect(card?.day).toBe('2026-12-15')
    day = card?.id ?? ''
    slots = ((await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: typeof slots }).slots
    const { seats } = await desk()
    sitter = `xiangtan.deputy-${seats[0]?.deputy}`
  })
  afterEach(() => house.close())

  const book = (n: number, label: string, contact?: object) =>
    house.as(visitor(n), 'reception.bookSlot', {
      slot: slots.find(slot => slot.label === label)?.id,
      matter: '楼道照明的事',
      ...(contact ? { contact } : {}),
    }) as Promise<Booked>
  const arrive = (n: number, booking: Booked) =>
    house.as(visitor(n), 'visit.arrive', { booking: booking.id }) as Promise<Place>
  const desk = (who = clerk) => house.as(who, 'visit.desk', { day }) as Promise<Desk>
  const next = (who = clerk, at?: number) =>
    house.as(who, 'visit.callNext', { day, ...(at ? { desk: at } : {}) }) as Promise<Desk>
  const step = (verb: string, visit: string | undefined, who = clerk) =>
    house.as(who, `visit.${verb}`, { visit }) as Promise<Desk>
  const code = async (who: string, path: string, input: object) =>
    ((await house.try(who, path, input)).body as { code?: string }).code
  const words = async (who: string | null, path: string, input: object) =>
    ((await house.try(who, path, input)).body as { message?: string }).message

  it('takes who booked into the queue when they say that they are here, once', async () => {
    const booked = await book(1, '9:00')
    await house.at('2026-12-15T08:50')
    const first = await arrive(1, booked)
    expect(first).toMatchObject({ number: '9:00-1', state: 'waiting', before: 0 })
    expect(await arrive(1, booked)).toEqual(first)
    expect((await desk()).sums).toMatchObject({ booked: 1, came: 1, waiting: 1 })
    expect(await house.as(visitor(1), 'reception.myBookings')).toMatchObject([{ attended: 'came' }])
  })

  it('lets nobody arrive too early, on another day, with another’s booking or one that was given back', async () => {
    const booked = await book(1, '14:30')
    await house.at('2026-12-14T12:00')
    expect(await words(visitor(1), 'visit.arrive', { booking: booked.id })).toBe('这一场是12月15日周二的，到那天再报到')
    await house.at('2026-12-15T07:30')
    expect(await words(visitor(1), 'visit.arrive', { booking: booked.id })).toBe('8:00开始报到，请到时候再来')
    await house.at('2026-12-15T08:30')
    expect(await code(visitor(2), 'visit.arrive', { booking: booked.id })).toBe('NOT_FOUND')
    await house.as(visitor(1), 'reception.cancelBooking', { booking: booked.id })
    expect(await words(visitor(1), 'visit.arrive', { booking: booked.id })).toBe(
      '这次预约已经取消。今天想来，可以在现场取号',
    )
  })

  it('keeps a booking that has arrived: it can be neither cancelled nor changed, only left', async () => {
    const booked = await book(1, '14:30')
    await house.at('2026-12-15T09:00')
    const place = await arrive(1, booked)
    expect(await words(visitor(1), 'reception.cancelBooking', { booking: booked.id })).toBe(
      '您已经报到了。不等了的话，请点“看排到哪里”，再点“我不等了”',
    )
    expect(await house.as(visitor(1), 'visit.leave', { visit: place.visit })).toMatchObject({ state: 'left' })
    expect(await code(visitor(2), 'visit.leave', { visit: place.visit })).toBe('NOT_FOUND')
  })

  it('keeps it also from the paper and from a clerk, and tells each where to leave the queue instead', async () => {
    const paper = {
      slot: slots.find(slot => slot.label === '14:30')?.id,
      matter: '楼道照明的事',
      contact: { name: '李阿婆' },
    }
    const booked = (await house.as(clerk, 'reception.bookFor', paper)) as Booked & { code: string }
    await house.at('2026-12-15T09:00')
    await house.as(clerk, 'visit.checkIn', { day, booking: booked.id })
    const byPaper = { district: 'xiangtan', code: booked.code }
    expect((await house.try(null, 'reception.cancelByCode', byPaper)).body).toEqual({
      code: 'BOOKING_ARRIVED',
      message: '已经报到了，不等了请跟服务台说一声',
    })
    expect(await words(clerk, 'reception.cancelBookingFor', { booking: booked.id })).toBe(
      '来的人已经报到了。不等了的话，请在叫号台点“走了”',
    )
    expect((await desk()).sums).toMatchObject({ booked: 1, came: 1, waiting: 1 })
  })

  it('finds a booking by its four digits, and says so when there is none', async () => {
    const booked = await book(1, '9:20')
    await house.at('2026-12-15T09:00')
    expect(booked.arrivalCode).toMatch(/^\d{4}$/)
    const wrong = booked.arrivalCode === '0000' ? '0001' : '0000'
    expect(await code(clerk, 'visit.checkIn', { day, code: wrong })).toBe('ARRIVAL_CODE_UNKNOWN')
    expect(await code(clerk, 'visit.checkIn', { day, code: '12' })).toBe('INPUT_INVALID')
    const shown = (await house.as(clerk, 'visit.checkIn', { day, code: booked.arrivalCode })) as Desk
    expect(shown.waiting.map(each => each.number)).toEqual(['9:20-1'])
    expect(shown.undo).toBe('报到 9:20-1')
    const back = (await house.as(clerk, 'visit.undo', { day })) as Desk
    expect(back).toMatchObject({ waiting: [], expected: [{ number: '9:20-1', attended: null }], undo: null })
  })

  it('takes the four digits of a paper slip, and the number that the hall calls where somebody says that instead', async () => {
    const wish = { slot: slots[0]?.id, matter: '楼道照明的事', contact: { name: '李阿婆' } }
    const paper = (await house.as(clerk, 'reception.bookFor', wish)) as Booked
    await book(1, '9:20')
    await house.at('2026-12-15T09:00')
    await house.as(clerk, 'visit.checkIn', { day, code: paper.arrivalCode })
    const shown = (await house.as(clerk, 'visit.checkIn', { day, code: '9:20-1' })) as Desk
    expect(shown.waiting.map(each => each.number).sort()).toEqual([paper.number, '9:20-1'].sort())
    expect(await code(clerk, 'visit.checkIn', { day, code: '9:20-2' })).toBe('ARRIVAL_CODE_UNKNOWN')
  })

  it('lets who went away and comes back after all wait anew, when they say their four digits', async () => {
    const booked = await book(1, '9:20')
    await house.at('2026-12-15T09:00')
    const { visit } = await arrive(1, booked)
    await house.as(visitor(1), 'visit.leave', { visit })
    const back = (await house.as(clerk, 'visit.checkIn', { day, code: booked.arrivalCode })) as Desk
    expect(back).toMatchObject({ waiting: [{ number: '9:20-1' }], over: [], undo: '重新排队 9:20-1' })
    // Twice is once for who waits already.
    const again = (await house.as(clerk, 'visit.checkIn', { day, code: booked.arrivalCode })) as Desk
    expect(again.waiting).toEqual(back.waiting)
  })

  it('does not let a paper give back the place of who is already here, nor say that it was given back', async () => {
    const slot = slots.find(({ label }) => label === '15:50')?.id
    const wish = { slot, matter: '楼道照明的事', contact: { name: '钱大妈' } }
    const paper = (await house.as('xiangtan.grid-hetang', 'reception.bookFor', wish)) as Booked & { code: string }
    await house.at('2026-12-15T09:00')
    await house.as(clerk, 'visit.checkIn', { day, booking: paper.id })
    const given = { district: 'xiangtan', code: paper.code }
    expect(await words(null, 'reception.cancelByCode', given)).toBe('已经报到了，不等了请跟服务台说一声')
    expect(await house.as(null, 'reception.bookingByCode', given)).toMatchObject({ state: 'booked' })
  })

  it('calls two different people when two clerks press at once, and answers a press that comes twice once', async () => {
    for (const [n, label] of [
      ['1', '9:00'],
      ['2', '9:20'],
      ['3', '9:40'],
    ] as const) {
      const booked = await book(Number(n), label)
      await house.at('2026-12-15T08:40')
      await arrive(Number(n), booked)
      await house.at('2026-12-01T09:30')
    }
    await house.at('2026-12-15T09:45')
    const key = newKey()
    await Promise.all([
      house.as(clerk, 'visit.callNext', { day, desk: 1 }, key),
      house.as(clerk, 'visit.callNext', { day, desk: 1 }, key),
      house.as(sitter, 'visit.callNext', { day, desk: 2 }),
    ])
    const { now, waiting } = await desk()
    expect(now.map(each => each.number).sort()).toEqual(['9:00-1', '9:20-1'])
    expect(waiting.map(each => each.number)).toEqual(['9:40-1'])
    expect(await code(clerk, 'visit.callNext', { day })).toBe('CALLED_STILL')
    const { places } = (
      (await house.as(visitor(3), 'visit.today', { station: 'hetang' })) as { days: { places: Place[] }[] }
    ).days[0] as { places: Place[] }
    expect(places[0]).toMatchObject({ before: 0, words: '下一位就是您，请在附近等' })
    expect(places[0]?.calling.map(each => each.desk).sort()).toEqual([1, 2])
  })

  it('tells at the door one’s own place from one that was booked for another', async () => {
    const mother = { kind: 'other', relation: '母亲', contact: { name: '万秀英', phone: '13800000009' } }
    const slot = slots.find(({ label }) => label === '9:20')?.id
    await book(1, '9:00')
    await house.as(visitor(1), 'reception.bookSlot', { slot, matter: '楼道照明的事', for: mother })
    await house.at('2026-12-15T08:40')
    const { days } = (await house.as(visitor(1), 'visit.today', { station: 'hetang' })) as {
      days: { bookings: { label: string; forOther: boolean }[] }[]
    }
    expect(days[0]?.bookings.map(each => [each.label, each.forOther])).toEqual([
      ['9:00', false],
      ['9:20', true],
    ])
  })

  it('calls who is not here once again after the others, and then lets a clerk put them back', async () => {
    const [one, two] = [await book(1, '9:00'), await book(2, '9:20')]
    await house.at('2026-12-15T09:25')
    for (const booking of [one, two]) await house.as(clerk, 'visit.checkIn', { day, booking: booking.id })
    // The first came 25 minutes late, and stands behind who waits in time.
    const called = await next()
    expect(called.now[0]).toMatchObject({ number: '9:20-1', late: false })
    await step('notHere', called.now[0]?.id)
    const second = await next()
    expect(second.now[0]).toMatchObject({ number: '9:00-1', late: true })
    await step('start', second.now[0]?.id)
    await step('finish', second.now[0]?.id)
    const again = await next()
    const missed = await step('notHere', again.now[0]?.id)
    expect(missed.over.map(each => [each.number, each.state])).toEqual([
      ['9:20-1', 'missed'],
      ['9:00-1', 'finished'],
    ])
    expect(await code(clerk, 'visit.callNext', { day })).toBe('NOBODY_WAITS')
    const back = (await house.as(clerk, 'visit.checkIn', { day, visit: missed.over[0]?.id })) as Desk
    expect(back.waiting.map(each => each.number)).toEqual(['9:20-1'])
  })

  it('shows the clerk masked names, the deputy no more than was left with the booking, and another station nothing', async () => {
    await house.as(visitor(1), 'session.saveContact', { name: '欧阳不泄密', phone: '19912345678' })
    const booked = await book(1, '9:00')
    await house.at('2026-12-15T09:00')
    await arrive(1, booked)
    await house.as(clerk, 'visit.giveNumber', { day, contact: { name: '王小明', phone: '13812345678' } })
    const seen = await desk()
    expect(seen.waiting.map(each => each.contact)).toEqual([
      { name: '欧****', phone: '199****5678' },
      { name: '王**', phone: '138****5678' },
    ])
    expect((await desk(sitter)).waiting[0]?.contact).toEqual({})
    expect(JSON.stringify([seen, await desk(sitter)])).not.toMatch(/不泄密|小明|19912345678|13812345678/)
    const place = seen.waiting[0]?.id
    for (const [path, input] of [
      ['visit.desk', { day }],
      ['visit.callNext', { day }],
      ['visit.checkIn', { day, booking: booked.id }],
      ['visit.giveNumber', { day }],
      ['visit.start', { visit: place }],
      ['visit.gone', { visit: place }],
      ['visit.closeDay', { day }],
      ['visit.recordSeat', { day, deputy: 'hetang-1', attended: 'came' }],
    ] as const)
      expect([path, await code('xiangtan.clerk-yuhu', path, input)]).toEqual([path, 'NOT_FOUND'])
  })

  it('keeps the register of the deputies until the day is closed, and each deputy reads their own line', async () => {
    await house.at('2026-12-15T09:00')
    const { seats } = await desk()
    const [first, second] = seats.map(seat => seat.deputy)
    await house.as(clerk, 'visit.recordSeat', { day, deputy: first, attended: 'came' })
    await house.as(clerk, 'visit.recordSeat', { day, deputy: second, attended: 'came' })
    const corrected = (await house.as(clerk, 'visit.recordSeat', { day, deputy: second, attended: 'absent' })) as Desk
    expect(corrected.seats.map(seat => seat.attended)).toEqual(['came', 'absent'])
    expect(await code(clerk, 'visit.recordSeat', { day, deputy: 'yuhu-1', attended: 'came' })).toBe('NOT_FOUND')
    await house.as(clerk, 'visit.closeDay', { day })
    expect(await code(clerk, 'visit.recordSeat', { day, deputy: second, attended: 'came' })).toBe('DAY_CLOSED')
    await house.as(clerk, 'visit.reopenDay', { day })
    await house.as(clerk, 'visit.recordSeat', { day, deputy: second, attended: 'substituted' })
    expect(await house.as(sitter, 'duty.attendance')).toMatchObject([{ day: '2026-12-15', attended: 'came' }])
    expect(await house.as(`xiangtan.deputy-${second}`, 'duty.attendance')).toMatchObject([{ attended: 'substituted' }])
    // On the days after it is there to be read, and nothing of it is offered that would be refused.
    expect(await desk()).toMatchObject({ day: { when: 'today' } })
    await house.at('2026-12-16T09:00')
    expect(await desk()).toMatchObject({ day: { when: 'past' }, undo: null, seats: [{ attended: 'came' }, {}] })
    expect(await code(clerk, 'visit.recordSeat', { day, deputy: second, attended: 'came' })).toBe('DAY_NOT_TODAY')
    expect(await code(clerk, 'visit.reopenDay', { day })).toBe('DAY_NOT_TODAY')
  })

  it('lets who has booked only for their mother take a number too, and who took one and books then stand in the queue once', async () => {
    const mother = { kind: 'other', contact: { name: '万秀英', phone: '13800000009' } }
    const [before, last] = slots.filter(each => each.free > 0).slice(-2)
    await house.as(visitor(1), 'reception.bookSlot', { slot: last?.id, matter: '说说养老金', for: mother })
    await house.at('2026-12-15T09:05')
    expect(await code(visitor(1), 'visit.takeNumber', { day })).toBeUndefined()
    expect(await code(visitor(1), 'visit.takeNumber', { day })).toBe('HAS_NUMBER')
    await house.as(visitor(2), 'visit.takeNumber', { day })
    const later = await book(2, before?.label ?? '')
    await house.as(visitor(2), 'visit.arrive', { booking: later.id })
    const { waiting, over, sums } = await desk()
    expect(waiting.map(each => each.number)).toEqual(['现场1', later.number])
    expect(over).toEqual([])
    // One person is one person in the numbers too: the number that was given up is nobody, and nobody went away unheard.
    expect(sums).toMatchObject({ booked: 2, came: 1, walkedIn: 1, waiting: 2 })
    const numbers = () => house.as(clerk, 'record.numbers', { day })
    expect(await numbers()).toMatchObject({ booked: 2, came: 2, cameBooked: 1, walkedIn: 1, gone: 0, unrecorded: 2 })
    const { days } = (await house.as(visitor(2), 'visit.today', { station: 'hetang' })) as {
      days: { places: Place[] }[]
    }
    expect(days[0]?.places.map(each => each.number)).toEqual([later.number])
  })

  it('gives the number back to who was checked in with a booking by mistake, as it stood', async () => {
    await house.at('2026-12-15T09:05')
    await house.as(visitor(2), 'visit.takeNumber', { day })
    await next()
    const later = await book(2, slots.filter(each => each.free > 0).at(-1)?.label ?? '')
    const shown = (await house.as(clerk, 'visit.checkIn', { day, code: later.number })) as Desk
    expect(shown).toMatchObject({ now: [], waiting: [{ number: later.number }], sums: { came: 1, walkedIn: 0 } })
    const back = (await house.as(clerk, 'visit.undo', { day })) as Desk
    expect(back).toMatchObject({
      now: [{ number: '现场1', state: 'called' }],
      waiting: [],
      sums: { came: 0, walkedIn: 1 },
    })
  })

  it('counts who went away with a number and came again with a booking once, and as nobody who went away', async () => {
    await house.at('2026-12-15T09:05')
    const { visit } = (await house.as(visitor(2), 'visit.takeNumber', { day })) as Place
    await house.as(visitor(2), 'visit.leave', { visit })
    expect(await house.as(clerk, 'record.numbers', { day })).toMatchObject({ came: 1, gone: 1 })
    await arrive(2, await book(2, slots.filter(each => each.free > 0).at(-1)?.label ?? ''))
    expect(await house.as(clerk, 'record.numbers', { day })).toMatchObject({ came: 1, cameBooked: 1, gone: 0 })
    expect(await code(clerk, 'visit.checkIn', { day, visit })).toBe('VISIT_MOVED_ON')
  })

  it('closes the day: who waits leaves, who is in the room was received, who did not come in their time is noted; and opens again', async () => {
    const [one, two] = [await book(1, '9:00'), await book(2, '9:20')]
    await book(3, '9:40')
    await house.at('2026-12-15T09:25')
    for (const booking of [one, two]) await house.as(clerk, 'visit.checkIn', { day, booking: booking.id })
    const called = await next()
    await step('start', called.now[0]?.id)
    expect((await desk()).expected).toMatchObject([{ number: '9:40-1', due: false }])
    const closed = (await house.as(clerk, 'visit.closeDay', { day })) as Desk
    // The time of the third has not come, and nobody can book it any more.
    expect(closed.sums).toEqual({ booked: 3, came: 2, walkedIn: 0, missed: 0, received: 1, waiting: 0 })
    const numbers = () => house.as(clerk, 'record.numbers', { day })
    expect(await numbers()).toMatchObject({ booked: 3, cameBooked: 2, didNotCome: 0, notNoted: 1, awaited: 0 })
    const late = { slot: slots.filter(each => each.free > 0).at(-1)?.id, matter: '想说说楼道照明' }
    expect(await words(visitor(4), 'reception.bookSlot', late)).toBe('这一天的接待已经收工，请看看别的日子')
    expect(await code(visitor(4), 'reception.joinWaitlist', { day, matter: late.matter })).toBe('SLOT_PAST')
    expect(closed).toMatchObject({ shut: '今天的接待已经结束', undo: null })
    expect(await code(clerk, 'visit.callNext', { day })).toBe('DAY_CLOSED')
    expect(await code(visitor(4), 'visit.takeNumber', { day })).toBe('DAY_CLOSED')
    const open = (await house.as(clerk, 'visit.reopenDay', { day })) as Desk
    expect(open).toMatchObject({ closedAt: null, now: [{ state: 'inRoom' }], waiting: [{ state: 'waiting' }] })
    expect(open.sums).toMatchObject({ missed: 0, waiting: 1 })
    expect((await house.try(visitor(4), 'reception.bookSlot', late)).status).toBe(200)
    await house.at('2026-12-15T09:41')
    expect((await desk()).expected[0]).toMatchObject({ number: '9:40-1', due: true })
    expect(((await house.as(clerk, 'visit.closeDay', { day })) as Desk).sums).toMatchObject({ booked: 4, missed: 1 })
    expect(await numbers()).toMatchObject({ booked: 4, cameBooked: 2, didNotCome: 1, notNoted: 1, awaited: 0 })
  })
})
