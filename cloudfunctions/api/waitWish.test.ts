import { type House, openHouse } from '#tests/stores/house'

interface Slot {
  id: string
  label: string
  capacity: number
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
  day: string
}
interface Wait {
  id: string
  state: string
  passedOver: boolean
}

const clerk = 'tianyuan.clerk-songshan'
const daughter = 'tianyuan.resident-1'
const neighbour = 'tianyuan.resident-2'
const visitor = (n: number) => `tianyuan.visitor-${n}`
const matter = '想说说加装电梯'
const mother = { name: '万秀英', phone: '13800000009' }
const forMother = { kind: 'other', relation: '母亲', contact: mother }
const divorce = { service: 'legalAid', caseKind: '劳动争议' }

describe('waiting with all that one would book with (天元: three bookings of a person in a quarter)', () => {
  let house: House
  let days: Day[]
  /** The booking that fills the first day. */
  let holding: Booking
  beforeEach(async () => {
    house = await openHouse(['tianyuan'], '2026-11-05T09:00')
    const planned = (await house.as(clerk, 'reception.stationDays', { station: 'songshan' })) as Day[]
    for (const { id } of planned) await house.try(clerk, 'reception.publishDay', { day: id })
    const { version } = (await house.as(clerk, 'plan.day', { day: planned[0]?.id })) as Day
    const one = { windows: [{ from: '09:00', to: '09:15' }], capacity: 1 }
    await house.as(clerk, 'plan.editDay', { day: planned[0]?.id, version, topic: null, ...one })
    days = await Promise.all(
      planned.map(({ id }) => house.as(null, 'reception.day', { district: 'tianyuan', day: id })),
    )
    expect(days[0]?.slots.filter(slot => slot.capacity > 0)).toHaveLength(1)
    holding = await house.as(visitor(1), 'reception.bookSlot', { slot: slotOf(0), matter })
  })
  afterEach(() => house.close())

  const slotOf = (nth: number, at = 0) => days[nth]?.slots.filter(slot => slot.capacity > 0)[at]?.id
  const book = (who: string, nth: number, more = {}) =>
    house.as(who, 'reception.bookSlot', { slot: slotOf(nth), matter, ...more }) as Promise<Booking>
  const tryJoin = (who: string, more = {}) =>
    house.try(who, 'reception.joinWaitlist', { day: days[0]?.id, matter, ...more })
  const join = (who: string, more = {}) =>
    house.as(who, 'reception.joinWaitlist', { day: days[0]?.id, matter, ...more }) as Promise<Wait>
  const wait = async (who: string) => ((await house.as(who, 'reception.myWaits')) as Wait[])[0]
  const giveBack = () => house.as(visitor(1), 'reception.cancelBooking', { booking: holding.id })
  const take = async (who: string) => house.try(who, 'reception.takeOffer', { wait: (await wait(who))?.id })

  it('the booking made of an offer has who comes, the service, the kind of case, the wishes and the opinion that were named', async () => {
    const filed = {
      body: '路灯坏了，请看看。',
      category: '其他',
      station: 'songshan',
      secrecy: 'named',
      contact: { name: '周' },
    }
    const opinion = (await house.as(daughter, 'opinion.submit', filed)) as { id: string; number: string }
    const wish = { for: forMother, wishes: ['wheelchair', 'dialect'], opinion: opinion.id, ...divorce }
    const said = {
      matter,
      ...divorce,
      wishes: ['wheelchair', 'dialect'],
      visitor: { name: '万**', relation: '母亲' },
      opinion: { id: opinion.id, number: opinion.number },
    }
    expect(await join(daughter, wish)).toMatchObject({ state: 'waiting', ...said })
    await giveBack()
    expect(await wait(daughter)).toMatchObject({ state: 'offered', ...said })
    const { status, body } = await take(daughter)
    expect([status, body]).toMatchObject([200, { state: 'booked', ...said }])
    const direct = await book(neighbour, 1)
    expect(Object.keys(body).sort()).toEqual(Object.keys(direct).sort())
    const { bookings } = (await house.as(clerk, 'reception.dayBookings', { day: days[0]?.id })) as {
      bookings: { id: string; state: string }[]
    }
    expect(bookings.find(({ state }) => state === 'booked')).toMatchObject({
      ...divorce,
      matter,
      wishes: ['wheelchair', 'dialect'],
      forOther: true,
      contact: { name: '万**', phone: '138****0009' },
      opinion: { number: opinion.number },
    })
  })

  it('asks legal aid for its kind of case, nothing else for one, and only for what the day offers; an opinion of another is not found', async () => {
    expect((await tryJoin(daughter, { service: 'legalAid' })).body).toMatchObject({ code: 'CASE_KIND_NEEDED' })
    expect((await tryJoin(daughter, { caseKind: '劳动争议' })).body).toMatchObject({ code: 'SERVICE_UNFIT' })
    expect((await tryJoin(daughter, { service: 'mediation' })).body).toMatchObject({ code: 'SERVICE_UNFIT' })
    const opinion = '00000000-0000-7001-8000-000000000000'
    expect((await tryJoin(daughter, { opinion })).body).toMatchObject({ code: 'NOT_FOUND' })
    expect(
      (await tryJoin(daughter, { for: { kind: 'other', contact: { ...mother, phone: '1380000000' } } })).body,
    ).toMatchObject({ message: '来的人的手机号：电话少了几位，手机号是11位数字，请再看看' })
  })

  it('counts who comes and not who asks: one waits for oneself and for one’s mother, but nobody twice for her', async () => {
    await join(daughter)
    await join(daughter, { for: forMother })
    expect((await tryJoin(daughter)).body).toMatchObject({ code: 'WAITING_BEFORE' })
    expect((await tryJoin(neighbour, { for: forMother })).body).toMatchObject({
      code: 'ALREADY_BOOKED',
      message: '现在不能替这位居民候补这一天，有疑问请打联络站电话',
    })
    await house.as(clerk, 'reception.leaveWaitlist', { wait: (await wait(daughter))?.id }).catch(() => undefined)
    expect(await house.as(daughter, 'reception.myWaits')).toHaveLength(2)
  })

  it('who comes on that date already is refused, also when somebody else wants to wait for them', async () => {
    const office = 'tianyuan.clerk-taishan'
    const there = (await house.as(office, 'reception.stationDays', { station: 'taishan' })) as Day[]
    const same = there.find(({ day }) => day === days[0]?.day)
    await house.try(office, 'reception.publishDay', { day: same?.id })
    const { slots } = (await house.as(null, 'reception.day', { district: 'tianyuan', day: same?.id })) as Day
    const slot = slots.find(each => each.capacity > 0)?.id
    await house.as(neighbour, 'reception.bookSlot', { slot, matter, for: forMother })
    expect((await tryJoin(daughter, { for: forMother })).body).toMatchObject({
      code: 'ALREADY_BOOKED',
      message: expect.stringContaining('这位居民'),
    })
    await join(daughter)
  })

  it('who has used up the bookings of the quarter does not begin to wait, and is told as at a booking', async () => {
    for (const nth of [1, 2, 3]) await book(daughter, nth)
    const { body } = await tryJoin(daughter)
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', data: { places: 3, per: 'quarter', from: '2027-01-01' } })
    expect(body).toEqual((await house.try(daughter, 'reception.bookSlot', { slot: slotOf(4), matter })).body)
    await join(daughter, { for: forMother })
  })

  it('who uses them up while waiting is passed over and keeps the turn: one given back brings the next offer', async () => {
    await join(daughter)
    await join(neighbour)
    const own = []
    for (const nth of [1, 2, 3]) own.push(await book(daughter, nth))
    expect(await wait(daughter)).toMatchObject({ passedOver: true })
    await giveBack()
    expect([(await wait(daughter))?.state, (await wait(neighbour))?.state]).toEqual(['waiting', 'offered'])
    await house.as(daughter, 'reception.cancelBooking', { booking: own[1]?.id })
    expect(await wait(daughter)).toMatchObject({ state: 'waiting', passedOver: false })
    await house.as(neighbour, 'reception.leaveWaitlist', { wait: (await wait(neighbour))?.id })
    expect((await wait(daughter))?.state).toBe('offered')
    expect((await take(daughter)).status).toBe(200)
  })

  it('who uses them up while a place is held is refused it in the words of a booking; the place goes on, the turn stays', async () => {
    await join(daughter)
    await join(neighbour)
    await giveBack()
    for (const nth of [1, 2, 3]) await book(daughter, nth)
    expect((await take(daughter)).body).toMatchObject({ code: 'LIMIT_REACHED' })
    await house.at('2026-11-05T09:01')
    expect([(await wait(daughter))?.state, (await wait(neighbour))?.state]).toEqual(['waiting', 'offered'])
  })

  it('nobody is offered a place that holds something else: it stays free', async () => {
    await join(daughter, divorce)
    const { tenantId } = await house.caller(clerk)
    await house.platform.db.tenant(tenantId).all(
      {
        name: 'otherServices',
        text: `UPDATE reception_slot SET services = '{opinion}' WHERE slot_id = $1`,
      },
      [slotOf(0)],
    )
    await giveBack()
    await house.at('2026-11-05T09:01')
    expect(await wait(daughter)).toMatchObject({ state: 'waiting', passedOver: true })
    const { slots } = (await house.as(null, 'reception.day', { district: 'tianyuan', day: days[0]?.id })) as {
      slots: { id: string; free: number }[]
    }
    expect(slots.find(({ id }) => id === slotOf(0))?.free).toBe(1)
  })

  it('keeps no name, phone or matter in the clear, and shows the station another person’s phone and not that of who waits', async () => {
    await house.as(daughter, 'session.saveContact', { name: '李桂香', phone: '13900000001' })
    const { id } = await join(daughter, { for: forMother })
    const { tenantId } = await house.caller(clerk)
    const rows = await house.platform.db.tenant(tenantId).all<{ row: string }>({
      name: 'allWaits',
      text: 'SELECT w::text AS row FROM wait_place w',
    })
    for (const secret of [mother.name, mother.phone, matter, '母亲'])
      expect(rows.filter(({ row }) => row.includes(secret))).toEqual([])
    const look = await house.as(clerk, 'reception.revealWaiting', { wait: id, reason: '问还要不要来' })
    expect(look).toEqual({ contact: mother })
  })
})
