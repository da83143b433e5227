import { contract } from '#contracts/index'

/** Whether a call of `noun.verb` changes something; false for what is no action at all. */
export const writes = (noun: string, verb: string): boolean => {
  const actions = (contract as Record<string, Record<string, { '~orpc': { meta: { writes?: boolean } } }>>)[noun]
  return actions?.[verb]?.['~orpc'].meta.writes ?? false
}
