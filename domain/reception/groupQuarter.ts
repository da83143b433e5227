/** What the groups of a place do within a quarter: they meet deputies, and they meet the public (张店, S1). */
export const groupKinds = ['deputyContact', 'publicContact'] as const
export type GroupKind = (typeof groupKinds)[number]

export const groupKindWords: Record<GroupKind, string> = { deputyContact: '联系代表', publicContact: '联系群众' }

/** How much of each a group owes a quarter; 0 where nothing is asked. */
export interface QuarterQuota {
  deputyContacts: number
  publicContacts: number
  suggestions: number
}

export interface GroupRecord {
  kind: GroupKind
  suggestions: number
}

export interface QuotaLine {
  what: string
  done: number
  owed: number
  lacks: number
  /** `还差1条`, `已完成` */
  words: string
}

const lineOf = (what: string, unit: string, done: number, owed: number): QuotaLine => {
  const lacks = Math.max(0, owed - done)
  return { what, done, owed, lacks, words: lacks > 0 ? `还差${lacks}${unit}` : '已完成' }
}

/** What a group has done of its quota and what it lacks. It is shown and blocks nothing; what is not asked has no line. */
export const groupQuarter = (quota: QuarterQuota, records: readonly GroupRecord[]): QuotaLine[] => {
  const held = (kind: GroupKind) => records.filter(record => record.kind === kind).length
  const suggestions = records.reduce((sum, record) => sum + record.suggestions, 0)
  return [
    lineOf(groupKindWords.deputyContact, '次', held('deputyContact'), quota.deputyContacts),
    lineOf(groupKindWords.publicContact, '次', held('publicContact'), quota.publicContacts),
    lineOf('意见建议', '条', suggestions, quota.suggestions),
  ].filter(({ owed }) => owed > 0)
}
