import type { Router } from '@orpc/server'
import type { Contract } from '#contracts/index'
import type { Context } from '#functions/api/context'

/** Every noun with the way to its handlers. An action that is missing or answers something else does not compile. */
const nouns: { [Noun in keyof Contract]: () => Promise<Router<Contract[Noun], Context>> } = {
  district: async () => (await import('#functions/api/district')).district,
  session: async () => (await import('#functions/api/session')).session,
  reception: async () => (await import('#functions/api/reception')).reception,
  visit: async () => (await import('#functions/api/visit')).visit,
  noShow: async () => (await import('#functions/api/noShow')).noShow,
  duty: async () => (await import('#functions/api/duty')).duty,
  plan: async () => (await import('#functions/api/plan')).plan,
  yearPlan: async () => (await import('#functions/api/yearPlan')).yearPlan,
  rota: async () => (await import('#functions/api/rota')).rota,
  group: async () => (await import('#functions/api/group')).group,
  activity: async () => (await import('#functions/api/activity')).activity,
  record: async () => (await import('#functions/api/record')).record,
  mediation: async () => (await import('#functions/api/mediation')).mediation,
  roundtable: async () => (await import('#functions/api/roundtable')).roundtable,
  opinion: async () => (await import('#functions/api/opinion')).opinion,
  photo: async () => (await import('#functions/api/photo')).photo,
  notice: async () => (await import('#functions/api/notice')).notice,
  printTemplate: async () => (await import('#functions/api/printTemplate')).printTemplate,
  feed: async () => (await import('#functions/api/feed')).feed,
}

const loaded = new Map<keyof Contract, Promise<Record<string, unknown>>>()

/**
 * The handlers of a noun, loaded when it is first called: a cold start builds the contract and handlers of the noun that was
 * asked for, and of no other. Kept here, because asking for a module again costs more than half a booking.
 */
export const handlersOf = (noun: keyof Contract): Promise<Record<string, unknown>> => {
  const known = loaded.get(noun) ?? nouns[noun]()
  loaded.set(noun, known)
  return known
}
