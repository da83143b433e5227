import type { ReceptionPractice } from '#domain/presets/schema'
import type { hosts } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'

/** Who may sit with the deputies. */
export const coHostKinds = ['partyDelegate', 'cppccMember', 'unitOfficial'] as const satisfies (typeof hosts)[number][]
export type CoHostKind = (typeof coHostKinds)[number]

/**
 * Who sits with the deputies on one day: 两代表一委员 (芦淞, S3) and heads of departments (博山, S1). They hold no account here:
 * the office enters them, and their names stand in the notice as the deputies' do.
 */
export interface CoHost {
  kind: CoHostKind
  name: string
  /** `区住建局副局长`: of which unit or committee, and as what. */
  title: string | null
}

export const coHostWords: Record<CoHostKind, string> = {
  partyDelegate: '党代表',
  cppccMember: '政协委员',
  unitOfficial: '部门负责人',
}

/** `党代表刘芳（龙泉街道社区书记）`; an official is known by the title: `王强（区住建局副局长）`. */
const coHostInWords = ({ kind, name, title }: CoHost): string =>
  `${kind === 'unitOfficial' ? '' : coHostWords[kind]}${name}${title ? `（${title}）` : ''}`

/** Empty where the deputies sit alone. */
export const coHostsInWords = (coHosts: readonly CoHost[]): string => coHosts.map(coHostInWords).join('、')

/** Those whom a practice lets sit with its deputies; none in most places. */
export const coHostKindsOf = (practice: Pick<ReceptionPractice, 'hosts'>): CoHostKind[] =>
  coHostKinds.filter(kind => practice.hosts.includes(kind))

/**
 * Refuses who may not sit there by the practice, an official of whom nobody could tell for which unit they answer, and somebody
 * named twice.
 */
export const checkCoHosts = (practice: Pick<ReceptionPractice, 'hosts' | 'name'>, wished: readonly CoHost[]): void => {
  const welcome = coHostKindsOf(practice)
  for (const [i, { kind, name, title }] of wished.entries()) {
    if (!welcome.includes(kind)) {
      const others = welcome.length > 0 ? `，只请${welcome.map(each => coHostWords[each]).join('、')}` : ''
      throw new Refusal('INPUT_INVALID', `${practice.name}不请${coHostWords[kind]}一起接待${others}`)
    }
    if (kind === 'unitOfficial' && !title)
      throw new Refusal('INPUT_INVALID', `请写明${name}是哪个单位的、什么职务，居民要知道找谁`)
    if (wished.slice(0, i).some(other => other.name === name && other.title === title))
      throw new Refusal('INPUT_INVALID', `${name}写了两次，请去掉一个`)
  }
}
