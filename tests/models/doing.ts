import fc from 'fast-check'
import type { Model, Said } from '#tests/models/model'
import type { Answer, Asked, World } from '#tests/models/world'

/** One thing that somebody does: what is asked of the house, and what the model says of it. */
export interface Doing {
  /** As a failed run prints it. */
  words: string
  /** Null where there is nothing to ask with. */
  ask(world: World): Asked | null | Promise<Asked | null>
  says(model: Model, world: World, answer: Answer): Said
  /** What the client remembers of a success. */
  learn?(world: World, answer: Answer, who: string): void | Promise<void>
}

/** Doings with how often each is done beside the others. */
export type Doings = readonly { weight: number; arbitrary: fc.Arbitrary<Doing> }[]

/** How many people there are with a phone. */
const people = 6

export const person = fc.nat(people - 1)
/** Most of them want the first day. */
export const day = fc.oneof(
  { weight: 7, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.nat(5) },
)
/** Which of all bookings, waits or visits, counted from the latest. */
export const nth = fc.oneof(fc.nat(2), fc.nat(9))
export const station = fc.nat(1)

export const latest = <Thing>(things: readonly Thing[], n: number): Thing | undefined =>
  things.length > 0 ? things[things.length - 1 - (n % things.length)] : undefined

export const at = <Thing>(list: readonly Thing[], n: number): Thing => {
  const found = list[n]
  if (found === undefined) throw new Error(`there is nothing at ${n}`)
  return found
}
