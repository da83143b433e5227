import { type House, newKey, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; free: number }[]
}
interface Booking {
  id: string
  day: string
  state: string
}

const resident = 'tianyuan.resident-1'
const clerk = 'tianyuan.clerk-songshan'
const matter = '想说说楼道照明的事'

describe('the limit of 天元: three bookings of a person in a quarter', () => {
  let house: House
  let days: Day[]
  beforeAll(async () => {
    // October to December have nine days ending in ten, of which six are ahead on 5 November.
    house = await openHouse(['tianyuan'], '2026-11-05T09:00')
    const planned = (await house.as(clerk, 'reception.stationDays', { station: 'songshan' })) as Day[]
    for (const { id } of planned) await house.try(clerk, 'reception.publishDay', { day: id })
    days = await Promise.all(
      planned.map(({ id }) => house.as(null, 'reception.day', { district: 'tianyuan', day: id })),
    )
  })
  afterAll(() => house.close())

  const slotOn = async (nth: number): Promise<string> => {
    const now = (await house.as(null, 'reception.day', { district: 'tianyuan', day: days[nth]?.id })) as Day
    const free = now.slots.find(slot => slot.free > 0)
    if (!free) throw new Error('the day is full')
    return free.id
  }
  const book = (who: string, slot: string, more = {}) => house.try(who, 'reception.bookSlot', { slot, matter, ...more })
  const live = async (who = resident) =>
    ((await house.as(who, 'reception.myBookings')) as Booking[]).filter(each => each.state === 'booked')

  it('the fourth is refused: it says the limit, when the next quarter begins, and that nobody needs one to come', async () => {
    for (const nth of [0, 1, 2]) expect((await book(resident, await slotOn(nth))).status).toBe(200)
    const { status, body } = await book(resident, await slotOn(3))
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', data: { places: 3, per: 'quarter', from: '2027-01-01' } })
    expect((body as { message: string }).message).toContain('不预约也可以直接到现场取号')
  })

  it('one that was given back counts no more', async () => {
    const [first] = await live()
    await house.as(resident, 'reception.cancelBooking', { booking: first?.id })
    expect((await book(resident, await slotOn(3))).status).toBe(200)
    expect((await book(resident, await slotOn(4))).body).toMatchObject({ code: 'LIMIT_REACHED' })
  })

  it('changing to another place is no booking more', async () => {
    const [first] = await live()
    const changed = await house.try(resident, 'reception.changeBooking', { booking: first?.id, slot: await slotOn(4) })
    expect(changed.status).toBe(200)
    expect(await live()).toHaveLength(3)
  })

  it('counts a person booked for by phone number, whoever books: a neighbour, the clerk, a grid worker', async () => {
    const contact = { name: '万秀英', phone: '13800000009' }
    const other = { for: { kind: 'other', contact } }
    expect((await book('tianyuan.resident-2', await slotOn(0), other)).status).toBe(200)
    expect((await book('tianyuan.resident-3', await slotOn(1), other)).status).toBe(200)
    const byStaff = async (who: string, nth: number) =>
      house.try(who, 'reception.bookFor', { slot: await slotOn(nth), matter, contact })
    expect((await byStaff(clerk, 2)).status).toBe(200)
    expect((await book('tianyuan.visitor-9', await slotOn(3), other)).body).toMatchObject({ code: 'LIMIT_REACHED' })
  })

  it('who knows a phone number locks nobody out: what others booked from home leaves all of the limit at the desk and on the phone', async () => {
    const contact = { name: '孙奶奶', phone: '13800000025' }
    const other = { for: { kind: 'other', contact } }
    for (const nth of [0, 1, 2]) expect((await book('tianyuan.visitor-4', await slotOn(nth), other)).status).toBe(200)
    expect((await book('tianyuan.visitor-5', await slotOn(3), other)).body).toMatchObject({ code: 'LIMIT_REACHED' })
    const byStaff = async (nth: number, whom: object) =>
      house.try('tianyuan.grid-songshan', 'reception.bookFor', { slot: await slotOn(nth), matter, contact: whom })
    for (const nth of [3, 4, 5]) expect((await byStaff(nth, contact)).status).toBe(200)
    const neighbour = { name: '钱爷爷', phone: '13800000033' }
    for (const nth of [0, 1, 2]) expect((await byStaff(nth, neighbour)).status).toBe(200)
    expect((await byStaff(3, neighbour)).body).toMatchObject({ code: 'LIMIT_REACHED' })
  })

  it('from five phones at the same moment one person gets three places and not one more', async () => {
    const contact = { name: '赵大伯', phone: '13800000017' }
    const answers = await Promise.all(
      [0, 1, 2, 3, 4].map(async nth =>
        book(`tianyuan.visitor-${nth + 1}`, await slotOn(nth), { for: { kind: 'other', contact } }),
      ),
    )
    const codes = answers.map(({ status, body }) => (status === 200 ? 'booked' : (body as { code: string }).code))
    expect(codes.sort()).toEqual(['LIMIT_REACHED', 'LIMIT_REACHED', 'booked', 'booked', 'booked'])
  })

  it('who is moved by the office into a quarter that they have used up keeps the place', async () => {
    const late = days.findIndex(({ day }) => day === '2026-12-30')
    const moved = days[late]
    if (!moved) throw new Error('there is no 30 December')
    const who = 'tianyuan.resident-3'
    expect((await book(who, await slotOn(late))).status).toBe(200)
    const { version } = (await house.as(clerk, 'plan.day', { day: moved.id })) as Day
    await house.as(clerk, 'plan.moveDay', { day: moved.id, version, to: '2027-01-04', why: '会场占用' })
    expect((await live(who)).map(each => each.day)).toContain('2027-01-04')
    // It counts in the new quarter now, so that three of the old one are free again.
    for (const nth of [0, 1, 2]) expect((await book(who, await slotOn(nth))).status).toBe(200)
    expect((await book(who, await slotOn(3))).body).toMatchObject({ code: 'LIMIT_REACHED' })
    await house.as(clerk, 'plan.moveDay', {
      day: moved.id,
      version: version + 1,
      to: '2026-12-30',
      why: '会场空出来了',
    })
    expect((await live(who)).map(each => each.day)).toContain('2026-12-30')
    expect((await book(who, await slotOn(3))).body).toMatchObject({ code: 'LIMIT_REACHED' })
    // Another hour, another day of the quarter: an exchange is no booking more, themselves or on the phone.
    const change = async (by: string, action: string, nth: number) => {
      const all = (await live(who)).sort((one, other) => (one.day < other.day ? 1 : -1))
      return house.try(by, `reception.${action}`, { booking: all[0]?.id, slot: await slotOn(nth) })
    }
    const held = (await live(who)).length
    expect((await change(clerk, 'changeBookingFor', late)).status).toBe(200)
    expect((await change(who, 'changeBooking', late)).status).toBe(200)
    expect((await change(who, 'changeBooking', 3)).status).toBe(200)
    expect(await live(who)).toHaveLength(held)
    expect((await book(who, await slotOn(late))).body).toMatchObject({ code: 'LIMIT_REACHED' })
  })

  it('asks legal aid for a kind of case and keeps it, and nothing else for one', async () => {
    const who = 'tianyuan.visitor-9'
    const legalAid = { service: 'legalAid' }
    expect((await book(who, await slotOn(0), legalAid)).body).toMatchObject({ code: 'CASE_KIND_NEEDED' })
    expect((await book(who, await slotOn(0), { ...legalAid, caseKind: '彩票' })).body).toMatchObject({
      code: 'INPUT_INVALID',
    })
    expect((await book(who, await slotOn(0), { service: 'mediation' })).body).toMatchObject({ code: 'SERVICE_UNFIT' })
    const key = newKey()
    const made = await house.as(
      who,
      'reception.bookSlot',
      { slot: await slotOn(0), matter, ...legalAid, caseKind: '劳动争议' },
      key,
    )
    expect(made).toMatchObject({ service: 'legalAid', caseKind: '劳动争议' })
    const { bookings } = (await house.as(clerk, 'reception.dayBookings', { day: days[0]?.id })) as {
      bookings: { service: string; caseKind: string | null }[]
    }
    expect(bookings).toContainEqual(expect.objectContaining({ service: 'legalAid', caseKind: '劳动争议' }))
  })

  it('goes back to an opinion that the same person has submitted; another’s is not found', async () => {
    const wish = {
      body: '路灯坏了，请看看。',
      category: '其他',
      station: 'songshan',
      secrecy: 'named',
      contact: { name: '周' },
    }
    const { id, number } = (await house.as('tianyuan.visitor-8', 'opinion.submit', wish)) as {
      id: string
      number: string
    }
    const stranger = await book('tianyuan.visitor-7', await slotOn(1), { opinion: id })
    expect(stranger.body).toMatchObject({ code: 'NOT_FOUND' })
    const { status, body } = await book('tianyuan.visitor-8', await slotOn(1), { opinion: id })
    expect([status, body]).toMatchObject([200, { opinion: { id, number } }])
    const read = async (who: string) =>
      (
        (await house.as(who, 'reception.dayBookings', { day: days[1]?.id })) as {
          bookings: { id: string; opinion: { number: string } | null }[]
        }
      ).bookings.find(each => each.id === (body as Booking).id)
    expect((await read(clerk))?.opinion?.number).toBe(number)
  })

  it('a fifth of a day is kept for who comes without a booking: such a slot cannot be booked, and says so', async () => {
    const day = (await house.as(null, 'reception.day', { district: 'tianyuan', day: days[5]?.id })) as {
      kept: number
      capacity: number
      slots: { id: string; kept: number; capacity: number; free: number }[]
    }
    expect([day.capacity, day.kept, day.slots.length]).toEqual([8, 2, 10])
    const kept = day.slots.find(slot => slot.capacity === 0)
    expect(kept).toMatchObject({ kept: 1, free: 0 })
    expect((await book('tianyuan.visitor-6', kept?.id ?? '')).body).toMatchObject({ code: 'SLOT_KEPT' })
  })
})
