import type { Queries } from '#db/database'
import { closeDesk, reopenDesk } from '#db/queries/dayDesk'
import { findDay } from '#db/queries/reception'
import { holdSlots } from '#db/queries/slot'
import { stepVisit, type VisitRow, visitsOfDay } from '#db/queries/visit'
import type { Preset } from '#domain/presets/schema'
import type { ReceptionKind } from '#domain/reception/kinds'
import { isSentAway, visitAtClosing } from '#domain/reception/visit'
import { giveBackOfReopened, takeBackOfClosed } from '#functions/api/closedEarly'
import { standingBefore, standingOf } from '#functions/api/dayQueue'
import { tellBackInQueue, tellSentAway } from '#functions/api/sentAway'
import { reopenList, shutList, waitedDay } from '#functions/api/waitOffers'

interface Closing {
  /** Of the reception. */
  kind: ReceptionKind
  /** Who closes the day: an account, or null for the clock. */
  by: string | null
  at: Date
}

/**
 * Ends a day, whose queue is held: who is in the room or has a record was received, who still waits leaves, whose slot has begun and who did not come
 * is noted as missed. Who was sent away is told; nothing of it can be booked any more; who waited for a place is told, and whose time had not come is asked what
 * they want instead.
 */
export const closeDayOf = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  { kind, by, at }: Closing,
): Promise<void> => {
  const sentAway: VisitRow[] = []
  for (const visit of await visitsOfDay(queries, tenantId, dayId)) {
    const before = standingOf(visit)
    const after = visitAtClosing(before, at, { kind, recorded: visit.recorded })
    if (after.state === before.state) continue
    if (isSentAway({ state: after.state, step: 'close', by })) sentAway.push(visit)
    await stepVisit(
      queries,
      tenantId,
      visit.visit_id,
      { ...after, desk: visit.desk },
      {
        step: 'close',
        by,
        at,
        before: { ...before, by: visit.stepped_by },
      },
    )
  }
  const row = await findDay(queries, tenantId, dayId)
  if (row) await tellSentAway(queries, tenantId, row, sentAway, at)
  if (row) await shutList(queries, tenantId, waitedDay(row), at)
  await holdSlots(queries, tenantId, dayId)
  if (row) await takeBackOfClosed(queries, tenantId, row, at)
  await closeDesk(queries, tenantId, dayId, by, at)
}

interface Reopening {
  by: string
  at: Date
  preset: Preset
}

/**
 * Takes the closing of a day back, whose queue is held: everybody stands where they stood, whose time has not come has their place
 * again, and who waited for one waits again.
 */
export const reopenDayOf = async (
  queries: Queries,
  tenantId: string,
  dayId: string,
  { by, at, preset }: Reopening,
): Promise<void> => {
  const back: VisitRow[] = []
  for (const visit of await visitsOfDay(queries, tenantId, dayId)) {
    const { visit_id, state, step, stepped_by, before } = visit
    if (step === 'close' && before) {
      if (isSentAway({ state, step, by: stepped_by })) back.push(visit)
      const undo = { step: 'undo', by: before.by ?? by, at, before: null } as const
      await stepVisit(queries, tenantId, visit_id, standingBefore(before), undo)
    }
  }
  await holdSlots(queries, tenantId, dayId)
  await reopenDesk(queries, tenantId, dayId)
  const row = await findDay(queries, tenantId, dayId)
  if (!row) return
  await tellBackInQueue(queries, tenantId, row, back, at)
  await giveBackOfReopened(queries, tenantId, row, at)
  await reopenList(queries, tenantId, preset, waitedDay(row), at)
}
