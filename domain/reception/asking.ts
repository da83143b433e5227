import { type Day, dateInWords, morningOf, nextMorning } from '#domain/calendar/day'
import type { BookingState } from '#domain/reception/booking'
import type { Attendance } from '#domain/reception/noShow'
import { Refusal } from '#domain/refusal'

/**
 * What has changed for who has booked: `restored` of a day that was cancelled, `placeBack` after places were cut and added again, `reopened`
 * of a desk that had closed early.
 */
export const questionKinds = [
  'moved',
  'cancelled',
  'restored',
  'deputyChanged',
  'capacityCut',
  'placeBack',
  'closedEarly',
  'reopened',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Whether the station calls without waiting for an answer: they would come, or stay at home, within hours. */
const isCalledAtOnce = (kind: QuestionKind): boolean => kind === 'closedEarly' || kind === 'reopened'

/** 照来, 换一场, 不来了. */
export const answers = ['kept', 'changed', 'cancelled'] as const
export type Answer = (typeof answers)[number]

/** What people say to a question, and as which answer it is kept; who takes another place has answered by that. */
export const answerTo = { keep: 'kept', cancel: 'cancelled' } as const satisfies Record<string, Answer>
export type Said = keyof typeof answerTo

/** What somebody who has booked is asked, and until when they are waited for before the station calls. */
export interface Question {
  kind: QuestionKind
  /** What changed, as a sentence without a full stop. */
  because: string
  answerBy: Date
}

const hours = 3_600_000
/** The longest that a station waits for an answer before it calls. */
const longestWait = 48 * hours

/**
 * Until when an answer is waited for: half the time that is left, 48 hours at most, and at least until the next morning; never
 * beyond the reception, and at night until the morning. Null once the reception has begun: then nobody is asked.
 */
export const answerBy = (now: Date, startsAt: Date): Date | null => {
  const left = startsAt.getTime() - now.getTime()
  if (left <= 0) return null
  const half = morningOf(new Date(now.getTime() + Math.min(left / 2, longestWait)))
  const least = nextMorning(now)
  const by = half > least ? half : least
  return by < startsAt ? by : startsAt
}

/**
 * Whether people would be on their way before a message of the morning helps: at night, of a reception that begins within three hours of
 * the morning.
 *
 * @param begins when it begins, and when it would have begun
 */
const isPressing = (now: Date, begins: readonly Date[]): boolean => {
  const morning = morningOf(now)
  return morning > now && begins.some(each => each > now && each.getTime() - morning.getTime() <= 3 * hours)
}

/** When news of a reception goes out: by day, or at once where it presses. */
export const newsGoesOut = (now: Date, begins: readonly Date[]): Date =>
  isPressing(now, begins) ? now : morningOf(now)

/** @param stoodAt when it would have begun, where that has changed */
export const questionOf = (
  now: Date,
  startsAt: Date,
  { kind, because }: Pick<Question, 'kind' | 'because'>,
  stoodAt: Date = startsAt,
): Question | null => {
  const by = answerBy(now, startsAt)
  const atOnce = isCalledAtOnce(kind) || isPressing(now, [startsAt, stoodAt])
  return by && { kind, because, answerBy: atOnce ? now : by }
}

/** @param cause such as `因会场占用` */
export const movedBecause = (from: Day, to: Day, cause: string): string =>
  `${cause}，${dateInWords(from)}的接待改到${dateInWords(to)}`
/**
 * For whose place clashes with another booking of the same visitor.
 *
 * @param own whether they made that one too: to nobody else it is told that there is one (docs/decisions/0013)
 */
export const displacedBecause = (from: Day, to: Day, cause: string, own: boolean): string =>
  `${movedBecause(from, to, cause)}${notBack[own ? 'elsewhere' : 'notKept']}`
/** For who had lost their place before. */
export const lostMovedBecause = (from: Day, to: Day, cause: string): string =>
  `${movedBecause(from, to, cause)}，原来的位置没有了`
export const cancelledBecause = (day: Day, cause: string): string => `${cause}，${dateInWords(day)}的接待取消`
/**
 * A place of a day that is held after all, or whose desk is opened again: theirs again, given up for another that they booked on that date, not kept because somebody
 * else booked one for the same visitor, or lost before the day was cancelled.
 */
export type PlaceRestored = 'back' | 'elsewhere' | 'notKept' | 'lost'
const notBack = {
  back: '',
  elsewhere: '，那天您另约了一场',
  notKept: '，原来的位置不能留了',
  lost: '，原来的位置没有了',
} as const
export const restoredBecause = (day: Day, cause: string, place: PlaceRestored): string =>
  `${cause}，${dateInWords(day)}的接待恢复了${notBack[place]}`
export const closedEarlyBecause = (day: Day, label: string): string =>
  `${dateInWords(day)}提前收工，${label}这一场不接待了`
export const reopenedBecause = (label: string, place: PlaceRestored): string =>
  `后来又接着接待${place === 'back' ? `，${label}这一场照常` : notBack[place]}`
export const substitutedBecause = (deputy: string, substitute: string): string =>
  `${deputy}代表来不了，由${substitute}代表接待`
export const seatsBecause = (deputies: readonly string[]): string =>
  deputies.length > 0 ? `改由${deputies.join('、')}代表接待` : '接待的代表另行安排'
export const backBecause = (label: string): string => `${label}这一场又加了名额`
/** @param gone the whole slot is no more, because the hours have changed */
export const cutBecause = (label: string, gone: boolean): string =>
  gone ? '接待的时间改了' : `${label}这一场的名额减少了`

/** How a booking stands whose holder was asked. */
export interface Asked {
  state: BookingState
  /** How often it was asked so far; 0 while never. */
  asked: number
  answer: Answer | null
  startsAt: Date
  /** Whether they came; null while nobody has noted it. */
  attended: Attendance | null
}

/** Whether a question waits for its answer. */
export const isAsked = ({ asked, answer }: Pick<Asked, 'asked' | 'answer'>): boolean => asked > 0 && answer === null

/**
 * Whether an answer is still awaited: until the reception begins, and for a day where its desk closed early, because the time may come
 * before anybody was reached.
 */
export const awaitsAnswer = (
  { kind, answer, answerBy }: Pick<Question, 'kind' | 'answerBy'> & Pick<Asked, 'answer'>,
  startsAt: Date,
  now: Date,
): boolean =>
  answer === null && (startsAt > now || (kind === 'closedEarly' && now.getTime() - answerBy.getTime() < 24 * hours))

/** Whether the place of a booking that is live no more may be taken elsewhere with what it was about. */
export const mayRebook = ({ state, asked, answer }: Pick<Asked, 'state' | 'asked' | 'answer'>): boolean =>
  state !== 'booked' && isAsked({ asked, answer })

/** For whoever answers an earlier question than the one that stands. */
export const changedSince = () => new Refusal('CHANGED_MEANWHILE', '这次接待刚刚又有了变化，请看过最新情况再答复')

/**
 * Lets an answer through, or refuses it.
 *
 * @param seen which question it answers: a later change has asked anew since
 */
export const checkAnswer = (booking: Asked, seen: number, answer: Said, now: Date): void => {
  if (booking.asked !== seen) throw changedSince()
  if (booking.answer !== null || booking.asked === 0) throw new Refusal('ANSWERED_BEFORE')
  if (answer === 'keep' && booking.state !== 'booked')
    throw new Refusal('BOOKING_NOT_LIVE', '这一场没有您的位置了，请换一场，或者答复不来了')
  if (answer === 'cancel' && booking.state === 'booked' && booking.attended) throw new Refusal('BOOKING_ARRIVED')
  if (booking.state === 'booked' && booking.startsAt <= now)
    throw new Refusal('SLOT_PAST', '这一场接待已经开始，不用再答复')
}
