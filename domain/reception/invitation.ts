import { Refusal } from '#domain/refusal'

/** Characters of an answer: who comes, by name and post, or why nobody can. */
export const longestAnswer = 60

/** What a unit answers to an invitation. */
export interface InvitationAnswer {
  /** Whether it sends somebody. */
  comes: boolean
  /** Who comes, by name and post; or why nobody can. */
  words: string
}

/** Whether an invitation can still be answered, and an answer changed: until the day begins, unless it is cancelled. */
export const isAnswerable = (day: { cancelled: boolean; startsAt: Date }, now: Date): boolean =>
  !day.cancelled && now < day.startsAt

/**
 * Refuses an answer to a day that was cancelled, or that has begun.
 *
 * @param day.phone of the station, where a change is still to be said
 */
export const checkAnswerable = (day: { cancelled: boolean; startsAt: Date; phone: string }, now: Date): void => {
  if (day.cancelled) throw new Refusal('DAY_CANCELLED', '这一天已经取消，不用派人，也不用答复了')
  if (!isAnswerable(day, now)) throw new Refusal('INVITATION_OVER', alreadyBegun(day.phone))
}

/** Why nothing can be answered any more, and what is left to do. */
export const alreadyBegun = (phone: string): string => `已经开始了，答复不能再改。有变化请给联络站打电话 ${phone}`
