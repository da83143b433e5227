import type { Queries } from '#db/database'
import { findOpinion } from '#db/queries/opinion'
import type { Contact } from '#domain/access/masking'
import { type BookedFor, checkCaseKind, type HelpWish } from '#domain/reception/bookingWish'
import type { Service } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'
import type { BookingSaid } from '#functions/api/bookingSaid'
import { type Context, callerIn, practiceOf } from '#functions/api/context'
import { visitorIdOf } from '#functions/api/visitor'

/** What somebody says on their own phone who books or waits. */
export interface WishInput {
  matter: string
  service?: Service | undefined
  caseKind?: string | undefined
  wishes?: HelpWish[] | undefined
  opinion?: string | undefined
  contact?: Contact | undefined
  for?: BookedFor | undefined
}

/** The same, judged as far as it can be without the day: who comes, how they are reached, and what is kept of what was said. */
export interface Wish {
  forOther: boolean
  visitorId: string
  contact: Contact | undefined
  said: BookingSaid
  opinion: { id: string; number: string } | null
}

/** Refuses a kind of case that nobody asks for, and an opinion that is not the caller's own. */
export const wishIn = async (context: Context, queries: Queries, input: WishInput): Promise<Wish> => {
  const { platform } = context
  const caller = callerIn(context)
  checkCaseKind((await practiceOf(platform, caller.tenantId)).caseKinds, input)
  const who = input.for ?? { kind: 'self' }
  return {
    forOther: who.kind === 'other',
    visitorId: visitorIdOf(platform, caller, who),
    contact: who.kind === 'other' ? who.contact : input.contact,
    said: saidIn(input),
    opinion: input.opinion ? await ownOpinion(context, queries, input.opinion) : null,
  }
}

/** What is said at a booking; the relation only of another person. */
const saidIn = (input: Pick<WishInput, 'matter' | 'wishes' | 'for'>): BookingSaid => ({
  matter: input.matter,
  wishes: [...new Set(input.wishes ?? [])],
  relation: (input.for?.kind === 'other' && input.for.relation) || null,
})

/** An opinion that the account has submitted; another's is not found, and an anonymous one is nobody's. */
const ownOpinion = async (context: Context, queries: Queries, opinionId: string) => {
  const { tenantId, accountId } = callerIn(context)
  const row = await findOpinion(queries, tenantId, opinionId)
  if (!row || row.sender_id !== accountId) throw new Refusal('NOT_FOUND', '没有找到这件意见，请重新选择')
  return { id: opinionId, number: row.number }
}

/** Says no more than that: whoever knows a phone number should not learn from it who goes to the station. */
export const otherWasBooked = () => new Refusal('ALREADY_BOOKED', '这位居民这一天不能再约了，要改请打联络站电话')
