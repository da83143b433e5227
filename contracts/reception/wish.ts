import * as z from 'zod/mini'
import { chosenWord, contact, rowId, visitorContact, writtenLine, writtenText } from '#contracts/shapes'
import { helpWishes } from '#domain/reception/bookingWish'
import { services } from '#domain/reception/kinds'

/** What is said at every booking. */
export const whatFor = {
  matter: writtenText(100, 2),
  /** One of the day's services; its first when absent. */
  service: z.optional(z.enum(services)),
  /** Of legal aid, and of nothing else: one of the day's kinds of case. */
  caseKind: z.optional(chosenWord),
  wishes: z.optional(z.array(z.enum(helpWishes)).check(z.maxLength(helpWishes.length))),
}

/** What somebody says on their own phone who books, or waits for a place. */
export const ownWish = {
  ...whatFor,
  /** An own opinion that it is about. */
  opinion: z.optional(rowId),
  /** How to reach who books. */
  contact: z.optional(contact),
  /** Who comes; oneself when absent. */
  for: z.optional(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('self') }),
      z.object({ kind: z.literal('other'), relation: z.optional(writtenLine(10)), contact: visitorContact }),
    ]),
  ),
}

/** The number by which one goes on asking for an opinion. */
export const linkedOpinion = z.nullable(z.object({ id: z.string(), number: z.string() }))

/** What was said of who comes and for what, as the one who said it reads it. */
export const saidWish = {
  matter: z.string(),
  wishes: z.array(z.enum(helpWishes)),
  service: z.enum(services),
  caseKind: z.nullable(z.string()),
  opinion: linkedOpinion,
  /** Another person who comes, by a masked name; null when it is the one who booked. */
  visitor: z.nullable(z.object({ name: z.string(), relation: z.nullable(z.string()) })),
}
