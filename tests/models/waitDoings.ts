import fc from 'fast-check'
import { at, type Doing, type Doings, day, latest, nth, person } from '#tests/models/doing'
import type { Model, Said, Wait } from '#tests/models/model'
import * as places from '#tests/models/places'
import { learnBooking } from '#tests/models/world'

export const joining = ({ who, day }: { who: number; day: number }): Doing => ({
  words: `${who} waits for day ${day}`,
  ask: world => ({
    who: world.person(who),
    path: 'reception.joinWaitlist',
    input: { day: at(world.days, day).id, matter: '想说说楼道照明的事' },
  }),
  says: (model, world) => places.join(model, world.person(who), at(model.days, day)),
  learn: (world, { body }, who) => void world.waits.push({ id: String(body.id), holder: who }),
})
const join = fc.record({ who: person, day }).map(joining)

/** What who waits does about it. */
const withWait = (words: string, n: number, path: string, says: (model: Model, wait: Wait) => Said): Doing => ({
  words: `who waits as ${n} ${words}`,
  ask: world => {
    const wait = latest(world.waits, n)
    return wait ? { who: wait.holder, path, input: { wait: wait.id } } : null
  },
  says: model => {
    const wait = latest(model.waits, n)
    return wait ? says(model, wait) : 'NOT_FOUND'
  },
})

const leave = nth.map(n => withWait('waits no more', n, 'reception.leaveWaitlist', places.leaveList))

const take = nth.map(
  n =>
    ({
      ...withWait('takes the offer', n, 'reception.takeOffer', places.takeOffer),
      learn: (world, { body }, who) => learnBooking(world, String(body.id), who),
    }) satisfies Doing,
)

/** What people do about the list of a day; the frequent more often. */
export const aboutWaiting: Doings = [
  { weight: 7, arbitrary: join },
  { weight: 1, arbitrary: leave },
  { weight: 4, arbitrary: take },
]
