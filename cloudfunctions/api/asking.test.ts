import { type House, openHouse } from '#tests/stores/house'

interface Slot {
  id: string
  label: string
  free: number
}
interface Day {
  id: string
  day: string
  version: number
  slots: Slot[]
}
interface Booking {
  id: string
  number: string
  state: string
  day: string
  label: string
  matter: string
  changed: boolean
  asked: { nth: number; kind: string; because: string; answerBy: string; answer: string | null } | null
}
interface Line {
  id: string
  number: string
  nth: number
  live: boolean
  contact: { name?: string; phone?: string }
}

const clerk = 'xiangtan.clerk-hetang'
const [resident, other, third] = ['xiangtan.resident-1', 'xiangtan.resident-2', 'xiangtan.visitor-1'] as const
const matter = '楼道照明的事'

describe('whoever is touched by a change of what they booked is asked', () => {
  let house: House
  let dayId: string
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    dayId = await dayOn('2026-12-15')
  })
  afterEach(() => house.close())

  const dayOn = async (on: string) => {
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    return days.find(each => each.day === on)?.id ?? ''
  }
  /** A second day that can be booked. */
  const another = async () => {
    const added = { station: 'hetang', practice: 'reception-day', on: '2026-12-22', why: '加开一场' }
    const { id } = (await house.as(clerk, 'plan.addDay', added)) as Day
    await house.as(clerk, 'reception.publishDay', { day: id })
    return id
  }
  const day = (id = dayId) => house.as(null, 'reception.day', { district: 'xiangtan', day: id }) as Promise<Day>
  const slot = async (label: string, id = dayId) => (await day(id)).slots.find(each => each.label === label)?.id
  const change = async (action: 'moveDay' | 'cancelDay' | 'editDay', more: object) => {
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    return house.try(clerk, `plan.${action}`, { day: dayId, version, ...more })
  }
  const move = (to: string) => change('moveDay', { to, why: '会场占用' })
  const book = async (who: string, label: string, id = dayId) =>
    house.as(who, 'reception.bookSlot', { slot: await slot(label, id), matter }) as Promise<Booking>
  const mine = (who: string = resident) => house.as(who, 'reception.myBookings') as Promise<Booking[]>
  const own = async (id: string, who: string = resident) => (await mine(who)).find(each => each.id === id)
  const answer = (booking: string, said: 'keep' | 'cancel', asked = 1, who: string = resident) =>
    house.try(who, 'reception.answerChange', { booking, asked, answer: said })
  const toCall = (who: string = clerk) => house.as(who, 'reception.unanswered') as Promise<Line[]>
  /** Who sits on the day, and two who could. */
  const seats = async () => {
    const seen = (
      await house.platform.db
        .tenant('xiangtan')
        .all<{ deputy_id: string }>(
          { name: 'sittingInTest', text: `SELECT deputy_id FROM duty WHERE tenant_id = 'xiangtan' AND day_id = $1` },
          [dayId],
        )
    ).map(each => each.deputy_id)
    const free = (await house.as(clerk, 'rota.whoIsFree', { day: dayId })) as { id: string; whyNot: string | null }[]
    const [beside, instead] = free.filter(each => each.whyNot === null)
    return { seen, beside, instead }
  }
  const told = async (who: string, word: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[]).filter(({ text }) =>
      text.includes(word),
    )

  it('of a moved day whether they come on the new date, until half the time is gone; keeping it takes one tap', async () => {
    const { id } = await book(resident, '9:20')
    await move('2026-12-17')
    expect((await own(id))?.asked).toEqual({
      nth: 1,
      kind: 'moved',
      because: '因会场占用，12月15日周二的接待改到12月17日周四',
      answerBy: '2026-12-03T01:00:00.000Z',
      late: false,
      answer: null,
      open: true,
    })
    expect((await answer(id, 'keep')).body).toMatchObject({
      state: 'booked',
      day: '2026-12-17',
      asked: { answer: 'kept' },
    })
    expect((await answer(id, 'cancel')).body).toMatchObject({ code: 'ANSWERED_BEFORE' })
    expect((await told(resident, '照来、换一场')).length).toBe(1)
  })

  it('anew when it changes again: an answer to the earlier question counts no more', async () => {
    const { id } = await book(resident, '9:20')
    await move('2026-12-17')
    await answer(id, 'keep')
    await move('2026-12-18')
    expect((await own(id))?.asked).toMatchObject({ nth: 2, answer: null })
    expect((await answer(id, 'keep', 1)).body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await answer(id, 'keep', 2)).status).toBe(200)
  })

  it('and reads both when the first was not answered yet', async () => {
    const { id } = await book(resident, '9:20')
    await move('2026-12-17')
    await move('2026-12-18')
    expect((await own(id))?.asked?.because).toBe(
      '因会场占用，12月15日周二的接待改到12月17日周四；因会场占用，12月17日周四的接待改到12月18日周五',
    )
  })

  it('who does not come gives the place to the first who waits, in the same tap', async () => {
    await change('editDay', { topic: null, windows: [{ from: '09:00', to: '09:20' }], capacity: 1 })
    const { id } = await book(resident, '9:00')
    await house.as(other, 'reception.joinWaitlist', { day: dayId, matter })
    await move('2026-12-17')
    expect((await answer(id, 'cancel')).body).toMatchObject({ state: 'cancelled', asked: { answer: 'cancelled' } })
    const [wait] = (await house.as(other, 'reception.myWaits')) as { state: string }[]
    expect(wait?.state).toBe('offered')
    const [told] = (await house.as(resident, 'notice.inbox')) as { title: string }[]
    expect(told?.title).toBe('预约已取消')
  })

  it('of a cancelled day where they go instead, in one step that keeps what they came for', async () => {
    const { id } = await book(resident, '9:20')
    await change('cancelDay', { why: '会场占用' })
    const next = await another()
    expect(await own(id)).toMatchObject({ state: 'cancelled', asked: { kind: 'cancelled', answer: null } })
    expect((await answer(id, 'keep')).body).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
    const wish = { booking: id, slot: await slot('9:40', next) }
    const twice = await Promise.all([1, 2].map(() => house.try(resident, 'reception.changeBooking', wish)))
    expect(twice.map(each => each.status).sort()).toEqual([200, 409])
    const bookings = await mine()
    expect(bookings.filter(each => each.state === 'booked')).toMatchObject([
      { label: '9:40', matter, day: '2026-12-22' },
    ])
    expect(bookings.find(each => each.id === id)).toMatchObject({ changed: true, asked: { answer: 'changed' } })
  })

  it('of a changed deputy, and not when one only comes beside the others', async () => {
    const { id } = await book(resident, '9:20')
    const { seen, beside, instead } = await seats()
    await house.as(clerk, 'rota.setSeat', { day: dayId, deputy: beside?.id, seen, reason: '多来一位' })
    expect((await own(id))?.asked).toBeNull()
    await house.as(`xiangtan.deputy-${seen[0]}`, 'duty.nameSubstitute', { day: dayId, substitute: instead?.id })
    expect((await own(id))?.asked).toMatchObject({
      kind: 'deputyChanged',
      because: expect.stringMatching(/代表来不了，由.+代表接待/),
    })
    expect((await answer(id, 'keep')).status).toBe(200)
  })

  it('of what it changes after the cut-off as well: another place can be had until the reception begins, but not without a question', async () => {
    const { id } = await book(resident, '9:20')
    const { seen, instead } = await seats()
    const next = await another()
    const wish = { booking: id, slot: await slot('9:40', next) }
    const change = () => house.try(resident, 'reception.changeBooking', wish)
    await house.at('2026-12-15T09:10')
    expect((await change()).body).toMatchObject({ code: 'CANCEL_TOO_LATE' })
    await house.as(`xiangtan.deputy-${seen[0]}`, 'duty.nameSubstitute', { day: dayId, substitute: instead?.id })
    await house.at('2026-12-15T09:20')
    expect((await change()).body).toMatchObject({ code: 'SLOT_PAST' })
    await house.at('2026-12-15T09:19')
    expect((await change()).body).toMatchObject({ state: 'booked', day: '2026-12-22' })
    expect(await own(id)).toMatchObject({ state: 'cancelled', changed: true, asked: { answer: 'changed' } })
  })

  it('and not again once they are there: nobody calls them, and they leave where they stand, in the queue', async () => {
    const { id } = await book(resident, '15:50')
    await move('2026-12-17')
    await house.at('2026-12-17T09:00')
    expect((await toCall()).map(each => each.id)).toEqual([id])
    await house.as(resident, 'visit.arrive', { booking: id })
    expect(await toCall()).toEqual([])
    expect((await answer(id, 'cancel')).body).toMatchObject({ code: 'BOOKING_ARRIVED' })
    const said = { booking: id, asked: 1, answer: 'cancel' }
    const byPhone = await house.try(clerk, 'reception.answerChangeFor', said)
    expect(byPhone.body).toMatchObject({ message: '来的人已经报到了。不等了的话，请在叫号台点“走了”' })
    const elsewhere = { booking: id, slot: await slot('15:10') }
    expect((await house.try(clerk, 'reception.changeBookingFor', elsewhere)).body).toMatchObject({
      code: 'BOOKING_ARRIVED',
    })
    expect((await answer(id, 'keep')).status).toBe(200)
  })

  it('who loses a place because there are fewer: the latest, and only as the clerk chose', async () => {
    await change('editDay', { topic: null, windows: [{ from: '09:00', to: '09:40' }], capacity: 4 })
    const first = await book(resident, '9:00')
    await house.at('2026-12-01T10:00')
    await book(other, '9:00')
    await house.at('2026-12-01T11:00')
    const last = await book(third, '9:00')
    const cut = { topic: null, windows: [{ from: '09:00', to: '09:40' }], capacity: 2 }
    const refused = await change('editDay', cut)
    expect(refused.body).toMatchObject({
      code: 'HOURS_BOOKED',
      message: '9:00约了3人，要改成2人。可以保留已经约的人，也可以请最晚约的人换一场',
      data: { affected: [{ label: '9:00', booked: 3, places: 2, asked: 1 }], ways: ['keepBooked', 'askLatest'] },
    })
    expect((await change('editDay', { ...cut, beyond: 'askLatest' })).status).toBe(200)
    expect(await own(last.id, third)).toMatchObject({
      state: 'displaced',
      asked: { kind: 'capacityCut', because: '9:00这一场的名额减少了' },
    })
    expect(await own(first.id)).toMatchObject({ state: 'booked', asked: null })
    expect((await told(third, '您约得最晚')).length).toBe(1)
    expect((await told(other, '您约得最晚')).length).toBe(0)
    const to = await slot('9:20')
    expect((await house.try(third, 'reception.changeBooking', { booking: last.id, slot: to })).body).toMatchObject({
      label: '9:20',
    })
  })

  it('who loses a place because its slot is no more is told so, and not that they were the last to book', async () => {
    await change('editDay', { topic: null, windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })
    const { id } = await book(resident, '9:00')
    const later = { topic: null, windows: [{ from: '09:20', to: '10:00' }], capacity: 2, beyond: 'askLatest' }
    expect((await change('editDay', later)).status).toBe(200)
    expect(await own(id)).toMatchObject({
      state: 'displaced',
      asked: { kind: 'capacityCut', because: '接待的时间改了' },
    })
    expect((await told(resident, '9:00这一场没有了')).length).toBe(1)
    expect((await told(resident, '您约得最晚')).length).toBe(0)
  })

  it('nobody, when the clerk keeps all who have booked: then nobody else can book', async () => {
    await change('editDay', { topic: null, windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })
    await book(resident, '9:00')
    await book(other, '9:00')
    const cut = { topic: null, windows: [{ from: '09:00', to: '10:00' }], capacity: 1, beyond: 'keepBooked' }
    expect((await change('editDay', cut)).status).toBe(200)
    expect((await day()).slots.map(({ label, free }) => [label, free])).toEqual([
      ['9:00', 0],
      ['9:20', 1],
      ['9:40', 0],
    ])
    expect((await mine())[0]).toMatchObject({ state: 'booked', asked: null })
  })

  it('and stands in a list for a call once they let the time pass, at their own station alone', async () => {
    await house.as(resident, 'session.saveContact', { name: '李桂香', phone: '13900000001' })
    const { id, number } = await book(resident, '9:20')
    const gone = await book(other, '9:40')
    await move('2026-12-17')
    await answer(gone.id, 'keep', 1, other)
    expect(await toCall()).toEqual([])
    await house.at('2026-12-03T09:00')
    expect(await toCall()).toMatchObject([
      { id, number, nth: 1, live: true, contact: { phone: '139****0001' }, revealable: true },
    ])
    expect(await toCall('xiangtan.clerk-yuhu').catch(() => [])).toEqual([])
    expect(await toCall('xiangtan.committee')).toHaveLength(1)
    const missed = async () =>
      ((await house.as(clerk, 'notice.unsendable')) as { about: { id: string } }[]).filter(
        ({ about }) => about.id === id,
      )
    expect(await missed()).toHaveLength(1)
    const look = { booking: id, reason: '打电话问还来不来' }
    expect(await house.as(clerk, 'reception.revealContact', look)).toMatchObject({ contact: { phone: '13900000001' } })
    await house.as(clerk, 'reception.answerChangeFor', { booking: id, asked: 1, answer: 'keep' })
    expect([await toCall(), await missed()]).toEqual([[], []])
  })

  it('a clerk writes down what they said on the phone: come, do not come, or another place', async () => {
    const people = [resident, other, third]
    const ids: string[] = []
    for (const [at, who] of people.entries()) ids.push((await book(who, ['9:00', '9:20', '9:40'][at] ?? '')).id)
    await change('cancelDay', { why: '会场占用' })
    await house.at('2026-12-03T09:00')
    expect((await toCall()).map(({ live }) => live)).toEqual([false, false, false])
    const say = (at: number, said: string) =>
      house.try(clerk, 'reception.answerChangeFor', { booking: ids[at], asked: 1, answer: said })
    expect((await say(0, 'keep')).body).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
    expect((await say(0, 'cancel')).status).toBe(200)
    const next = await another()
    const wish = { booking: ids[1], slot: await slot('9:00', next) }
    expect((await house.try('xiangtan.resident-2', 'reception.changeBookingFor', wish)).body).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    // The answer is to another question than the one that stands.
    expect((await house.try(clerk, 'reception.changeBookingFor', { ...wish, asked: 2 })).body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(await house.as(clerk, 'reception.changeBookingFor', { ...wish, asked: 1 })).toMatchObject({
      number: '9:00-1',
      day: '2026-12-22',
      label: '9:00',
      arrivalCode: expect.stringMatching(/^\d{4}$/),
    })
    expect((await mine(other)).find(each => each.state === 'booked')).toMatchObject({ number: '9:00-1', matter })
    expect((await toCall()).map(({ id }) => id)).toEqual([ids[2]])
    expect((await house.try(clerk, 'reception.changeBookingFor', wish)).body).toMatchObject({ code: 'ANSWERED_BEFORE' })
  })

  it('and is called at once where no message reaches them, without waiting for an answer that nobody can give', async () => {
    const { id } = await book(resident, '9:20')
    await move('2026-12-17')
    expect(await toCall()).toEqual([])
    await house.at('2026-12-01T09:05')
    expect(await toCall()).toMatchObject([{ id, unasked: '没有订阅微信提醒' }])
  })

  it('and is not called for an earlier message that missed them when the one that asked has arrived', async () => {
    await book(resident, '9:20')
    const { seen, beside, instead } = await seats()
    await house.as(clerk, 'rota.setSeat', { day: dayId, deputy: beside?.id, seen, reason: '多来一位' })
    await house.at('2026-12-01T09:05')
    expect(await house.as(clerk, 'notice.unsendable')).toHaveLength(1)
    await house.as(resident, 'notice.allowMessages', { templates: ['reception'] })
    await house.as(`xiangtan.deputy-${seen[0]}`, 'duty.nameSubstitute', { day: dayId, substitute: instead?.id })
    await house.at('2026-12-01T09:10')
    expect(house.wall).toHaveLength(1)
    expect(await toCall()).toEqual([])
  })

  it('sixteen answers and a move at one moment leave each with one place, asked as often as the day changed', async () => {
    await change('editDay', { topic: null, windows: [{ from: '09:00', to: '09:20' }], capacity: 20 })
    const people = Array.from({ length: 16 }, (_, n) => `xiangtan.visitor-${n + 20}`)
    const ids: string[] = []
    for (const who of people) ids.push((await book(who, '9:00')).id)
    await move('2026-12-17')
    const said = people.map((who, n) => answer(ids[n] ?? '', n % 2 ? 'keep' : 'cancel', 1, who))
    const answers = await Promise.all([move('2026-12-18'), ...said])
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    for (const [n, who] of people.entries()) {
      const it = await own(ids[n] ?? '', who)
      if (it?.state === 'booked') expect(it.asked).toMatchObject({ nth: 2, answer: null })
      else expect(it?.asked).toMatchObject({ nth: 1, answer: 'cancelled' })
    }
    const left = (await day()).slots[0]?.free
    const live = (await Promise.all(people.map(who => mine(who)))).flat().filter(each => each.state === 'booked').length
    expect(left).toBe(16 - live)
  })
})
