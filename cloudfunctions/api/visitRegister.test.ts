import { clerk, type Desk, openQueuedDay, type QueuedDay, visitor } from '#tests/stores/queuedDay'

describe('the register and the end of a day', () => {
  const on = {} as QueuedDay
  beforeEach(async () => {
    Object.assign(on, await openQueuedDay())
  })
  afterEach(() => on.house.close())

  it('keeps the register of the deputies on the day and for thirty days after it, and each deputy reads their own line', async () => {
    await on.house.at('2026-12-15T09:00')
    const { seats } = await on.desk()
    const [first, second] = seats.map(seat => seat.deputy)
    await on.house.as(clerk, 'visit.recordSeat', { day: on.day, deputy: first, attended: 'came' })
    await on.house.as(clerk, 'visit.recordSeat', { day: on.day, deputy: second, attended: 'came' })
    const corrected = (await on.house.as(clerk, 'visit.recordSeat', {
      day: on.day,
      deputy: second,
      attended: 'absent',
    })) as Desk
    expect(corrected.seats.map(seat => seat.attended)).toEqual(['came', 'absent'])
    expect(await on.code(clerk, 'visit.recordSeat', { day: on.day, deputy: 'yuhu-1', attended: 'came' })).toBe(
      'NOT_FOUND',
    )
    await on.house.as(clerk, 'visit.closeDay', { day: on.day })
    // Closing the desk ends nothing of it, and the deputies do not keep it.
    expect(await on.desk()).toMatchObject({ shut: '今天的接待已经结束', registers: true })
    expect(await on.desk(on.sitter)).toMatchObject({ registers: false })
    await on.house.as(clerk, 'visit.recordSeat', { day: on.day, deputy: second, attended: 'substituted' })
    expect(await on.house.as(on.sitter, 'duty.attendance')).toMatchObject([{ day: '2026-12-15', attended: 'came' }])
    expect(await on.house.as(`xiangtan.deputy-${second}`, 'duty.attendance')).toMatchObject([
      { attended: 'substituted' },
    ])
    // On the days after it is there to be read, and nothing of it is offered that would be refused.
    expect(await on.desk()).toMatchObject({ day: { when: 'today' } })
    await on.house.at('2026-12-16T09:00')
    expect(await on.desk()).toMatchObject({ day: { when: 'past' }, undo: null, seats: [{ attended: 'came' }, {}] })
    await on.house.as(clerk, 'visit.recordSeat', { day: on.day, deputy: second, attended: 'came' })
    await on.house.at('2027-01-14T09:00')
    await on.house.as(clerk, 'visit.recordSeat', { day: on.day, deputy: second, attended: 'absent' })
    await on.house.at('2027-01-15T09:00')
    expect(await on.desk()).toMatchObject({ registers: false, seats: [{ attended: 'came' }, { attended: 'absent' }] })
    expect(await on.words(clerk, 'visit.recordSeat', { day: on.day, deputy: second, attended: 'came' })).toBe(
      '过了30天，出勤不能再登记了',
    )
    expect(await on.code(clerk, 'visit.reopenDay', { day: on.day })).toBe('DAY_NOT_TODAY')
  })

  it('shows a deputy whom nobody has registered on a day that is over, as long as the station can still do it', async () => {
    const mine = () => on.house.as(on.sitter, 'duty.attendance') as Promise<object[]>
    await on.house.at('2026-12-15T09:00')
    expect(await mine()).toEqual([])
    await on.house.as(clerk, 'visit.closeDay', { day: on.day })
    expect(await mine()).toMatchObject([{ day: '2026-12-15', stationName: '荷塘街道联络站', attended: null }])
    await on.house.at('2027-01-14T09:00')
    expect(await mine()).toMatchObject([{ attended: null }])
    await on.house.at('2027-01-15T09:00')
    expect(await mine()).toEqual([])
  })

  it('closes the day: who waits leaves, who is in the room was received, who did not come in their time is noted; and opens again', async () => {
    const [one, two] = [await on.book(1, '9:00'), await on.book(2, '9:20')]
    const third = await on.book(3, '9:40')
    await on.house.at('2026-12-15T09:25')
    for (const booking of [one, two]) await on.house.as(clerk, 'visit.checkIn', { day: on.day, booking: booking.id })
    const called = await on.next()
    await on.step('start', called.now[0]?.id)
    expect((await on.desk()).expected).toMatchObject([{ number: '9:40-1', due: false }])
    const closed = (await on.house.as(clerk, 'visit.closeDay', { day: on.day })) as Desk
    // The time of the third has not come: the place is taken back, and nobody can book it any more.
    expect(closed.sums).toEqual({ booked: 2, came: 2, walkedIn: 0, missed: 0, received: 1, waiting: 0, gone: 1 })
    const numbers = () => on.house.as(clerk, 'record.numbers', { day: on.day })
    expect(await numbers()).toMatchObject({ booked: 2, cameBooked: 2, didNotCome: 0, notNoted: 0, awaited: 0 })
    const late = { slot: on.slots.filter(each => each.free > 0).at(-1)?.id, matter: '想说说楼道照明' }
    expect(await on.words(visitor(4), 'reception.bookSlot', late)).toBe('这一天的接待已经收工，请看看别的日子')
    expect(await on.code(visitor(4), 'reception.joinWaitlist', { day: on.day, matter: late.matter })).toBe('SLOT_PAST')
    expect(closed).toMatchObject({ shut: '今天的接待已经结束', undo: null })
    expect(await on.code(clerk, 'visit.callNext', { day: on.day })).toBe('DAY_CLOSED')
    expect(await on.code(visitor(4), 'visit.takeNumber', { day: on.day })).toBe('DAY_CLOSED')
    const open = (await on.house.as(clerk, 'visit.reopenDay', { day: on.day })) as Desk
    expect(open).toMatchObject({ closedAt: null, now: [{ state: 'inRoom' }], waiting: [{ state: 'waiting' }] })
    expect(open.sums).toMatchObject({ missed: 0, waiting: 1 })
    expect((await on.house.try(visitor(4), 'reception.bookSlot', late)).status).toBe(200)
    // Asked again whether they come, the third says so; who has not heard of it would not be noted.
    await on.house.as(visitor(3), 'reception.answerChange', { booking: third.id, asked: 2, answer: 'keep' })
    await on.house.at('2026-12-15T09:41')
    expect((await on.desk()).expected[0]).toMatchObject({ number: '9:40-1', due: true })
    expect(((await on.house.as(clerk, 'visit.closeDay', { day: on.day })) as Desk).sums).toMatchObject({
      booked: 3,
      missed: 1,
    })
    expect(await numbers()).toMatchObject({ booked: 3, cameBooked: 2, didNotCome: 1, notNoted: 0, awaited: 0 })
  })

  it('tells who came and was not received, with what they can do, once; opened again, that they are in the queue', async () => {
    const booking = await on.book(1, '9:00')
    await on.house.as(visitor(1), 'notice.allowMessages', { templates: ['reception'] })
    await on.house.at('2026-12-15T09:00')
    await on.arrive(1, booking)
    await on.house.as(visitor(2), 'visit.takeNumber', { day: on.day })
    await on.house.at('2026-12-15T17:00')
    const inbox = async (n: number, title: string) =>
      ((await on.house.as(visitor(n), 'notice.inbox')) as { title: string; text: string; page: string }[]).filter(
        each => each.title === title,
      )
    const mine = async (n: number) => {
      const { phone, days } = (await on.house.as(visitor(n), 'visit.today', { station: 'hetang' })) as {
        phone: string
        days: { places: { words: string; sentAway: boolean }[] }[]
      }
      return { phone, place: days[0]?.places[0] }
    }
    const booked = async () =>
      ((await on.house.as(visitor(1), 'reception.myBookings')) as { attended: string; sentAway: boolean }[])[0]
    await on.house.as(clerk, 'visit.closeDay', { day: on.day })
    const { phone, place } = await mine(1)
    const words = `没轮到您就收工了，很对不起，让您白等了。请另约一次，或者打${phone}，请联络站给您安排`
    expect(place).toMatchObject({ words, sentAway: true })
    expect((await mine(2)).place).toMatchObject({ words, sentAway: true })
    expect(await booked()).toMatchObject({ attended: 'came', sentAway: true })
    expect(await inbox(1, '没轮到您就收工了，对不起')).toMatchObject([
      {
        text: `12月15日周二您来荷塘街道联络站（9:00-1号），没轮到您就收工了，很对不起，让您白等了。请另约一次，或者打${phone}，请联络站给您安排。`,
        page: 'pages/resident/arrive/index?station=hetang',
      },
    ])
    expect(await inbox(2, '没轮到您就收工了，对不起')).toHaveLength(1)
    // It has not gone out yet, and is true no more.
    await on.house.as(clerk, 'visit.reopenDay', { day: on.day })
    await on.house.at('2026-12-15T17:01')
    expect(on.house.wall.map(each => JSON.stringify(each)).filter(each => each.includes('没轮到'))).toEqual([])
    expect((await inbox(1, '又接着接待了')).map(each => each.text)).toEqual([
      '荷塘街道联络站又接着接待，您的9:00-1号还在队里。还在附近的话，请回来等叫号；来不了，请点开说一声。',
    ])
    expect((await mine(1)).place).toMatchObject({ sentAway: false })
    expect(await booked()).toMatchObject({ sentAway: false })
    // Of whom a record is written after all was heard.
    await on.house.as(clerk, 'visit.closeDay', { day: on.day })
    expect(await inbox(1, '没轮到您就收工了，对不起')).toHaveLength(2)
    const blank = { secrecy: 'confidential', category: null, matter: '灯坏了', answer: '', outcome: 'unfinished' }
    const record = { day: on.day, booking: booking.id, ...blank, deputies: [], proposedUnit: null, due: null }
    await on.house.as(clerk, 'record.start', record)
    expect(await booked()).toMatchObject({ attended: 'came', sentAway: false })
    expect((await mine(1)).place).toMatchObject({ words: '已经办完了，谢谢您来', sentAway: false })
  })

  it('closed by the clock the morning after, tells nobody that they were not received: nobody knows', async () => {
    const booking = await on.book(1, '9:00')
    await on.house.at('2026-12-15T09:00')
    await on.arrive(1, booking)
    await on.house.at('2026-12-16T08:00')
    expect(JSON.stringify(await on.house.as(visitor(1), 'notice.inbox'))).not.toContain('没轮到')
  })

  it('says on every card of the day that it is today, that the desk is closed, and who of those who booked came', async () => {
    const [came, missed] = [await on.book(1, '9:00'), await on.book(2, '9:20')]
    const cards = async () => {
      const days = (await on.house.as(clerk, 'reception.stationDays', { station: 'hetang' })) as { id: string }[]
      const duties = (await on.house.as(on.sitter, 'duty.mine')) as { day: { id: string } }[]
      const [ofClerk, ofDeputy] = (await Promise.all(
        [clerk, on.sitter].map(who => on.house.as(who, 'reception.dayBookings', { day: on.day })),
      )) as { day: object; bookings: { number: string; attended: string | null }[] }[]
      const inList = days.find(({ id }) => id === on.day)
      const inRota = duties.find(({ day }) => day.id === on.day)?.day
      return { cards: [inList, inRota, ofClerk?.day, ofDeputy?.day], bookings: [ofClerk?.bookings, ofDeputy?.bookings] }
    }
    const stands = (when: string, closed: boolean) => Array(4).fill({ when, closed })
    expect((await cards()).cards).toMatchObject(stands('ahead', false))
    await on.house.at('2026-12-15T09:21')
    await on.house.as(clerk, 'visit.checkIn', { day: on.day, booking: came.id })
    expect((await cards()).cards).toMatchObject(stands('today', false))
    await on.house.as(clerk, 'visit.closeDay', { day: on.day })
    const closed = await cards()
    expect(closed.cards).toMatchObject(stands('today', true))
    const attended = [
      { number: came.number, attended: 'came' },
      { number: missed.number, attended: 'missed' },
    ]
    expect(closed.bookings).toMatchObject([attended, attended])
  })

  it('opened again, gives whom a deputy was calling back to the deputy, and not to the clerk who opens it', async () => {
    const booked = [await on.book(1, '9:00'), await on.book(2, '9:20')]
    await on.house.at('2026-12-15T09:25')
    for (const { id } of booked) await on.house.as(clerk, 'visit.checkIn', { day: on.day, booking: id })
    await on.next(on.sitter, 2)
    await on.house.as(clerk, 'visit.closeDay', { day: on.day })
    await on.house.as(clerk, 'visit.reopenDay', { day: on.day })
    expect((await on.desk(on.sitter)).now).toMatchObject([{ number: '9:20-1', state: 'called', mine: true }])
    expect(await on.code(on.sitter, 'visit.callNext', { day: on.day, desk: 2 })).toBe('CALLED_STILL')
    expect((await on.next(clerk, 1)).now).toMatchObject([{ number: '9:00-1', mine: true }, { mine: false }])
  })
})
