import fc from 'fast-check'
import { type House, openHouse } from '#tests/stores/house'

const clerk = 'xiangtan.clerk-hetang'

const blank = {
  secrecy: 'confidential',
  category: null,
  matter: '楼道的灯坏了。',
  answer: '',
  outcome: 'unfinished',
  deputies: [],
  proposedUnit: null,
  due: null,
}

/** Somebody whom the clerk sees, and what is known of them: the model beside the day. */
interface Person {
  /** Whoever took a number on a phone of their own. */
  phone?: string
  booking: string | null
  visit: string | null
  recorded: boolean
}

const verbs = [
  'arrive',
  'giveNumber',
  'takeNumber',
  'bookAfterAll',
  'record',
  'recordAnonymous',
  'recordByBooking',
] as const
const act = fc.record({ verb: fc.constantFrom(...verbs), nth: fc.nat({ max: 20 }) })

describe('the numbers of a day', () => {
  let house: House
  let day = ''
  let slots: { id: string; free: number }[] = []
  let deputies: string[] = []
  let people: Person[] = []

  const open = async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = card?.id ?? ''
    ;({ slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: typeof slots })
    const seated = (await house.as(clerk, 'record.day', { day })) as { deputies: { id: string; sits: boolean }[] }
    deputies = seated.deputies.flatMap(each => (each.sits ? each.id : []))
    people = []
    for (const [n, slot] of slots
      .filter(each => each.free > 0)
      .slice(0, 4)
      .entries()) {
      const wish = { slot: slot.id, matter: '楼道照明的事', contact: { name: `王${n}` } }
      const { id } = (await house.as(`xiangtan.visitor-${n}`, 'reception.bookSlot', wish)) as { id: string }
      people.push({ booking: id, visit: null, recorded: false })
    }
    await house.at('2026-12-15T08:30')
  }
  beforeEach(open)
  afterEach(() => house.close())

  const numbers = () => house.as(clerk, 'record.numbers', { day }) as Promise<Record<string, number>>
  const record = (part: object) =>
    house.as(clerk, 'record.start', {
      day,
      ...blank,
      deputies: deputies.slice(0, 1),
      ...part,
    }) as Promise<{ id: string; version: number; contact: object | null }>
  const queue = async () => {
    const { waiting } = (await house.as(clerk, 'visit.desk', { day })) as { waiting: { id: string; number: string }[] }
    return waiting
  }
  const checkIn = async (person: Person) => {
    await house.as(clerk, 'visit.checkIn', { day, booking: person.booking })
    const known = people.map(each => each.visit)
    person.visit = (await queue()).find(each => !known.includes(each.id))?.id ?? null
  }
  const giveNumber = async () => {
    await house.as(clerk, 'visit.giveNumber', { day, contact: { name: '老周' }, beyond: '从乡下来的' })
    const known = people.map(each => each.visit)
    const visit = (await queue()).find(each => !known.includes(each.id))?.id ?? null
    people.push({ booking: null, visit, recorded: false })
  }
  const takeNumber = async () => {
    const phone = `xiangtan.visitor-${people.length}`
    const { status, body } = await house.try(phone, 'visit.takeNumber', { day })
    if (status === 200) people.push({ phone, booking: null, visit: (body as { visit: string }).visit, recorded: false })
  }
  /** Who has a number finds a place that they can book, and arrives with it. */
  const bookAfterAll = async ({ phone = '', ...person }: Person): Promise<Person> => {
    for (const { id: slot } of slots) {
      const { status, body } = await house.try(phone, 'reception.bookSlot', { slot, matter: '楼道照明的事' })
      if (status !== 200) continue
      const booking = (body as { id: string }).id
      const { visit } = (await house.as(phone, 'visit.arrive', { booking })) as { visit: string }
      return { ...person, booking, visit }
    }
    return { ...person, phone }
  }

  it('count who booked, arrived and has a record once, by whichever of them the record was begun', async () => {
    const [one, two] = people as [Person, Person]
    await checkIn(one)
    await checkIn(two)
    const first = await record({ visit: one.visit })
    expect(first.contact).toEqual({ name: '王*' })
    await record({ booking: two.booking })
    expect(await numbers()).toMatchObject({ booked: 4, came: 2, cameBooked: 2, walkedIn: 0, awaited: 2, unrecorded: 0 })
    const again = await house.try(clerk, 'record.start', { day, ...blank, visit: two.visit })
    expect(again.body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  it('take an anonymous record for who booked or took a number, and never for one more', async () => {
    const [one] = people as [Person]
    await record({ booking: one.booking, secrecy: 'anonymous' })
    expect(await numbers()).toMatchObject({ booked: 4, came: 1, cameBooked: 1, walkedIn: 0, awaited: 3 })
    await giveNumber()
    await record({ visit: people.at(-1)?.visit, secrecy: 'anonymous' })
    expect(await numbers()).toMatchObject({ came: 2, cameBooked: 1, walkedIn: 1, recorded: 2, unrecorded: 0 })
    await house.at('2026-12-15T17:00')
    expect((await house.as(clerk, 'visit.closeDay', { day })) as object).toMatchObject({
      sums: { booked: 4, came: 1, missed: 3 },
    })
    expect(await numbers()).toMatchObject({ came: 2, awaited: 0, didNotCome: 3 })
  })

  it('take the contact over that a walk-in left at the desk, and refuse another day’s number', async () => {
    await giveNumber()
    const written = await record({ visit: people.at(-1)?.visit })
    expect(written.contact).toEqual({ name: '老*' })
    const { records } = (await house.as(clerk, 'record.day', { day })) as { records: { visit: string | null }[] }
    expect(records.map(each => each.visit)).toEqual([people.at(-1)?.visit])
    const elsewhere = await house.try(clerk, 'record.start', {
      day,
      ...blank,
      visit: '0197e0a0-0000-7000-8000-000000000000',
    })
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('agree with who really came, whatever is noted of whom in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 16 }), async acts => {
        let records = 0
        for (const { verb, nth } of acts) {
          const person = people[nth % people.length] as Person
          if (verb === 'giveNumber') await giveNumber()
          if (verb === 'takeNumber') await takeNumber()
          if (verb === 'bookAfterAll' && person.phone && !person.booking && !person.recorded)
            Object.assign(person, await bookAfterAll(person))
          if (verb === 'arrive' && person.booking && !person.visit && !person.recorded) await checkIn(person)
          const by =
            verb === 'recordByBooking'
              ? person.booking && { booking: person.booking }
              : person.visit && { visit: person.visit }
          if (!verb.startsWith('record') || !by || person.recorded) continue
          await record({ ...by, secrecy: verb === 'recordAnonymous' ? 'anonymous' : 'confidential' })
          Object.assign(person, { recorded: true })
          records += 1
        }
        const came = people.filter(each => each.visit || each.recorded)
        const cameBooked = came.filter(each => each.booking !== null)
        const booked = people.filter(each => each.booking !== null).length
        expect(await numbers()).toMatchObject({
          booked,
          came: came.length,
          cameBooked: cameBooked.length,
          walkedIn: came.length - cameBooked.length,
          awaited: booked - cameBooked.length,
          recorded: records,
          unrecorded: came.length - records,
        })
        await house.close()
        await open()
      }),
      { numRuns: 6 },
    )
  })

  interface Desk {
    over: { id: string; state: string; gone: boolean }[]
    sums: Record<string, number>
  }

  it('ask for no record of who went away before they were received, or was sent away when the clerk closed, and count them', async () => {
    for (const _ of [1, 2, 3]) await giveNumber()
    const [, , , , gone, waiting, heard] = people
    await house.as(clerk, 'visit.gone', { visit: gone?.visit })
    expect(await numbers()).toMatchObject({ came: 3, gone: 1, unrecorded: 2 })
    // Who has a record was received, wherever they stand in the queue.
    await record({ visit: heard?.visit })
    const closed = (await house.as(clerk, 'visit.closeDay', { day })) as Desk
    expect(closed.sums).toMatchObject({ came: 0, walkedIn: 3, received: 1, waiting: 0, gone: 2 })
    expect(closed.over.find(each => each.id === heard?.visit)).toMatchObject({ state: 'finished' })
    expect(await numbers()).toMatchObject({ came: 3, gone: 2, recorded: 1, unrecorded: 0 })
    const sentAway = [gone?.visit, waiting?.visit].sort()
    expect(closed.over.flatMap(each => (each.gone ? [each.id] : [])).sort()).toEqual(sentAway)
    await record({ visit: waiting?.visit })
    await record({ visit: gone?.visit })
    expect(await numbers()).toMatchObject({ came: 3, gone: 0, recorded: 3, unrecorded: 0 })
    const { sums, over } = (await house.as(clerk, 'visit.desk', { day })) as Desk
    expect(sums).toMatchObject({ walkedIn: 3, received: 3, gone: 0 })
    expect(over.some(each => each.gone)).toBe(false)
  })

  it('ask for a record of who stood in a queue that nobody closed: they may have been heard without the desk', async () => {
    await giveNumber()
    await house.at('2026-12-16T08:00')
    expect(await numbers()).toMatchObject({ came: 1, gone: 0, unrecorded: 1 })
  })

  it('are still there on the days after, with who came and has no record, for the clerks of the station alone', async () => {
    const past = (persona = clerk) => house.as(persona, 'record.pastDays') as Promise<object[]>
    const [first, second] = people
    await checkIn(first as Person)
    await checkIn(second as Person)
    await record({ booking: first?.booking })
    const of = async () => (await past()).filter(each => (each as { id: string }).id === day)
    expect(await of()).toEqual([])
    await house.at('2026-12-16T09:00')
    const line = { day: '2026-12-15', stationName: '荷塘街道联络站', booked: 4, came: 2, recorded: 1, drafts: 1 }
    expect(await of()).toMatchObject([{ ...line, unrecorded: 1 }])
    expect(JSON.stringify(await past('xiangtan.clerk-yuhu'))).not.toContain(day)
    // Yesterday's visitor gets a record today; who did not come is asked for none.
    await record({ booking: second?.booking })
    expect(await of()).toMatchObject([{ came: 2, recorded: 2, unrecorded: 0, drafts: 2, unregistered: 2 }])
    await house.as(clerk, 'visit.recordSeat', { day, deputy: deputies[0], attended: 'came' })
    expect(await of()).toMatchObject([{ unregistered: 1 }])
    await house.at('2027-01-14T09:00')
    expect(await of()).toHaveLength(1)
    await house.at('2027-01-15T09:00')
    expect(await of()).toEqual([])
  })

  it('are not listed of a day that was never announced, unless somebody was received all the same', async () => {
    await house.platform.db.tenant('xiangtan').all(
      {
        name: 'unannouncedInTest',
        text: `UPDATE reception_day SET state = 'planned' WHERE tenant_id = $1 AND day_id = $2`,
      },
      ['xiangtan', day],
    )
    await house.at('2026-12-16T09:00')
    const past = async () =>
      ((await house.as(clerk, 'record.pastDays')) as { id: string }[]).filter(({ id }) => id === day)
    expect(await past()).toEqual([])
    await record({})
    expect(await past()).toMatchObject([{ recorded: 1 }])
  })
})
