import { expectSameAnswer } from '#tests/models/commands'
import type { Doing } from '#tests/models/doing'
import { later, send, strikeAt, type World } from '#tests/models/world'
import { newKey } from '#tests/stores/house'

/** What a client does next: something of its own, or letting the clock strike. */
export type Turn = Doing | { words: string; jump: number | 'reception' }

/**
 * One client does one thing after the other, beside all others, with what is known by now. Each request goes out twice at once
 * with its key, as from a finger that taps twice, and what went through comes a third time, as from a phone that heard no answer.
 */
const live = async (world: World, turns: readonly Turn[]): Promise<void> => {
  for (const turn of turns) {
    if ('jump' in turn) {
      await strikeAt(world, later(world, turn.jump))
      continue
    }
    const asked = await turn.ask(world)
    if (!asked) continue
    const key = newKey()
    const answers = await Promise.all([send(world, asked, key), send(world, asked, key)])
    const done = answers.find(({ status }) => status === 200)
    if (!done) continue
    await turn.learn?.(world, done, asked.who)
    await expectSameAnswer(world, { asked, key, answer: done })
  }
}

/** Lets all clients live at once, and the clock strike when they are done. */
export const liveAtOnce = async (world: World, clients: readonly (readonly Turn[])[]): Promise<void> => {
  const ends = await Promise.allSettled(clients.map(turns => live(world, turns)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  await strikeAt(world, later(world, 1))
}
