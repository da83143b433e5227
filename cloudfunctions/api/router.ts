import { activity } from '#functions/api/activity'
import { booking } from '#functions/api/booking'
import { act } from '#functions/api/context'
import { district } from '#functions/api/district'
import { duty } from '#functions/api/duty'
import { feed } from '#functions/api/feed'
import { group } from '#functions/api/group'
import { notice } from '#functions/api/notice'
import { noticeTemplate } from '#functions/api/noticeTemplate'
import { opinion } from '#functions/api/opinion'
import { photo } from '#functions/api/photo'
import { plan } from '#functions/api/plan'
import { reception } from '#functions/api/reception'
import { rota } from '#functions/api/rota'
import { session } from '#functions/api/session'
import { yearPlan } from '#functions/api/yearPlan'

/** Every action with its handler. One that is missing or answers something else does not compile. */
export const router = act.router({
  district,
  session,
  reception: { ...reception, ...booking },
  duty,
  yearPlan,
  rota,
  group,
  activity,
  opinion,
  photo,
  notice,
  noticeTemplate,
  feed,
  plan,
})
