import fc from 'fast-check'
import { dayOf } from '#domain/calendar/day'
import { at, type Doing, type Doings, day, latest, person, station } from '#tests/models/doing'
import type { Model, Visit } from '#tests/models/model'
import * as office from '#tests/models/office'
import { hours, otherDates, places, ruledDates } from '#tests/models/place'
import * as queue from '#tests/models/queue'
import { type Answer, type Asked, learnVisit, type World } from '#tests/models/world'

/** A change of the plan, on the version that the clerk has just seen. */
const ofPlan =
  (n: number, path: string, input: object) =>
  async (world: World): Promise<Asked> => {
    const { id, station } = at(world.days, n)
    const { version } = (await world.house.as(world.clerk(station), 'plan.day', { day: id })) as { version: number }
    return { who: world.clerk(station), path, input: { day: id, version, ...input } }
  }

const why = '会场占用'
const edit = fc
  .record({
    day,
    places: fc.integer({ min: 1, max: 3 }),
    short: fc.boolean(),
    beyond: fc.constantFrom('keepBooked' as const, 'askLatest' as const, 'askLatest' as const, undefined),
  })
  .map(
    ({ day, places, short, beyond }): Doing => ({
      words: `day ${day} gets ${places} places in ${short ? 'short' : 'whole'} hours, ${beyond ?? 'harming nobody'}`,
      ask: ofPlan(day, 'plan.editDay', {
        topic: null,
        windows: short ? hours.short : hours.whole,
        capacity: places,
        ...(beyond ? { beyond } : {}),
      }),
      says: model => office.edit(model, at(model.days, day), { places, slots: short ? 2 : 3, beyond }),
    }),
  )

const move = fc.record({ day, to: fc.constantFrom(...otherDates) }).map(
  ({ day, to }): Doing => ({
    words: `day ${day} moves to ${to}`,
    ask: ofPlan(day, 'plan.moveDay', { to, why }),
    says: model => office.move(model, at(model.days, day), to),
  }),
)

export const cancelling = (day: number): Doing => ({
  words: `day ${day} is cancelled`,
  ask: ofPlan(day, 'plan.cancelDay', { why }),
  says: model => office.cancelDay(model, at(model.days, day)),
})
const cancelDay = day.map(cancelling)

/** Where a day may be added at a station that has cancelled some ahead: on their dates, and where the rule had put them. */
const datesOfCancelled = (days: readonly { date: string; ruledOn: string }[]): string[] =>
  [...new Set(days.flatMap(({ date, ruledOn }) => [date, ruledOn]))].sort()

interface PlanShown {
  days: { day: string; ruledOn: string; state: string }[]
}

const addDay = fc.record({ station, nth: fc.nat(3) }).map(
  ({ station, nth }): Doing => ({
    words: `a day is added at station ${station} where one was cancelled, the latest but ${nth}`,
    ask: async world => {
      const who = world.clerk(station)
      const { days } = (await world.house.as(who, 'plan.days', {})) as PlanShown
      const cancelled = days.filter(({ state }) => state === 'cancelled')
      const on = latest(datesOfCancelled(cancelled.map(({ day, ruledOn }) => ({ date: day, ruledOn }))), nth)
      return on
        ? {
            who,
            path: 'plan.addDay',
            input: { station: places[0]?.stations[station]?.id, practice: 'reception-day', on, why },
          }
        : null
    },
    says: (model, world, { body }) => {
      const cancelled = model.days.filter(
        day => day.station === station && day.cancelled && day.date >= dayOf(model.now),
      )
      const on = latest(datesOfCancelled(cancelled), nth) ?? ''
      return office.addDay(model, station, on, model.days[world.days.findIndex(({ id }) => id === body.id)])
    },
  }),
)

/** The day of its station that the rule puts on today, where there is one: there most of the day's work is done. */
const onToday = (world: World, n: number): number => {
  const { station } = at(world.days, n)
  const today = ruledDates.indexOf(dayOf(world.now()))
  return today < 0 ? n : world.days.findIndex((day, i) => day.station === station && Math.floor(i / 2) === today)
}

const takeNumber = fc.record({ who: person, day }).map(
  ({ who, day }): Doing => ({
    words: `${who} takes a number on day ${day}`,
    ask: world => ({
      who: world.person(who),
      path: 'visit.takeNumber',
      input: { day: at(world.days, onToday(world, day)).id },
    }),
    says: (model, world) => queue.takeNumber(model, world.person(who), at(model.days, onToday(world, day))),
    learn: (world, { body }) => learnVisit(world, String(body.visit), String(body.day)),
  }),
)

interface DeskShown {
  now: { id: string; state: string }[]
  waiting: { id: string }[]
}

/** What the clerk of a day does at its desk. */
const atDesk = (words: string, n: number, path: string, says: Doing['says']): Doing => ({
  words: `the clerk of day ${n} ${words}`,
  ask: world => ({
    who: world.clerk(at(world.days, n).station),
    path,
    input: { day: at(world.days, onToday(world, n)).id },
  }),
  says,
  learn: (world, { body }) => {
    const { now, waiting } = body as unknown as DeskShown
    for (const { id } of [...now, ...waiting]) learnVisit(world, id, at(world.days, onToday(world, n)).id)
  },
})

const calledIn = (model: Model, world: World, { status, body }: Answer): Visit | undefined => {
  if (status !== 200) return undefined
  const { now } = body as unknown as DeskShown
  const id = now.find(({ state }) => state === 'called')?.id
  return model.visits[world.visits.findIndex(visit => visit.id === id)]
}

const giveNumber = day.map(n =>
  atDesk('gives a number', n, 'visit.giveNumber', (model, world) =>
    queue.giveNumber(model, at(model.days, onToday(world, n))),
  ),
)
const callNext = day.map(n =>
  atDesk('calls', n, 'visit.callNext', (model, world, answer) =>
    queue.callNext(model, at(model.days, onToday(world, n)), calledIn(model, world, answer)),
  ),
)
const closeDay = day.map(n =>
  atDesk('closes it', n, 'visit.closeDay', (model, world) =>
    queue.closeByClerk(model, at(model.days, onToday(world, n))),
  ),
)

const reopenDay = day.map(n =>
  atDesk('opens it again', n, 'visit.reopenDay', (model, world) =>
    queue.reopen(model, at(model.days, onToday(world, n))),
  ),
)

const step = fc
  .record({ nth: fc.nat(3), which: fc.constantFrom<queue.Step>('start', 'finish', 'notHere', 'gone') })
  .map(
    ({ nth, which }): Doing => ({
      words: `${which} with visit ${nth}`,
      ask: world => {
        const visit = latest(world.visits, nth)
        const day = world.days.find(({ id }) => id === visit?.day)
        return visit && day
          ? { who: world.clerk(day.station), path: `visit.${which}`, input: { visit: visit.id } }
          : null
      },
      says: model => {
        const visit = latest(model.visits, nth)
        return visit ? queue.step(model, visit, which) : 'NOT_FOUND'
      },
    }),
  )

/** What clerks do with a day, and people at its door. */
export const aboutDays: Doings = [
  { weight: 3, arbitrary: edit },
  { weight: 1, arbitrary: move },
  { weight: 1, arbitrary: cancelDay },
  { weight: 4, arbitrary: addDay },
  { weight: 1, arbitrary: takeNumber },
  { weight: 1, arbitrary: giveNumber },
  { weight: 2, arbitrary: callNext },
  { weight: 4, arbitrary: step },
  { weight: 1, arbitrary: closeDay },
  { weight: 1, arbitrary: reopenDay },
]
