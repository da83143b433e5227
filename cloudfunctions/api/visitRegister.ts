import { visit as contract } from '#contracts/visit'
import { recordSeat } from '#db/queries/dayDesk'
import { againWhenBroken } from '#db/uniqueIndex'
import { whyNotRegistering } from '#domain/reception/register'
import { Refusal } from '#domain/refusal'
import { actionsOf, callerIn, practiceOf, todayOf } from '#functions/api/context'
import { closeDayOf, reopenDayOf } from '#functions/api/dayClosing'
import { checkToday } from '#functions/api/dayQueue'
import { atDesk } from '#functions/api/visitDesk'

const act = actionsOf(contract)

const closeDay = act.closeDay.handler(({ input, context }) =>
  atDesk(context, input, input.day, async (queries, queue) => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    checkToday(queue, now)
    await closeDayOf(queries, tenantId, input.day, { kind: queue.practice.kind, by: accountId, at: now })
  }),
)

const reopenDay = act.reopenDay.handler(({ input, context }) =>
  // Somebody who has their place again may book elsewhere at the same moment.
  againWhenBroken(['booking_one_a_day', 'booking_limit'], () =>
    atDesk(context, input, input.day, async (queries, { day }) => {
      const { tenantId, accountId } = callerIn(context)
      if (day.day !== todayOf(context)) throw new Refusal('DAY_NOT_TODAY', '那一天已经过去，不能再打开了')
      if (!day.closed_at) return
      const preset = await practiceOf(context.platform, tenantId)
      await reopenDayOf(queries, tenantId, input.day, { by: accountId, at: context.platform.now(), preset })
    }),
  ),
)

/** 出勤: the clerk's own register, on the day and for some weeks after it, whether its desk is closed or not. */
const record = act.recordSeat.handler(({ input, context }) =>
  atDesk(context, input, input.day, async (queries, queue) => {
    const { tenantId, accountId } = callerIn(context)
    const at = context.platform.now()
    const why = whyNotRegistering(queue.day, at)
    if (why) throw why
    const seat = { dayId: input.day, deputyId: input.deputy, attended: input.attended, by: accountId, at }
    if (!(await recordSeat(queries, tenantId, seat))) throw new Refusal('NOT_FOUND', '这位代表那天不在这里接待')
  }),
)

export const visitRegister = { closeDay, reopenDay, recordSeat: record }
