import type { HelpWish } from '#domain/reception/bookingWish'
import type { Service } from '#domain/reception/kinds'

/** For what somebody comes, and what helps them to. */
export interface WhatForValue {
  /** Null for what the practice usually does. */
  service: Service | null
  caseKind: string | null
  wishes: HelpWish[]
}

export const usualVisit: WhatForValue = { service: null, caseKind: null, wishes: [] }

/** As it travels, of what the day has: what was not chosen is left out. */
export const whatForInput = ({ service, caseKind, wishes }: WhatForValue) => ({
  ...(service ? { service } : {}),
  ...(service === 'legalAid' && caseKind ? { caseKind } : {}),
  ...(wishes.length > 0 ? { wishes } : {}),
})

export const caseKindWrong = ({ service, caseKind }: WhatForValue): string | null =>
  service === 'legalAid' && !caseKind ? '请选择案件类别，不用带材料' : null
