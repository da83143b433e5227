import { helpWishWords } from '#domain/reception/bookingWish'
import { type Service, serviceWords } from '#domain/reception/kinds'
import { phoneWrong } from '../../../components/phoneWrong'
import { caseKindWrong, usualVisit, type WhatForValue, whatForInput } from '../../../components/whatForInput'

/** Who comes, for what, and what helps them: kept on the phone with the rest of the form. */
export interface Visit extends WhatForValue {
  /** Whether more than the one line is in sight. */
  open: boolean
  who: 'self' | 'other'
  name: string
  phone: string
  relation: string
  opinion: string | null
}

/** @param services of the day: where legal aid is all there is, it is asked for its kind of case at once */
export const firstVisit = (services: readonly Service[]): Visit => ({
  ...usualVisit,
  service: services[0] === 'legalAid' ? 'legalAid' : null,
  open: services[0] === 'legalAid',
  who: 'self',
  name: '',
  phone: '',
  relation: '',
  opinion: null,
})

/** `本人来，提意见`; `替李秀英约，法律援助，轮椅通行`. */
export const visitInWords = ({ who, name, service, wishes }: Visit, services: readonly Service[]): string =>
  [
    who === 'self' ? '本人来' : `替${name.trim() || '别人'}约`,
    serviceWords[service ?? services[0] ?? 'opinion'],
    ...wishes.map(wish => helpWishWords[wish]),
  ].join('，')

/** What is missing or wrong, in a sentence. */
export const visitWrong = (visit: Visit): string | null => {
  if (visit.who === 'other') {
    if (!visit.name.trim()) return '请写来的人的姓名'
    if (!visit.phone) return '请写来的人的手机号'
    const wrong = phoneWrong(visit.phone)
    if (wrong) return wrong
  }
  return caseKindWrong(visit)
}

/** As it travels: what is usual is left out. */
export const visitInput = (visit: Visit) => ({
  ...whatForInput(visit),
  ...(visit.opinion ? { opinion: visit.opinion } : {}),
  ...(visit.who === 'other'
    ? {
        for: {
          kind: 'other' as const,
          contact: { name: visit.name.trim(), phone: visit.phone },
          ...(visit.relation.trim() ? { relation: visit.relation.trim() } : {}),
        },
      }
    : {}),
})
