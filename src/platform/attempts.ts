import { asRefused, mayRepeat } from './refused'

/** What was sent under one request key while no answer has come: the server may have any one of it, and only one. */
export interface Attempts<I> {
  key: string
  /** Every version, the oldest first. */
  sent: I[]
}

/** Where the attempts are kept: on the phone, so that they outlive a closed app. */
export interface Box<I> {
  get: () => Attempts<I> | null
  set: (attempts: Attempts<I> | null) => void
}

/** What the server has, and which version of it. */
export interface Arrived<I, O> {
  output: O
  sent: I
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Sends one change that must arrive once, however often it is tried, edited or the app is closed in between. The key stays
 * until an answer is known. When the server says that another version came first, that version is sent again under the key,
 * and its answer is what comes back: the caller sees by `sent` that it is not the one just written.
 */
export const sendOnce = async <I, O>(
  box: Box<I>,
  input: I,
  ask: (input: I, key: string) => Promise<O>,
  newKey: () => string,
): Promise<Arrived<I, O>> => {
  const before = box.get()
  const key = before?.key ?? newKey()
  const others = before?.sent.filter(one => !isSame(one, input)) ?? []
  box.set({ key, sent: [...others, input] })
  try {
    const output = await ask(input, key)
    box.set(null)
    return { output, sent: input }
  } catch (thrown) {
    const refused = asRefused(thrown)
    // A rule that says no keeps nothing: this version is not the one that may have arrived.
    if (!mayRepeat(refused)) box.set(before)
    if (refused.code !== 'KEY_REUSED') throw refused
    const arrived = await firstKnown(others, one => ask(one, key))
    box.set(null)
    if (!arrived) throw refused
    return arrived
  }
}

/** The version that the server has under the key; null when it knows none of them. */
const firstKnown = async <I, O>(versions: I[], ask: (input: I) => Promise<O>): Promise<Arrived<I, O> | null> => {
  for (const sent of versions) {
    try {
      return { output: await ask(sent), sent }
    } catch (thrown) {
      const refused = asRefused(thrown)
      if (refused.code !== 'KEY_REUSED') throw refused
    }
  }
  return null
}
