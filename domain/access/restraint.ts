import { Refusal } from '#domain/refusal'

/**
 * What is held back, for it could serve to guess or to sound people out: `wrongCode` counts codes that opened nothing,
 * `otherTaken` that somebody was told of another person that they come already, `bookedForOthers` the places that one account took for others.
 */
export const restraints = {
  wrongCode: { minutes: 10, most: 21 },
  otherTaken: { minutes: 24 * 60, most: 5 },
  /** Places that one account books for others, so that nobody takes a whole day under invented names. */
  bookedForOthers: { minutes: 24 * 60, most: 5 },
  /** Of who books for others as their work. */
  otherTakenAtWork: { minutes: 24 * 60, most: 20 },
} as const satisfies Record<string, { minutes: number; most: number }>
export type RestraintKind = keyof typeof restraints

/** Since when what happened still counts now: a time that has begun before is over. */
export const countedSince = (kind: RestraintKind, now: Date): Date =>
  new Date(now.getTime() - restraints[kind].minutes * 60_000)

const words: Record<RestraintKind, string | undefined> = {
  wrongCode: undefined,
  otherTaken: '今天替别人约，已经好几次查到那一位约过了。为了不让人借此打听别人，请明天再约，急的请打联络站电话',
  bookedForOthers: '一天最多替别人约5次。还有人要约，请对方自己约，或请网格员、联络站帮忙',
  otherTakenAtWork: '今天替居民约，查到约过了的已经有20位。为了不让人借此打听别人，请明天再约，急的请找同事约',
}

/** @param times how often it has happened in its time, this time counted */
export const checkRestraint = (kind: RestraintKind, times: number): void => {
  if (times > restraints[kind].most) throw new Refusal('TOO_OFTEN', words[kind])
}
