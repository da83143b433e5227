import fc from 'fast-check'
import { type DayTally, dayNumbers } from '#domain/reception/dayNumbers'

const nobody: DayTally = {
  booked: 0,
  arrived: { booked: 0, walkIn: 0 },
  records: { ofBookings: 0, all: 0, answeredOnSite: 0, turnedIntoOpinion: 0, unfinished: 0 },
  opinions: 0,
  over: true,
}

test('of five who booked four came, one walked in, and all five are recorded: one did not come', () => {
  const numbers = dayNumbers({
    ...nobody,
    booked: 5,
    arrived: { booked: 4, walkIn: 1 },
    records: { ofBookings: 4, all: 5, answeredOnSite: 3, turnedIntoOpinion: 2, unfinished: 0 },
    opinions: 3,
  })
  expect(numbers).toMatchObject({ came: 5, cameBooked: 4, walkedIn: 1, didNotCome: 1, unrecorded: 0, opinions: 3 })
})

test('before the reception is over nobody has stayed away yet', () => {
  expect(dayNumbers({ ...nobody, booked: 3, over: false })).toMatchObject({ awaited: 3, didNotCome: 0, came: 0 })
})

test('who has a record came, although nobody noted the arrival', () => {
  const records = { ofBookings: 1, all: 2, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 1 }
  expect(dayNumbers({ ...nobody, booked: 2, records })).toMatchObject({ came: 2, walkedIn: 1, didNotCome: 1 })
})

test('an anonymous record is no further person beside the arrival that was noted', () => {
  const records = { ofBookings: 0, all: 1, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 0 }
  expect(dayNumbers({ ...nobody, arrived: { booked: 0, walkIn: 1 }, records })).toMatchObject({
    came: 1,
    unrecorded: 0,
  })
})

test('what was solved at the reception counts once: neither as an opinion nor as settled otherwise', () => {
  const records = { ofBookings: 0, all: 1, answeredOnSite: 1, turnedIntoOpinion: 0, unfinished: 0 }
  expect(dayNumbers({ ...nobody, records })).toMatchObject({
    answeredOnSite: 1,
    turnedIntoOpinion: 0,
    settledOtherwise: 0,
    opinions: 0,
  })
})

describe('whatever a day was like', () => {
  const upTo = fc.nat({ max: 40 })
  const tally = fc
    .record({
      booked: upTo,
      cameOfBooked: upTo,
      walkIn: upTo,
      ofBookings: upTo,
      others: upTo,
      onSite: upTo,
      turned: upTo,
      open: upTo,
      opinions: upTo,
      over: fc.boolean(),
    })
    .map(day => {
      const ofBookings = Math.min(day.ofBookings, day.booked)
      const all = ofBookings + day.others
      const answeredOnSite = Math.min(day.onSite, all)
      const turnedIntoOpinion = Math.min(day.turned, all - answeredOnSite)
      const unfinished = Math.min(day.open, all - answeredOnSite - turnedIntoOpinion)
      return {
        booked: day.booked,
        arrived: { booked: Math.min(day.cameOfBooked, day.booked), walkIn: day.walkIn },
        records: { ofBookings, all, answeredOnSite, turnedIntoOpinion, unfinished },
        opinions: turnedIntoOpinion === 0 ? 0 : turnedIntoOpinion + day.opinions,
        over: day.over,
      } satisfies DayTally
    })

  test('its sums agree, and no number is below zero', () => {
    fc.assert(
      fc.property(tally, day => {
        const n = dayNumbers(day)
        expect(n.came).toBe(n.cameBooked + n.walkedIn)
        expect(n.came).toBe(n.recorded + n.unrecorded)
        expect(n.booked).toBe(n.cameBooked + n.awaited + n.didNotCome)
        expect(n.recorded).toBe(n.answeredOnSite + n.turnedIntoOpinion + n.settledOtherwise + n.unfinished)
        expect(n.opinions).toBeGreaterThanOrEqual(n.turnedIntoOpinion)
        for (const number of Object.values(n)) expect(number).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('everybody who arrived or has a record is counted', () => {
    fc.assert(
      fc.property(tally, day => {
        const { came } = dayNumbers(day)
        expect(came).toBeGreaterThanOrEqual(day.records.all)
        expect(came).toBeGreaterThanOrEqual(day.arrived.booked + day.arrived.walkIn)
      }),
    )
  })
})
