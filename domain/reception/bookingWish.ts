import type { Contact } from '#domain/access/masking'
import { type Service, serviceWords } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'

/** What somebody may wish for to take part like everybody else (无障碍环境建设法 art. 39–40). A wish, never a diagnosis. */
export const helpWishes = ['wheelchair', 'signInterpreter', 'dialect'] as const
export type HelpWish = (typeof helpWishes)[number]

export const helpWishWords: Record<HelpWish, string> = {
  wheelchair: '轮椅通行',
  signInterpreter: '手语翻译',
  dialect: '说方言的人',
}

/** Who comes: who books, or somebody else, whom the station must be able to reach. */
export type BookedFor = { kind: 'self' } | { kind: 'other'; relation?: string; contact: Contact }

/**
 * Legal aid asks for a kind of case, one of those that the place names, and for no papers (天元); nothing else asks for one.
 *
 * @param service absent where the person came for what the practice usually does
 */
export const checkCaseKind = (
  caseKinds: readonly string[],
  wish: { service?: Service | undefined; caseKind?: string | undefined },
): void => {
  if (wish.service === 'legalAid' && wish.caseKind === undefined) throw new Refusal('CASE_KIND_NEEDED')
  if (wish.caseKind === undefined) return
  if (wish.service !== undefined && wish.service !== 'legalAid')
    throw new Refusal('INPUT_INVALID', `${serviceWords[wish.service]}不用选案件类别`)
  if (!caseKinds.includes(wish.caseKind)) throw new Refusal('INPUT_INVALID', '没有这个案件类别，请重新选择')
}
