import { type House, openHouse } from '#tests/stores/house'

interface Slot {
  id: string
  label: string
  free: number
}
interface Booking {
  id: string
  state: string
  label: string
  day: string
  attended: string | null
  asked: { nth: number; kind: string; because: string; late: boolean; answer: string | null; open: boolean } | null
}
interface Desk {
  expected: { number: string }[]
  sums: { booked: number; came: number; missed: number }
}

const clerk = 'xiangtan.clerk-hetang'
const [early, soon, late, other] = [
  'xiangtan.resident-1',
  'xiangtan.resident-2',
  'xiangtan.visitor-1',
  'xiangtan.resident-3',
] as const
const matter = '楼道照明的事'

describe('a desk that closes before everybody’s time has come', () => {
  let house: House
  let day = ''
  const bookings = new Map<string, string>()

  const dayOn = async (on: string) => {
    const { days } = (await house.as(clerk, 'plan.days')) as { days: { id: string; day: string }[] }
    return days.find(each => each.day === on)?.id ?? ''
  }
  const slotOf = async (label: string, id = day) => {
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: id })) as { slots: Slot[] }
    return slots.find(each => each.label === label)
  }
  const book = async (who: string, label: string, id = day) =>
    (await house.as(who, 'reception.bookSlot', { slot: (await slotOf(label, id))?.id, matter })) as Booking
  const own = async (who: string) =>
    ((await house.as(who, 'reception.myBookings')) as Booking[]).find(({ id }) => id === bookings.get(who))
  const toCall = async () =>
    (await house.as(clerk, 'reception.unanswered')) as { id: string; kind: string; live: boolean; nth: number }[]
  const close = () => house.as(clerk, 'visit.closeDay', { day }) as Promise<Desk>
  const reopen = () => house.as(clerk, 'visit.reopenDay', { day }) as Promise<Desk>
  const texts = async (who: string, title: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[])
      .filter(each => each.title === title)
      .map(each => each.text)
  const answer = (who: string, said: 'keep' | 'cancel', asked = 1) =>
    house.try(who, 'reception.answerChange', { booking: bookings.get(who), asked, answer: said })

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    day = await dayOn('2026-12-15')
    for (const [who, label] of [
      [early, '9:00'],
      [soon, '15:10'],
      [late, '15:50'],
    ] as const)
      bookings.set(who, (await book(who, label)).id)
    await house.as(soon, 'notice.allowMessages', { templates: ['reception'] })
    await house.at('2026-12-15T10:00')
  })
  afterEach(() => house.close())

  it('tells them at once and asks what they want instead; whose time had come is noted as missed, and asked nothing', async () => {
    expect((await close()).sums).toMatchObject({ booked: 1, came: 0, missed: 1 })
    expect(await own(soon)).toMatchObject({
      state: 'displaced',
      asked: {
        nth: 1,
        kind: 'closedEarly',
        because: '12月15日周二提前收工，15:10这一场不接待了',
        late: true,
        answer: null,
        open: true,
      },
    })
    expect(await texts(soon, '您约的接待提前结束了')).toEqual([
      '荷塘街道联络站12月15日周二提前收工，您约的15:10不接待了，15:10-1号不用来了。请点开答复：换一场，还是不来了。',
    ])
    expect(await own(early)).toMatchObject({ state: 'booked', attended: 'missed', asked: null })
    expect(await texts(early, '您约的接待提前结束了')).toEqual([])
    await house.at('2026-12-15T10:01')
    expect(house.wall).toHaveLength(1)
  })

  it('is over for whoever looks it up: nobody is sent there for a number', async () => {
    const standing = async () =>
      ((await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { standing: string }).standing
    await close()
    expect(await standing()).toBe('past')
    await reopen()
    expect(await standing()).toBe('free')
  })

  it('puts them on the clerk’s list at once, and for a day, because their time may come before the call', async () => {
    await close()
    expect(await toCall()).toMatchObject([
      { id: bookings.get(soon), atOnce: true, live: false },
      { id: bookings.get(late), atOnce: true, live: false },
    ])
    await house.as(clerk, 'reception.answerChangeFor', { booking: bookings.get(soon), asked: 1, answer: 'cancel' })
    await house.at('2026-12-16T09:59')
    expect(await toCall()).toMatchObject([{ id: bookings.get(late) }])
    expect((await own(late))?.asked).toMatchObject({ open: true })
    await house.at('2026-12-16T10:00')
    expect(await toCall()).toEqual([])
    expect((await own(late))?.asked).toMatchObject({ open: false })
  })

  it('lets them choose another day in one step, or not come; the place that closed cannot be kept', async () => {
    const added = { station: 'hetang', practice: 'reception-day', on: '2026-12-22', why: '加开一场' }
    const { id } = (await house.as(clerk, 'plan.addDay', added)) as { id: string }
    await house.as(clerk, 'reception.publishDay', { day: id })
    await close()
    expect((await answer(soon, 'keep')).body).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
    const wish = { booking: bookings.get(soon), slot: (await slotOf('9:20', id))?.id }
    expect(await house.as(soon, 'reception.changeBooking', wish)).toMatchObject({ day: '2026-12-22', label: '9:20' })
    expect((await answer(late, 'cancel')).body).toMatchObject({ asked: { answer: 'cancelled' } })
    expect(await toCall()).toEqual([])
  })

  it('opened again, gives them their place back and asks anew; who has answered has chosen', async () => {
    await close()
    await answer(late, 'cancel')
    const open = await reopen()
    expect(open.sums).toMatchObject({ booked: 2, missed: 0 })
    expect(open.expected.map(({ number }) => number)).toEqual(['9:00-1', '15:10-1'])
    expect(await own(soon)).toMatchObject({
      state: 'booked',
      asked: {
        nth: 2,
        kind: 'reopened',
        because: '12月15日周二提前收工，15:10这一场不接待了；后来又接着接待，15:10这一场照常',
        open: true,
      },
    })
    expect(await texts(soon, '您约的接待照常')).toHaveLength(1)
    expect(await own(late)).toMatchObject({ state: 'displaced', asked: { answer: 'cancelled' } })
    expect(await texts(late, '您约的接待照常')).toEqual([])
    expect(await toCall()).toMatchObject([{ id: bookings.get(soon), nth: 2, live: true }])
    expect((await slotOf('15:10'))?.free).toBe(0)
    expect((await answer(soon, 'keep', 2)).status).toBe(200)
    await close()
    expect(await texts(soon, '您约的接待提前结束了')).toHaveLength(2)
  })

  /** Books elsewhere on that date while the desk is closed, and gives that place back once it is open again. */
  const goElsewhereMeanwhile = async () => {
    await close()
    const { days } = (await house.as('xiangtan.committee', 'plan.days', { station: 'yuhu' })) as {
      days: { id: string; day: string }[]
    }
    const yuhu = await book(soon, '15:10', days.find(each => each.day === '2026-12-15')?.id)
    await reopen()
    expect(await own(soon)).toMatchObject({
      state: 'displaced',
      asked: {
        nth: 2,
        kind: 'reopened',
        because: '12月15日周二提前收工，15:10这一场不接待了；后来又接着接待，那天您另约了一场',
      },
    })
    expect(await texts(soon, '又接着接待了')).toEqual([
      '荷塘街道联络站12月15日周二又接着接待。那天您另约了一场，原来的15:10-1号不留了。请点开答复：换一场，还是不来了。',
    ])
    await house.as(soon, 'reception.cancelBooking', { booking: yuhu.id })
  }

  it('closed and opened twice, gives the place to who has booked it since, and not to who was told that theirs is not kept', async () => {
    await goElsewhereMeanwhile()
    bookings.set(other, (await book(other, '15:10')).id)
    await close()
    expect((await reopen()).expected.map(({ number }) => number)).toEqual(['9:00-1', '15:10-2', '15:50-1'])
    expect(await own(other)).toMatchObject({ state: 'booked', asked: { kind: 'reopened' } })
    expect(await own(soon)).toMatchObject({ state: 'displaced', asked: { nth: 2 } })
    expect(await texts(soon, '又接着接待了')).toHaveLength(1)
  })

  it('closed and opened twice, gives who has booked that day again meanwhile the second place alone', async () => {
    await goElsewhereMeanwhile()
    await book(soon, '15:30')
    await close()
    expect((await reopen()).expected.map(({ number }) => number)).toEqual(['9:00-1', '15:30-1', '15:50-1'])
    expect(await own(soon)).toMatchObject({ state: 'displaced', asked: { nth: 2 } })
  })

  it('opened again after their time has passed, leaves them as they were: they were told not to come', async () => {
    await close()
    await house.at('2026-12-15T15:20')
    expect((await reopen()).expected.map(({ number }) => number)).toEqual(['9:00-1', '15:50-1'])
    expect(await own(soon)).toMatchObject({ state: 'displaced', asked: { nth: 1, kind: 'closedEarly' } })
    expect((await close()).sums).toMatchObject({ booked: 1, missed: 1 })
  })

  it('leaves who is there already in the queue, and closed by the clock the morning after asks nobody', async () => {
    await house.as(late, 'visit.arrive', { booking: bookings.get(late) })
    await house.at('2026-12-16T08:00')
    expect(await own(late)).toMatchObject({ state: 'booked', attended: 'came', asked: null })
    expect(await own(soon)).toMatchObject({ state: 'booked', attended: 'missed', asked: null })
    expect(await toCall()).toEqual([])
  })
})
