import type { Outputs } from '../../../platform/call'

export type Unsent = Outputs['notice']['unsendable'][number]

/** Everything that did not arrive about one matter: one call tells it all. */
export interface UnsentMatter {
  /** None for a notice about a reception day. */
  number: string | null
  opinion: string | null
  notices: Unsent[]
}

/** Groups the notices by the matter they tell of, in their own order; one without a matter stands alone. */
export const unsentByMatter = (notices: readonly Unsent[]): UnsentMatter[] => {
  const matters: UnsentMatter[] = []
  for (const notice of notices) {
    const known = notice.opinionNumber && matters.find(matter => matter.number === notice.opinionNumber)
    if (known) known.notices.push(notice)
    else matters.push({ number: notice.opinionNumber, opinion: notice.opinion, notices: [notice] })
  }
  return matters
}
