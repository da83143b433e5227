import type { Outputs } from '../../../platform/call'

export type Unsent = Outputs['notice']['unsendable'][number]

/** Groups notices by the matter they tell of, in their own order: one call tells one person all of it. */
export const byMatter = <Notice extends Pick<Unsent, 'about'>>(notices: readonly Notice[]): Notice[][] => {
  const matters: Notice[][] = []
  for (const notice of notices) {
    const known = matters.find(([first]) => first?.about.id === notice.about.id)
    if (known) known.push(notice)
    else matters.push([notice])
  }
  return matters
}
