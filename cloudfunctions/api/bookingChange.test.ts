import { cutOffAfter } from '#tests/stores/cutOff'
import { type House, newKey, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  free: number
  slots: { id: string; label: string; free: number; capacity: number }[]
}
interface Booking {
  id: string
  number: string
  state: string
  changed: boolean
  label: string
  day: string
  matter: string
}

const resident = 'tianyuan.resident-1'
const matter = '想说说楼道照明的事'
const contact = { name: '周女士', phone: '13700000001' }

describe('changing to another place', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['tianyuan'], '2026-12-01T09:00')
    // 天元 opens a day by its notice.
    for (const station of ['songshan', 'taishan']) {
      const clerk = `tianyuan.clerk-${station}`
      for (const { id } of (await house.as(clerk, 'reception.stationDays', { station })) as Day[])
        await house.try(clerk, 'reception.publishDay', { day: id })
    }
  })
  afterAll(() => house.close())

  const dayAt = async (station: string, nth = 0): Promise<Day> => {
    const days = (await house.as(null, 'reception.nextDays', { district: 'tianyuan', station })) as Day[]
    return house.as(null, 'reception.day', { district: 'tianyuan', day: days[nth]?.id })
  }
  const slotAt = async (station: string, at: number, nth = 0) => {
    const slot = (await dayAt(station, nth)).slots.filter(each => each.capacity > 0)[at]
    if (!slot) throw new Error(`${station} has no slot ${at}`)
    return slot
  }
  const book = (who: string, slot: { id: string }, more = {}) =>
    house.as(who, 'reception.bookSlot', { slot: slot.id, matter, ...more }) as Promise<Booking>
  const mine = (who = resident) => house.as(who, 'reception.myBookings') as Promise<Booking[]>
  const live = async (who = resident) => (await mine(who)).filter(each => each.state === 'booked')
  const giveUp = async (...people: string[]) => {
    for (const who of people)
      for (const each of await live(who)) await house.as(who, 'reception.cancelBooking', { booking: each.id })
  }

  it('takes the new place with a new number and frees the old one', async () => {
    const [from, to] = [await slotAt('songshan', 0), await slotAt('songshan', 3)]
    const first = await book(resident, from, { contact })
    const changed = (await house.as(resident, 'reception.changeBooking', {
      booking: first.id,
      slot: to.id,
    })) as Booking
    expect(changed).toMatchObject({ state: 'booked', label: to.label, number: `${to.label}-1`, matter, changed: false })
    expect([(await slotAt('songshan', 0)).free, (await slotAt('songshan', 3)).free]).toEqual([from.free, to.free - 1])
    expect((await mine()).find(each => each.id === first.id)).toMatchObject({ state: 'cancelled', changed: true })
    const [told] = (await house.as(resident, 'notice.inbox')) as { text: string }[]
    expect(told?.text).toContain(changed.number)
    // The station reaches them as before.
    const { bookings } = (await house.as('tianyuan.clerk-songshan', 'reception.dayBookings', {
      day: (await dayAt('songshan')).id,
    })) as { bookings: { id: string; contact: { name?: string } }[] }
    expect(bookings.find(each => each.id === changed.id)?.contact.name).toBe('周**')
    await giveUp(resident)
  })

  it('goes to another station and another date as well', async () => {
    const { id } = await book(resident, await slotAt('songshan', 1))
    const to = await slotAt('taishan', 2, 1)
    await house.as(resident, 'reception.changeBooking', { booking: id, slot: to.id })
    const [only, ...others] = await live()
    expect([only?.label, only?.day, others]).toEqual([to.label, (await dayAt('taishan', 1)).day, []])
    await giveUp(resident)
  })

  it('keeps the old place when the new one is full, and says what is still free', async () => {
    const [from, full] = [await slotAt('songshan', 1), await slotAt('songshan', 2)]
    await book('tianyuan.visitor-1', full)
    const before = await book(resident, from)
    const answer = await house.try(resident, 'reception.changeBooking', { booking: before.id, slot: full.id })
    expect(answer.body).toMatchObject({ code: 'SLOT_TAKEN', message: expect.stringContaining('还有位置') })
    const { free } = (answer.body as { data: { free: { id: string }[] } }).data
    expect(free.map(each => each.id)).not.toContain(from.id)
    expect((await live()).map(each => each.number)).toEqual([before.number])
    await giveUp(resident, 'tianyuan.visitor-1')
  })

  it('keeps the old place when there is another booking on the new date', async () => {
    const one = await book(resident, await slotAt('songshan', 1))
    const other = await book(resident, await slotAt('songshan', 1, 1))
    const answer = await house.try(resident, 'reception.changeBooking', {
      booking: one.id,
      slot: (await slotAt('songshan', 2, 1)).id,
    })
    expect(answer.body).toMatchObject({ code: 'ALREADY_BOOKED' })
    expect((await live()).map(each => each.id).sort()).toEqual([one.id, other.id].sort())
    await giveUp(resident)
  })

  it('refuses the same place, one that was given back, and somebody else’s', async () => {
    const slot = await slotAt('songshan', 1)
    const { id } = await book(resident, slot)
    const change = async (who: string, to: { id: string }) =>
      (await house.try(who, 'reception.changeBooking', { booking: id, slot: to.id })).body
    expect(await change(resident, slot)).toMatchObject({ code: 'SAME_SLOT' })
    const other = await slotAt('songshan', 4)
    expect(await change('tianyuan.resident-2', other)).toMatchObject({ code: 'NOT_FOUND' })
    await giveUp(resident)
    expect(await change(resident, other)).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
  })

  it('gives one answer to the same request, however often it comes', async () => {
    const { id } = await book(resident, await slotAt('songshan', 1))
    const wish = { booking: id, slot: (await slotAt('songshan', 5)).id }
    const key = newKey()
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.try(resident, 'reception.changeBooking', wish, key).then(each => each.body)),
    )
    expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1)
    expect(await live()).toHaveLength(1)
    await giveUp(resident)
  })

  it('leaves two who want each other’s place where they are, and neither without one', async () => {
    const [left, right] = [await slotAt('taishan', 0), await slotAt('taishan', 1)]
    const people = ['tianyuan.visitor-2', 'tianyuan.visitor-3'] as const
    const [one, two] = [await book(people[0], left), await book(people[1], right)]
    const answers = await Promise.all([
      house.try(people[0], 'reception.changeBooking', { booking: one.id, slot: right.id }),
      house.try(people[1], 'reception.changeBooking', { booking: two.id, slot: left.id }),
    ])
    expect(answers.map(each => (each.body as { code: string }).code)).toEqual(['SLOT_TAKEN', 'SLOT_TAKEN'])
    expect([await live(people[0]), await live(people[1])].map(each => each.length)).toEqual([1, 1])
    await giveUp(...people)
  })

  it('lets one of many into the last place, and all others keep theirs', async () => {
    const people = [4, 5, 6, 7, 8, 9].map(n => `tianyuan.visitor-${n}`)
    const wanted = await slotAt('taishan', 7)
    const held: Booking[] = []
    for (const [at, who] of people.entries()) held.push(await book(who, await slotAt('taishan', at)))
    const answers = await Promise.all(
      people.map((who, at) => house.try(who, 'reception.changeBooking', { booking: held[at]?.id, slot: wanted.id })),
    )
    expect(answers.filter(each => each.status === 200)).toHaveLength(1)
    for (const who of people) expect(await live(who)).toHaveLength(1)
    await giveUp(...people)
  })

  it('wherever it is cut off, the person holds exactly one place', async () => {
    const from = await slotAt('songshan', 6)
    const to = await slotAt('songshan', 7)
    const before = await book(resident, from)
    const whole = house.platform.db
    let reached = 0
    for (let last = 1; ; last += 1) {
      house.platform.db = cutOffAfter(last, whole)
      const answer = await house
        .try(resident, 'reception.changeBooking', { booking: before.id, slot: to.id })
        .catch(() => 'cut off')
      house.platform.db = whole
      expect((await live()).length).toBe(1)
      expect((await slotAt('songshan', 6)).free + (await slotAt('songshan', 7)).free).toBe(1)
      if (answer !== 'cut off') break
      reached = last
    }
    expect(reached).toBeGreaterThan(5)
    expect((await live())[0]?.label).toBe(to.label)
    await giveUp(resident)
  })

  it('wherever it is cut off, the place that it frees is offered to who waits with the change, and not before', async () => {
    const clerk = 'tianyuan.clerk-taishan'
    const { id } = await dayAt('taishan', 1)
    const { version } = (await house.as(clerk, 'plan.day', { day: id })) as { version: number }
    const small = { topic: null, windows: [{ from: '09:00', to: '09:15' }], capacity: 1 }
    await house.as(clerk, 'plan.editDay', { day: id, version, ...small })
    const before = await book(resident, await slotAt('taishan', 0, 1))
    const who = 'tianyuan.visitor-2'
    await house.as(who, 'reception.joinWaitlist', { day: id, matter })
    const waits = async () => (await house.as(who, 'reception.myWaits')) as { state: string }[]
    const to = await slotAt('songshan', 7)
    const whole = house.platform.db
    for (let last = 1; ; last += 1) {
      house.platform.db = cutOffAfter(last, whole)
      const answer = await house
        .try(resident, 'reception.changeBooking', { booking: before.id, slot: to.id })
        .catch(() => 'cut off')
      house.platform.db = whole
      expect((await waits()).map(({ state }) => state)).toEqual([answer === 'cut off' ? 'waiting' : 'offered'])
      expect([(await live()).length, (await dayAt('taishan', 1)).free]).toEqual([1, 0])
      if (answer !== 'cut off') break
      expect(last).toBeLessThan(40)
    }
    const inbox = (await house.as(who, 'notice.inbox')) as { title: string }[]
    expect(inbox.filter(({ title }) => title === '候补到位置了')).toHaveLength(1)
    await giveUp(resident)
  })

  it('is too late when giving back is', async () => {
    const day = await dayAt('songshan')
    const { id } = await book(resident, day.slots[0] ?? { id: '' })
    await house.at(`${day.day}T08:01`)
    const answer = await house.try(resident, 'reception.changeBooking', {
      booking: id,
      slot: (await slotAt('songshan', 0, 1)).id,
    })
    expect(answer.body).toMatchObject({ code: 'CANCEL_TOO_LATE', message: expect.stringContaining('请打') })
    expect(await live()).toHaveLength(1)
  })
})
