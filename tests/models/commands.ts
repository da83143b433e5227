import fc from 'fast-check'
import { expectAgreement } from '#tests/models/agreement'
import type { Turn } from '#tests/models/atOnce'
import { aboutBookings, booking } from '#tests/models/bookingDoings'
import { aboutDays, cancelling } from '#tests/models/dayDoings'
import { expectNumbers } from '#tests/models/dayNumbers'
import type { Doing } from '#tests/models/doing'
import type { Model } from '#tests/models/model'
import { strike } from '#tests/models/office'
import { aboutWaiting, joining } from '#tests/models/waitDoings'
import { later, send, strikeAt, type World } from '#tests/models/world'
import { newKey } from '#tests/stores/house'

type Command = fc.AsyncCommand<Model, World>

/** Somebody does one thing: the house says what the model says, and stands as the model stands. */
class Does implements Command {
  constructor(readonly doing: Doing) {}
  check = () => true
  async run(model: Model, world: World) {
    const asked = await this.doing.ask(world)
    if (!asked) return
    const key = newKey()
    const answer = await send(world, asked, key)
    const said = this.doing.says(model, world, answer)
    expect(`${asked.path}: ${answer.status === 200 ? 'done' : answer.body.code}`).toBe(`${asked.path}: ${said}`)
    if (answer.status === 200) {
      await this.doing.learn?.(world, answer, asked.who)
      world.last = { asked, key, answer, at: world.now() }
    }
    await expectAgreement(model, world)
  }
  toString = () => this.doing.words
}

/** What has happened before anybody does what they like. */
export const beginnings: Record<'nothing' | 'bookedOut' | 'cancelled', readonly Doing[]> = {
  nothing: [],
  // The first day, and two wait for it.
  bookedOut: [
    booking({ who: 0, slot: { day: 0, nth: 0 } }),
    booking({ who: 1, slot: { day: 0, nth: 1 } }),
    joining({ who: 2, day: 0 }),
    joining({ who: 3, day: 0 }),
  ],
  // The first day, for which two had booked; one of them comes elsewhere on that date by now.
  cancelled: [
    booking({ who: 0, slot: { day: 0, nth: 0 } }),
    booking({ who: 1, slot: { day: 0, nth: 1 } }),
    cancelling(0),
    booking({ who: 0, slot: { day: 1, nth: 0 } }),
  ],
}
export const beginning = fc.constantFrom(...(Object.keys(beginnings) as (keyof typeof beginnings)[]))

/** Does it with nobody beside. */
export const begin = async (model: Model, world: World, how: keyof typeof beginnings): Promise<void> => {
  for (const doing of beginnings[how]) await new Does(doing).run(model, world)
}

/** Time goes on and the clock strikes. */
class Later implements Command {
  constructor(readonly jump: number | 'reception') {}
  check = () => true
  async run(model: Model, world: World) {
    const moment = later(world, this.jump)
    await strikeAt(world, moment)
    strike(model, moment)
    await expectAgreement(model, world)
    await expectNumbers(model, world)
  }
  toString = () => `later ${this.jump}`
}

/** For so long a phone may ask again; answers are kept for longer. */
const day = 24 * 60 * 60_000

/** The last request comes once more with its key: the same answer, and nothing happens. */
class Again implements Command {
  check = () => true
  async run(model: Model, world: World) {
    if (!world.last || world.now().getTime() - world.last.at.getTime() > day) return
    await expectSameAnswer(world, world.last)
    await expectAgreement(model, world)
  }
  toString = () => 'the same request again'
}

/** A booking keeps no answer: it is found by its key, and shown as it stands. */
export const expectSameAnswer = async (
  world: World,
  { asked, key, answer }: Omit<NonNullable<World['last']>, 'at'>,
) => {
  const again = await send(world, asked, key)
  const told = (each: typeof answer) => (asked.path === 'reception.bookSlot' ? each.body.id : each.body)
  expect({ path: asked.path, status: again.status, told: told(again) }).toEqual({
    path: asked.path,
    status: 200,
    told: told(answer),
  })
}

const everything = [...aboutBookings, ...aboutWaiting, ...aboutDays]
const jumps = fc.constantFrom<number | 'reception'>(25, 25, 60, 60, 125, 125, 24 * 60, 'reception')

/** What one of many clients does; its clock strikes seldom, for theirs strike too. */
export const turns: fc.Arbitrary<Turn> = fc
  .oneof(...everything, {
    weight: 2,
    arbitrary: jumps.map((jump): Turn => ({ words: `later ${jump}`, jump })),
  })
  .map(turn => ({ ...turn, [fc.toStringMethod]: () => turn.words }))

/** What happens in the house, one thing after the other. */
export const commands = (most: number): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      ...everything.flatMap(({ weight, arbitrary }) =>
        Array.from({ length: weight }, () => arbitrary.map(doing => new Does(doing))),
      ),
      ...Array.from({ length: 5 }, () => jumps.map(jump => new Later(jump))),
      fc.constant(new Again()),
    ],
    { maxCommands: most, size: 'max' },
  )
