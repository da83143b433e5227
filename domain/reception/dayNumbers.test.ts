import fc from 'fast-check'
import { type DayTally, dayNumbers } from '#domain/reception/dayNumbers'

const nobody: DayTally = {
  booked: 0,
  arrived: { booked: 0, walkIn: 0, gone: 0 },
  missed: 0,
  records: { anonymous: 0, ofBookings: 0, all: 0, answeredOnSite: 0, turnedIntoOpinion: 0, unfinished: 0 },
  opinions: 0,
  over: true,
}

test('of five who booked four came, one walked in, and all five are recorded: one did not come', () => {
  const numbers = dayNumbers({
    ...nobody,
    booked: 5,
    arrived: { booked: 4, walkIn: 1, gone: 0 },
    missed: 1,
    records: { anonymous: 0, ofBookings: 4, all: 5, answeredOnSite: 3, turnedIntoOpinion: 2, unfinished: 0 },
    opinions: 3,
  })
  expect(numbers).toMatchObject({ came: 5, cameBooked: 4, walkedIn: 1, didNotCome: 1, unrecorded: 0, opinions: 3 })
})

test('before the reception is over nobody has stayed away yet', () => {
  expect(dayNumbers({ ...nobody, booked: 3, over: false })).toMatchObject({ awaited: 3, didNotCome: 0, notNoted: 0 })
})

test('once it is over, who is not there has missed it only where that was noted', () => {
  expect(dayNumbers({ ...nobody, booked: 3, missed: 1 })).toMatchObject({ awaited: 0, didNotCome: 1, notNoted: 2 })
})

test('who has a record came, although nobody noted the arrival', () => {
  const arrived = { booked: 1, walkIn: 0, gone: 0 }
  const records = { anonymous: 0, ofBookings: 1, all: 2, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 1 }
  expect(dayNumbers({ ...nobody, booked: 2, arrived, records })).toMatchObject({ came: 2, walkedIn: 1, notNoted: 1 })
})

test('an anonymous record is no further person beside the arrivals that were noted', () => {
  const records = { anonymous: 1, ofBookings: 0, all: 1, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 0 }
  const once = { came: 1, unrecorded: 0, didNotCome: 0 }
  expect(dayNumbers({ ...nobody, arrived: { booked: 0, walkIn: 1, gone: 0 }, records })).toMatchObject(once)
  expect(dayNumbers({ ...nobody, booked: 1, arrived: { booked: 1, walkIn: 0, gone: 0 }, records })).toMatchObject({
    ...once,
    walkedIn: 0,
  })
})

test('a record without booking is of one who took a number, and never of one who booked', () => {
  const records = { anonymous: 0, ofBookings: 0, all: 1, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 0 }
  const arrived = { booked: 1, walkIn: 0, gone: 0 }
  expect(dayNumbers({ ...nobody, booked: 1, arrived, records })).toMatchObject({ came: 2, walkedIn: 1, unrecorded: 1 })
  expect(dayNumbers({ ...nobody, booked: 1, arrived: { booked: 1, walkIn: 1, gone: 0 }, records })).toMatchObject({
    came: 2,
  })
})

test('who went away before they were received came, and nothing is to be written of them', () => {
  const arrived = { booked: 1, walkIn: 1, gone: 1 }
  expect(dayNumbers({ ...nobody, booked: 1, arrived })).toMatchObject({ came: 2, gone: 1, unrecorded: 1 })
})

test('what was solved at the reception counts once: neither as an opinion nor as settled otherwise', () => {
  const records = { anonymous: 0, ofBookings: 0, all: 1, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 0 }
  expect(dayNumbers({ ...nobody, records })).toMatchObject({
    answeredOnSite: 1,
    turnedIntoOpinion: 0,
    settledOtherwise: 0,
    opinions: 0,
  })
})

describe('whatever a day was like', () => {
  /** Somebody who came, with what was noted of them. */
  const visitor = fc.record({
    booked: fc.boolean(),
    number: fc.boolean(),
    left: fc.boolean(),
    record: fc.constantFrom('none', 'open', 'anonymous'),
    outcome: fc.constantFrom('answeredOnSite', 'turnedIntoOpinion', 'unfinished', 'explained'),
  })
  const day = fc.record({
    came: fc.array(visitor, { maxLength: 30 }),
    stayedAway: fc.array(fc.boolean(), { maxLength: 10 }),
    over: fc.boolean(),
  })

  /** What the papers of a day say of those who came. */
  const tallyOf = ({ came, stayedAway, over }: typeof day extends fc.Arbitrary<infer Day> ? Day : never): DayTally => {
    const many = (which: (each: (typeof came)[number]) => boolean) => came.filter(which).length
    const recorded = came.filter(each => each.record !== 'none')
    const turned = recorded.filter(each => each.outcome === 'turnedIntoOpinion').length
    return {
      booked: many(each => each.booked) + stayedAway.length,
      missed: over ? stayedAway.filter(noted => noted).length : 0,
      arrived: {
        booked: many(each => each.booked && (each.number || each.record !== 'none')),
        walkIn: many(each => !each.booked && each.number),
        gone: many(each => each.number && each.record === 'none' && each.left),
      },
      records: {
        all: recorded.length,
        ofBookings: many(each => each.booked && each.record === 'open'),
        anonymous: many(each => each.record === 'anonymous'),
        answeredOnSite: recorded.filter(each => each.outcome === 'answeredOnSite').length,
        turnedIntoOpinion: turned,
        unfinished: recorded.filter(each => each.outcome === 'unfinished').length,
      },
      opinions: turned * 2,
      over,
    }
  }

  test('its sums agree, and no number is below zero', () => {
    fc.assert(
      fc.property(day, lived => {
        const n = dayNumbers(tallyOf(lived))
        expect(n.came).toBe(n.cameBooked + n.walkedIn)
        expect(n.came).toBe(n.recorded + n.gone + n.unrecorded)
        expect(n.booked).toBe(n.cameBooked + n.awaited + n.didNotCome + n.notNoted)
        expect(n.recorded).toBe(n.answeredOnSite + n.turnedIntoOpinion + n.settledOtherwise + n.unfinished)
        expect(n.opinions).toBeGreaterThanOrEqual(n.turnedIntoOpinion)
        for (const number of Object.values(n)) expect(number).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('who booked is counted exactly, and nobody is counted twice', () => {
    fc.assert(
      fc.property(day, lived => {
        const noted = lived.came.filter(each => each.number || each.record !== 'none')
        const n = dayNumbers(tallyOf(lived))
        expect(n.cameBooked).toBe(noted.filter(each => each.booked).length)
        expect(n.came).toBeLessThanOrEqual(noted.length)
      }),
    )
  })

  test('where everybody who came has a record, or took a number, everybody is counted', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (lived, byRecord) => {
        const came = lived.came.map(each =>
          byRecord
            ? { ...each, record: each.record === 'none' ? ('open' as const) : each.record }
            : { ...each, number: true },
        )
        expect(dayNumbers(tallyOf({ ...lived, came })).came).toBe(came.length)
      }),
    )
  })
})
