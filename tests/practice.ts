import type { ReceptionRule } from '#domain/calendar/ruleForm'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'

/** The main practice of a place, which has a rule. */
export const usual = ({ practices: [first] }: Preset): ReceptionPractice & { rule: ReceptionRule } => {
  if (!first?.rule) throw new Error('the first practice of a preset has a rule')
  return { ...first, rule: first.rule }
}

/** Every practice that has a rule, with the name of its place. */
export const ruledPractices = (presets: readonly Preset[]) =>
  presets.flatMap(({ name, practices }) =>
    practices.flatMap(practice =>
      practice.rule ? [[`${name}${practice.name}`, { ...practice, rule: practice.rule }] as const] : [],
    ),
  )
