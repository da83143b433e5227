import { newKey } from '#tests/stores/house'
import {
  type Booked,
  clerk,
  type Desk,
  openQueuedDay,
  type Place,
  type QueuedDay,
  visitor,
} from '#tests/stores/queuedDay'

describe('the desk of a day', () => {
  const on = {} as QueuedDay
  beforeEach(async () => {
    Object.assign(on, await openQueuedDay())
  })
  afterEach(() => on.house.close())

  it('finds a booking by its four digits, and says so when there is none', async () => {
    const booked = await on.book(1, '9:20')
    await on.house.at('2026-12-15T09:00')
    expect(booked.arrivalCode).toMatch(/^\d{4}$/)
    const wrong = booked.arrivalCode === '0000' ? '0001' : '0000'
    expect(await on.code(clerk, 'visit.checkIn', { day: on.day, code: wrong })).toBe('ARRIVAL_CODE_UNKNOWN')
    expect(await on.code(clerk, 'visit.checkIn', { day: on.day, code: '12' })).toBe('INPUT_INVALID')
    const shown = (await on.house.as(clerk, 'visit.checkIn', { day: on.day, code: booked.arrivalCode })) as Desk
    expect(shown.waiting.map(each => each.number)).toEqual(['9:20-1'])
    expect(shown.undo).toBe('报到 9:20-1')
    const back = (await on.house.as(clerk, 'visit.undo', { day: on.day })) as Desk
    expect(back).toMatchObject({ waiting: [], expected: [{ number: '9:20-1', attended: null }], undo: null })
  })

  it('takes the four digits of a paper slip, and the number that the hall calls where somebody says that instead', async () => {
    const wish = { slot: on.slots[0]?.id, matter: '楼道照明的事', contact: { name: '李阿婆' } }
    const paper = (await on.house.as(clerk, 'reception.bookFor', wish)) as Booked
    await on.book(1, '9:20')
    await on.house.at('2026-12-15T09:00')
    await on.house.as(clerk, 'visit.checkIn', { day: on.day, code: paper.arrivalCode })
    const shown = (await on.house.as(clerk, 'visit.checkIn', { day: on.day, code: '9:20-1' })) as Desk
    expect(shown.waiting.map(each => each.number).sort()).toEqual([paper.number, '9:20-1'].sort())
    expect(await on.code(clerk, 'visit.checkIn', { day: on.day, code: '9:20-2' })).toBe('ARRIVAL_CODE_UNKNOWN')
  })

  it('lets who went away and comes back after all wait anew, when they say their four digits', async () => {
    const booked = await on.book(1, '9:20')
    await on.house.at('2026-12-15T09:00')
    const { visit } = await on.arrive(1, booked)
    await on.house.as(visitor(1), 'visit.leave', { visit })
    const back = (await on.house.as(clerk, 'visit.checkIn', { day: on.day, code: booked.arrivalCode })) as Desk
    expect(back).toMatchObject({ waiting: [{ number: '9:20-1' }], over: [], undo: '重新排队 9:20-1' })
    // Twice is once for who waits already.
    const again = (await on.house.as(clerk, 'visit.checkIn', { day: on.day, code: booked.arrivalCode })) as Desk
    expect(again.waiting).toEqual(back.waiting)
  })

  it('calls two different people when two clerks press at once, and answers a press that comes twice once', async () => {
    for (const [n, label] of [
      ['1', '9:00'],
      ['2', '9:20'],
      ['3', '9:40'],
    ] as const) {
      const booked = await on.book(Number(n), label)
      await on.house.at('2026-12-15T08:40')
      await on.arrive(Number(n), booked)
      await on.house.at('2026-12-01T09:30')
    }
    await on.house.at('2026-12-15T09:45')
    const key = newKey()
    await Promise.all([
      on.house.as(clerk, 'visit.callNext', { day: on.day, desk: 1 }, key),
      on.house.as(clerk, 'visit.callNext', { day: on.day, desk: 1 }, key),
      on.house.as(on.sitter, 'visit.callNext', { day: on.day, desk: 2 }),
    ])
    const { now, waiting } = await on.desk()
    expect(now.map(each => each.number).sort()).toEqual(['9:00-1', '9:20-1'])
    expect(waiting.map(each => each.number)).toEqual(['9:40-1'])
    expect(await on.code(clerk, 'visit.callNext', { day: on.day })).toBe('CALLED_STILL')
    const { places } = (
      (await on.house.as(visitor(3), 'visit.today', { station: 'hetang' })) as { days: { places: Place[] }[] }
    ).days[0] as { places: Place[] }
    expect(places[0]).toMatchObject({ before: 0, words: '下一位就是您，请在附近等' })
    expect(places[0]?.calling.map(each => each.desk).sort()).toEqual([1, 2])
  })

  it('calls who is not here once again after the others, and then lets a clerk put them back', async () => {
    const [one, two] = [await on.book(1, '9:00'), await on.book(2, '9:20')]
    await on.house.at('2026-12-15T09:25')
    for (const booking of [one, two]) await on.house.as(clerk, 'visit.checkIn', { day: on.day, booking: booking.id })
    // The first came 25 minutes late, and stands behind who waits in time.
    const called = await on.next()
    expect(called.now[0]).toMatchObject({ number: '9:20-1', late: false })
    await on.step('notHere', called.now[0]?.id)
    const second = await on.next()
    expect(second.now[0]).toMatchObject({ number: '9:00-1', late: true })
    await on.step('start', second.now[0]?.id)
    await on.step('finish', second.now[0]?.id)
    const again = await on.next()
    const missed = await on.step('notHere', again.now[0]?.id)
    expect(missed.over.map(each => [each.number, each.state])).toEqual([
      ['9:20-1', 'missed'],
      ['9:00-1', 'finished'],
    ])
    expect(await on.code(clerk, 'visit.callNext', { day: on.day })).toBe('NOBODY_WAITS')
    const back = (await on.house.as(clerk, 'visit.checkIn', { day: on.day, visit: missed.over[0]?.id })) as Desk
    expect(back.waiting.map(each => each.number)).toEqual(['9:20-1'])
  })

  it('shows the clerk masked names, the deputy no more than was left with the booking, and another station nothing', async () => {
    await on.house.as(visitor(1), 'session.saveContact', { name: '欧阳不泄密', phone: '19912345678' })
    const booked = await on.book(1, '9:00')
    await on.house.at('2026-12-15T09:00')
    await on.arrive(1, booked)
    await on.house.as(clerk, 'visit.giveNumber', { day: on.day, contact: { name: '王小明', phone: '13812345678' } })
    const seen = await on.desk()
    expect(seen.waiting.map(each => each.contact)).toEqual([
      { name: '欧****', phone: '199****5678' },
      { name: '王**', phone: '138****5678' },
    ])
    expect((await on.desk(on.sitter)).waiting[0]?.contact).toEqual({})
    expect(JSON.stringify([seen, await on.desk(on.sitter)])).not.toMatch(/不泄密|小明|19912345678|13812345678/)
    const place = seen.waiting[0]?.id
    for (const [path, input] of [
      ['visit.desk', { day: on.day }],
      ['visit.callNext', { day: on.day }],
      ['visit.checkIn', { day: on.day, booking: booked.id }],
      ['visit.giveNumber', { day: on.day }],
      ['visit.start', { visit: place }],
      ['visit.gone', { visit: place }],
      ['visit.closeDay', { day: on.day }],
      ['visit.recordSeat', { day: on.day, deputy: 'hetang-1', attended: 'came' }],
    ] as const)
      expect([path, await on.code('xiangtan.clerk-yuhu', path, input)]).toEqual([path, 'NOT_FOUND'])
  })
})
