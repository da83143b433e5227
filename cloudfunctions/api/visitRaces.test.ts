import { type House, openHouse } from '#tests/stores/house'

interface Desk {
  now: { id: string; number: string }[]
  waiting: { number: string }[]
  sums: Record<string, number>
}

const clerk = 'xiangtan.clerk-hetang'
const many = 16

/** Sixteen at once: on a server each has a connection of its own. */
describe('many at the door at the same moment', () => {
  let house: House
  let day = ''
  let slots: { id: string; free: number }[] = []
  const bookable = () => slots.filter(slot => slot.free > 0)

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = card?.id ?? ''
    slots = ((await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: typeof slots }).slots
  })
  afterEach(() => house.close())

  const visitors = Array.from({ length: many }, (_, i) => `xiangtan.visitor-${i}`)
  const desk = () => house.as(clerk, 'visit.desk', { day }) as Promise<Desk>
  const atOnce = (path: string, inputOf: (i: number) => object) =>
    Promise.all(visitors.map((who, i) => house.try(who, path, inputOf(i))))

  it('get different numbers, and never more than there are', async () => {
    await house.at('2026-12-15T09:00')
    for (const who of visitors) await house.caller(who)
    const answers = await atOnce('visit.takeNumber', () => ({ day }))
    const numbers = answers
      .filter(answer => answer.status === 200)
      .map(answer => (answer.body as { number: string }).number)
    expect(new Set(numbers).size).toBe(slots.length)
    expect(
      answers.filter(answer => answer.status !== 200).map(answer => (answer.body as { code: string }).code),
    ).toEqual(Array.from({ length: many - slots.length }, () => 'NUMBERS_OUT'))
  })

  it('get a number or a booking for each place that is left, and never more of them than places', async () => {
    await house.at('2026-12-15T08:10')
    for (const who of visitors) await house.caller(who)
    const afternoon = bookable().slice(-8)
    const inputs = visitors.map((_, i) =>
      i < afternoon.length
        ? (['reception.bookSlot', { slot: afternoon[i]?.id, matter: '楼道照明的事' }] as const)
        : (['visit.takeNumber', { day }] as const),
    )
    const answers = await Promise.all(inputs.map(([path, input], i) => house.try(visitors[i] ?? '', path, input)))
    // A second number is refused, so the clerk gives what is left, while others try for the same places.
    await Promise.all(slots.map(() => house.try(clerk, 'visit.giveNumber', { day })))
    const { sums, waiting } = await desk()
    expect(sums.booked).toBe(answers.filter((answer, i) => i < afternoon.length && answer.status === 200).length)
    expect((sums.booked ?? 0) + waiting.length).toBe(slots.length)
    expect((await house.try(clerk, 'visit.giveNumber', { day })).status).toBe(409)
  })

  it('are in the queue once each, however often they say that they are here, and are called once each by six who call', async () => {
    const bookings: string[] = []
    for (const [i, slot] of bookable().entries()) {
      const wish = { slot: slot.id, matter: '楼道照明的事' }
      bookings.push(((await house.as(visitors[i] ?? '', 'reception.bookSlot', wish)) as { id: string }).id)
    }
    await house.at('2026-12-15T16:30')
    await Promise.all(
      bookings.flatMap((booking, i) => [
        house.as(visitors[i] ?? '', 'visit.arrive', { booking }),
        house.as(clerk, 'visit.checkIn', { day, booking }),
      ]),
    )
    expect((await desk()).sums).toMatchObject({ came: bookings.length, waiting: bookings.length })
    const { seats } = (await house.as(clerk, 'visit.desk', { day })) as { seats: { deputy: string }[] }
    const callers = [clerk, ...seats.map(seat => `xiangtan.deputy-${seat.deputy}`)]
    for (const who of callers) await house.caller(who)
    const called: string[] = []
    while ((await desk()).waiting.length > 0) {
      await Promise.all(callers.map(who => house.try(who, 'visit.callNext', { day })))
      const { now } = await desk()
      called.push(...now.map(each => each.number))
      for (const { id } of now) await house.as(clerk, 'visit.start', { visit: id })
      for (const { id } of now) await house.as(clerk, 'visit.finish', { visit: id })
    }
    expect(called).toHaveLength(bookings.length)
    expect(new Set(called).size).toBe(bookings.length)
  })

  it('either cancel or arrive, never both', async () => {
    const afternoon = bookable().slice(-4)
    const bookings: string[] = []
    for (const [i, slot] of afternoon.entries()) {
      const wish = { slot: slot.id, matter: '楼道照明的事' }
      bookings.push(((await house.as(visitors[i] ?? '', 'reception.bookSlot', wish)) as { id: string }).id)
    }
    await house.at('2026-12-15T09:00')
    await Promise.all(
      bookings.flatMap((booking, i) => [
        house.try(visitors[i] ?? '', 'reception.cancelBooking', { booking }),
        house.try(visitors[i] ?? '', 'visit.arrive', { booking }),
      ]),
    )
    const { sums } = await desk()
    expect(sums).toMatchObject({ booked: sums.came, waiting: sums.came })
  })

  it('are received for good once a record of them is begun, though their arrival is taken back at that moment', async () => {
    const bookings: string[] = []
    for (const [i, slot] of bookable().slice(0, 4).entries()) {
      const wish = { slot: slot.id, matter: '楼道照明的事' }
      bookings.push(((await house.as(visitors[i] ?? '', 'reception.bookSlot', wish)) as { id: string }).id)
    }
    await house.at('2026-12-15T09:00')
    const entry = { secrecy: 'confidential', category: null, matter: '', answer: '', outcome: 'unfinished' }
    for (const booking of bookings) {
      await house.as(clerk, 'visit.checkIn', { day, booking })
      const record = { day, booking, ...entry, deputies: [], proposedUnit: null, due: null }
      const [begun] = await Promise.all([
        house.try(clerk, 'record.start', record),
        house.try(clerk, 'visit.undo', { day }),
      ])
      expect(begun?.status).toBe(200)
    }
    const { sums } = await desk()
    expect(sums).toMatchObject({ booked: 4, came: 4 })
  })

  it('who says that they are here while they give their place up or change it, hears that they are in the queue, not that it is gone', async () => {
    const free = bookable()
    const [last] = free.slice(-1)
    const bookings: string[] = []
    for (const [i, slot] of free.slice(0, -1).entries()) {
      const wish = { slot: slot.id, matter: '楼道照明的事' }
      bookings.push(((await house.as(visitors[i] ?? '', 'reception.bookSlot', wish)) as { id: string }).id)
    }
    await house.at('2026-12-15T08:00')
    const answers = await Promise.all(
      bookings.map(async (booking, i) => {
        const who = visitors[i] ?? ''
        const arrived = house.try(who, 'visit.arrive', { booking })
        const others = [
          house.try(clerk, 'reception.cancelBookingFor', { booking }),
          house.try(who, 'reception.cancelBooking', { booking }),
          house.try(who, 'reception.changeBooking', { booking, slot: last?.id }),
        ]
        return { arrived: await arrived, others: await Promise.all(others) }
      }),
    )
    const here = answers.filter(({ arrived }) => arrived.status === 200)
    const codes = here.flatMap(({ others }) => others.map(({ body }) => (body as { code?: string }).code))
    expect(codes.filter(code => !['BOOKING_ARRIVED', 'CANCEL_TOO_LATE', 'TOO_OFTEN'].includes(code ?? ''))).toEqual([])
  })
})
