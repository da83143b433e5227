import { activity } from '#contracts/activity'
import { district } from '#contracts/district'
import { duty } from '#contracts/duty'
import { feed } from '#contracts/feed'
import { group } from '#contracts/group'
import { mediation } from '#contracts/mediation'
import { noShow } from '#contracts/noShow'
import { notice } from '#contracts/notice'
import { opinion } from '#contracts/opinion'
import { photo } from '#contracts/photo'
import { plan } from '#contracts/plan'
import { printTemplate } from '#contracts/printTemplate'
import { reception } from '#contracts/reception'
import { asking } from '#contracts/reception/asking'
import { waitlist } from '#contracts/reception/waitlist'
import { record } from '#contracts/record'
import { rota } from '#contracts/rota'
import { roundtable } from '#contracts/roundtable'
import { session } from '#contracts/session'
import { visit } from '#contracts/visit'
import { yearPlan } from '#contracts/yearPlan'

/** Everything that travels: `noun.verb` → its contract. A contract without a handler does not compile. */
export const contract = {
  district,
  session,
  reception: { ...reception, ...waitlist, ...asking },
  visit,
  noShow,
  duty,
  plan,
  yearPlan,
  rota,
  group,
  activity,
  record,
  mediation,
  roundtable,
  opinion,
  photo,
  notice,
  printTemplate,
  feed,
}

export type Contract = typeof contract
