import { reception as contract } from '#contracts/reception'
import { holdersOf } from '#db/queries/account'
import { noteChange } from '#db/queries/dayChange'
import { listUnits } from '#db/queries/district'
import { invitationsTo, inviteUnits } from '#db/queries/invitee'
import { voidWaiting, writeNotices } from '#db/queries/notice'
import { findDay, slotsOfDay } from '#db/queries/reception'
import { morningOf } from '#domain/calendar/day'
import { unitReleased } from '#domain/reception/unitNotices'
import { Refusal } from '#domain/refusal'
import { actionsOf, callerIn, once, practiceOf, todayOf } from '#functions/api/context'
import { dayCard } from '#functions/api/dayCard'
import { inviteeNotice, tellInvited } from '#functions/api/inviteeNotices'
import { lockSeen } from '#functions/api/planDayFrame'

const act = actionsOf(contract)

/** Sets who is invited. Of an announced day the units hear at once; those let off hear it when they knew. */
export const invite = act.inviteUnits.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const now = context.platform.now()
    const preset = await practiceOf(context.platform, tenantId)
    const row = await lockSeen(context, queries, input)
    const units = await listUnits(queries, tenantId)
    const wished = [...new Set(input.units)]
    if (wished.some(id => !units.some(unit => unit.unit_id === id))) throw new Refusal('UNIT_UNKNOWN')

    const before = await invitationsTo(queries, tenantId, input.day)
    const released = await inviteUnits(queries, tenantId, input.day, wished, now)
    const names = units.filter(unit => wished.includes(unit.unit_id)).map(unit => unit.name)
    const words = [names.length > 0 ? `邀请的单位改为${names.join('、')}` : '不再邀请单位']
    await noteChange(queries, tenantId, input.day, { words, at: now, by: accountId })
    const [first] = await slotsOfDay(queries, tenantId, input.day)
    const occasion = { day: row.day, at: first?.label ?? '', station: row.station_name, today: todayOf(context) }
    for (const { unit_id, invited_at } of released) {
      const accounts = await holdersOf(queries, tenantId, { role: 'handlingUnit', scope: unit_id })
      await voidWaiting(queries, tenantId, { kind: 'day', ids: [input.day] }, accounts)
      if (!before.some(to => to.unit_id === unit_id && to.told)) continue
      const event = `unitReleased:${input.day}:${row.day}:${unit_id}:${invited_at.getTime()}`
      const to = { day_id: input.day, station_id: row.station_id }
      const notices = accounts.map(account_id => inviteeNotice(unitReleased(occasion), event, { ...to, account_id }))
      await writeNotices(queries, tenantId, notices, now, morningOf(now))
    }
    await tellInvited(queries, tenantId, input.day, now)
    return dayCard((await findDay(queries, tenantId, input.day)) ?? row, preset, now)
  }),
)
