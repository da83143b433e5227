import { internalWords, type RefusalCode } from '#domain/refusal'

/** What can go wrong between a page and the server: a rule's refusal, no network, or a bug over there. */
export type RefusedCode = RefusalCode | 'OFFLINE' | 'INTERNAL'

/** The one error that a call throws. Its message is the sentence to show. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly code: RefusedCode,
    message: string,
    readonly data?: Record<string, unknown>,
  ) {
    super(message)
    // Compiled to ES5 the class would otherwise lose itself: `instanceof Refused` is how pages tell it from a bug.
    Object.setPrototypeOf(this, Refused.prototype)
  }
}

const wordsKept = '，您写的内容还在'

export const offline = (): Refused => new Refused('OFFLINE', `没有连上网络${wordsKept}，连上网后点“再试一次”`)

/** The same where somebody only reads: nothing was written that could still be there. */
export const whileReading = ({ code, message, data }: Refused): Refused =>
  new Refused(code, message.replace(wordsKept, ''), data)

/**
 * The same where somebody only pressed a button: there are no words to be kept, and the button is still there.
 *
 * @param again what to do once the network is back: `再点“叫下一位”`
 */
export const whilePressing = (problem: Refused | null, again: string): Refused | null =>
  problem &&
  (problem.code === 'OFFLINE'
    ? new Refused(problem.code, `没有连上网络，连上以后${again}`, problem.data)
    : whileReading(problem))

/** A page was opened without saying what it should show. */
export const brokenLink = (): Refused => new Refused('NOT_FOUND', '这个链接不全，请从首页进去')

/** Any thrown thing as a `Refused`, so that a page shows one kind of problem. */
export const asRefused = (thrown: unknown): Refused => {
  if (thrown instanceof Refused) return thrown
  console.error(thrown)
  return new Refused('INTERNAL', internalWords())
}

/** Whether the same request may simply be sent again: it may have arrived, or may not. */
export const mayRepeat = ({ code }: Refused): boolean =>
  code === 'OFFLINE' || code === 'INTERNAL' || code === 'TRY_AGAIN_SOON'
