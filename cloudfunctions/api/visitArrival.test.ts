import {
  type Booked,
  clerk,
  type Desk,
  openQueuedDay,
  type Place,
  type QueuedDay,
  visitor,
} from '#tests/stores/queuedDay'

describe('who comes to the queue of a day', () => {
  const on = {} as QueuedDay
  beforeEach(async () => {
    Object.assign(on, await openQueuedDay())
  })
  afterEach(() => on.house.close())

  it('takes who booked into the queue when they say that they are here, once', async () => {
    const booked = await on.book(1, '9:00')
    await on.house.at('2026-12-15T08:50')
    const first = await on.arrive(1, booked)
    expect(first).toMatchObject({ number: '9:00-1', state: 'waiting', before: 0 })
    expect(await on.arrive(1, booked)).toEqual(first)
    expect((await on.desk()).sums).toMatchObject({ booked: 1, came: 1, waiting: 1 })
    expect(await on.house.as(visitor(1), 'reception.myBookings')).toMatchObject([{ attended: 'came' }])
  })

  it('lets nobody arrive too early, on another day, with another’s booking or one that was given back', async () => {
    const booked = await on.book(1, '14:30')
    await on.house.at('2026-12-14T12:00')
    expect(await on.words(visitor(1), 'visit.arrive', { booking: booked.id })).toBe(
      '这一场是12月15日周二的，到那天再报到',
    )
    await on.house.at('2026-12-15T07:30')
    expect(await on.words(visitor(1), 'visit.arrive', { booking: booked.id })).toBe('8:00开始报到，请到时候再来')
    await on.house.at('2026-12-15T08:30')
    expect(await on.code(visitor(2), 'visit.arrive', { booking: booked.id })).toBe('NOT_FOUND')
    await on.house.as(visitor(1), 'reception.cancelBooking', { booking: booked.id })
    expect(await on.words(visitor(1), 'visit.arrive', { booking: booked.id })).toBe(
      '这次预约已经取消。今天想来，可以在现场取号',
    )
  })

  it('keeps a booking that has arrived: it can be neither cancelled nor changed, only left', async () => {
    const booked = await on.book(1, '14:30')
    await on.house.at('2026-12-15T09:00')
    const place = await on.arrive(1, booked)
    expect(await on.words(visitor(1), 'reception.cancelBooking', { booking: booked.id })).toBe(
      '您已经报到了。不等了的话，请点“看排到哪里”，再点“我不等了”',
    )
    expect(await on.house.as(visitor(1), 'visit.leave', { visit: place.visit })).toMatchObject({ state: 'left' })
    expect(await on.code(visitor(2), 'visit.leave', { visit: place.visit })).toBe('NOT_FOUND')
  })

  it('keeps it also from the paper and from a clerk, and tells each where to leave the queue instead', async () => {
    const paper = {
      slot: on.slots.find(slot => slot.label === '14:30')?.id,
      matter: '楼道照明的事',
      contact: { name: '李阿婆' },
    }
    const booked = (await on.house.as(clerk, 'reception.bookFor', paper)) as Booked & { code: string }
    await on.house.at('2026-12-15T09:00')
    await on.house.as(clerk, 'visit.checkIn', { day: on.day, booking: booked.id })
    const byPaper = { district: 'xiangtan', code: booked.code }
    expect((await on.house.try(null, 'reception.cancelByCode', byPaper)).body).toEqual({
      code: 'BOOKING_ARRIVED',
      message: '已经报到了，不等了请跟服务台说一声',
    })
    expect(await on.words(clerk, 'reception.cancelBookingFor', { booking: booked.id })).toBe(
      '来的人已经报到了。不等了的话，请在叫号台点“走了”',
    )
    expect((await on.desk()).sums).toMatchObject({ booked: 1, came: 1, waiting: 1 })
  })

  it('does not let a paper give back the place of who is already here, nor say that it was given back', async () => {
    const slot = on.slots.find(({ label }) => label === '15:50')?.id
    const wish = { slot, matter: '楼道照明的事', contact: { name: '钱大妈' } }
    const paper = (await on.house.as('xiangtan.grid-hetang', 'reception.bookFor', wish)) as Booked & { code: string }
    await on.house.at('2026-12-15T09:00')
    await on.house.as(clerk, 'visit.checkIn', { day: on.day, booking: paper.id })
    const given = { district: 'xiangtan', code: paper.code }
    expect(await on.words(null, 'reception.cancelByCode', given)).toBe('已经报到了，不等了请跟服务台说一声')
    expect(await on.house.as(null, 'reception.bookingByCode', given)).toMatchObject({ state: 'booked' })
  })

  it('shows the number of today wherever it was taken, whether it is being called, and no more of it once that is over', async () => {
    const mine = async () => (await on.house.as(visitor(2), 'visit.mine')) as (Place & { stationId: string })[]
    await on.house.at('2026-12-15T08:50')
    expect(await mine()).toEqual([])
    await on.house.as(visitor(2), 'visit.takeNumber', { day: on.day })
    const place = { number: '现场1', stationId: 'hetang', stationName: '荷塘街道联络站', forOther: false }
    expect(await mine()).toMatchObject([{ ...place, state: 'waiting', words: '下一位就是您，请在附近等' }])
    expect(await on.house.as(visitor(1), 'visit.mine')).toEqual([])
    await on.house.at('2026-12-15T09:00')
    const { now } = await on.next(clerk, 2)
    expect(await mine()).toMatchObject([{ state: 'called', words: '正在叫您，请到2号桌' }])
    await on.step('start', now[0]?.id)
    await on.step('finish', now[0]?.id)
    expect(await mine()).toEqual([])
  })

  it('shows beside one’s own number that of who comes by one’s booking, and neither of yesterday', async () => {
    const mother = { kind: 'other', relation: '母亲', contact: { name: '万秀英', phone: '13800000009' } }
    const slot = on.slots.find(({ label }) => label === '9:20')?.id
    const own = await on.book(1, '9:00')
    const wish = { slot, matter: '楼道照明的事', for: mother }
    const hers = (await on.house.as(visitor(1), 'reception.bookSlot', wish)) as Booked
    await on.house.at('2026-12-15T08:50')
    for (const booking of [own, hers]) await on.arrive(1, booking)
    const mine = async () => (await on.house.as(visitor(1), 'visit.mine')) as (Place & { forOther: boolean })[]
    expect((await mine()).map(each => [each.number, each.forOther])).toEqual([
      ['9:00-1', false],
      ['9:20-1', true],
    ])
    await on.house.at('2026-12-16T08:50')
    expect(await mine()).toEqual([])
  })

  it('tells at the door one’s own place from one that was booked for another', async () => {
    const mother = { kind: 'other', relation: '母亲', contact: { name: '万秀英', phone: '13800000009' } }
    const slot = on.slots.find(({ label }) => label === '9:20')?.id
    await on.book(1, '9:00')
    await on.house.as(visitor(1), 'reception.bookSlot', { slot, matter: '楼道照明的事', for: mother })
    await on.house.at('2026-12-15T08:40')
    const { days } = (await on.house.as(visitor(1), 'visit.today', { station: 'hetang' })) as {
      days: { bookings: { label: string; forOther: boolean }[] }[]
    }
    expect(days[0]?.bookings.map(each => [each.label, each.forOther])).toEqual([
      ['9:00', false],
      ['9:20', true],
    ])
  })

  it('lets who has booked only for their mother take a number too, and who took one and books then stand in the queue once', async () => {
    const mother = { kind: 'other', contact: { name: '万秀英', phone: '13800000009' } }
    const [before, last] = on.slots.filter(each => each.free > 0).slice(-2)
    await on.house.as(visitor(1), 'reception.bookSlot', { slot: last?.id, matter: '说说养老金', for: mother })
    await on.house.at('2026-12-15T09:05')
    expect(await on.code(visitor(1), 'visit.takeNumber', { day: on.day })).toBeUndefined()
    expect(await on.code(visitor(1), 'visit.takeNumber', { day: on.day })).toBe('HAS_NUMBER')
    await on.house.as(visitor(2), 'visit.takeNumber', { day: on.day })
    const later = await on.book(2, before?.label ?? '')
    await on.house.as(visitor(2), 'visit.arrive', { booking: later.id })
    const { waiting, over, sums } = await on.desk()
    expect(waiting.map(each => each.number)).toEqual(['现场1', later.number])
    expect(over).toEqual([])
    // One person is one person in the numbers too: the number that was given up is nobody, and nobody went away unheard.
    expect(sums).toMatchObject({ booked: 2, came: 1, walkedIn: 1, waiting: 2 })
    const numbers = () => on.house.as(clerk, 'record.numbers', { day: on.day })
    expect(await numbers()).toMatchObject({ booked: 2, came: 2, cameBooked: 1, walkedIn: 1, gone: 0, unrecorded: 2 })
    const { days } = (await on.house.as(visitor(2), 'visit.today', { station: 'hetang' })) as {
      days: { places: Place[] }[]
    }
    expect(days[0]?.places.map(each => each.number)).toEqual([later.number])
  })

  it('finds the record begun on a number that was given up for a booking, and begins no second one for the same person', async () => {
    await on.house.at('2026-12-15T09:05')
    const { visit } = (await on.house.as(visitor(2), 'visit.takeNumber', { day: on.day })) as Place
    const blank = { category: null, matter: '楼道的灯坏了。', answer: '', deputies: [], proposedUnit: null, due: null }
    const entry = { day: on.day, secrecy: 'confidential', outcome: 'unfinished', ...blank }
    const begun = (await on.house.as(clerk, 'record.start', { ...entry, visit })) as { id: string }
    const later = await on.book(2, on.slots.filter(each => each.free > 0).at(-1)?.label ?? '')
    await on.house.as(visitor(2), 'visit.arrive', { booking: later.id })
    const again = await on.house.try(clerk, 'record.start', { ...entry, booking: later.id })
    expect(again.body).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { record: begun.id } })
    expect(await on.house.as(clerk, 'record.numbers', { day: on.day })).toMatchObject({ came: 1, recorded: 1 })
  })

  it('gives the number back to who was checked in with a booking by mistake, as it stood', async () => {
    await on.house.at('2026-12-15T09:05')
    await on.house.as(visitor(2), 'visit.takeNumber', { day: on.day })
    await on.next()
    const later = await on.book(2, on.slots.filter(each => each.free > 0).at(-1)?.label ?? '')
    const shown = (await on.house.as(clerk, 'visit.checkIn', { day: on.day, code: later.number })) as Desk
    expect(shown).toMatchObject({ now: [], waiting: [{ number: later.number }], sums: { came: 1, walkedIn: 0 } })
    const back = (await on.house.as(clerk, 'visit.undo', { day: on.day })) as Desk
    expect(back).toMatchObject({
      now: [{ number: '现场1', state: 'called' }],
      waiting: [],
      sums: { came: 0, walkedIn: 1 },
    })
  })

  it('counts who went away with a number and came again with a booking once, and as nobody who went away', async () => {
    await on.house.at('2026-12-15T09:05')
    const { visit } = (await on.house.as(visitor(2), 'visit.takeNumber', { day: on.day })) as Place
    await on.house.as(visitor(2), 'visit.leave', { visit })
    expect(await on.house.as(clerk, 'record.numbers', { day: on.day })).toMatchObject({ came: 1, gone: 1 })
    await on.arrive(2, await on.book(2, on.slots.filter(each => each.free > 0).at(-1)?.label ?? ''))
    expect(await on.house.as(clerk, 'record.numbers', { day: on.day })).toMatchObject({
      came: 1,
      cameBooked: 1,
      gone: 0,
    })
    expect(await on.code(clerk, 'visit.checkIn', { day: on.day, visit })).toBe('VISIT_MOVED_ON')
  })
})
