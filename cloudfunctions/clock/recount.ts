import type { Queries } from '#db/database'
import { coHandlingOf } from '#db/queries/coHandling'
import { eventsOf } from '#db/queries/ledger'
import { confirmDates, lockOpinion } from '#db/queries/opinion'
import { provisionalOpinions } from '#db/queries/opinionLists'
import { dayOf, morningOf } from '#domain/calendar/day'
import { recount } from '#domain/opinion/recount'
import type { Preset } from '#domain/presets/schema'
import { opinionFacts, writeOutcome } from '#functions/api/opinionLedger'
import { tell } from '#functions/api/opinionNotices'
import type { Attempt } from '#functions/clock/attempt'
import type { Platform } from '#functions/platform/ports'

/** Counts the provisional dates of open opinions again. One that moves stands in the ledger, and whom it concerns is told. */
export const recountDates = async (
  platform: Platform,
  tenantId: string,
  preset: Preset,
  attempt: Attempt,
): Promise<void> => {
  for (const { opinion_id } of await provisionalOpinions(platform.db.tenant(tenantId), tenantId))
    await attempt(`dates of ${opinion_id}`, tenantId, () =>
      platform.db.transaction(tenantId, queries => recountOne(platform, queries, tenantId, preset, opinion_id)),
    )
}

const recountOne = async (
  platform: Platform,
  queries: Queries,
  tenantId: string,
  { opinion: practice }: Preset,
  opinionId: string,
): Promise<void> => {
  const now = platform.now()
  const row = await lockOpinion(queries, tenantId, opinionId)
  if (!row?.act_by) return
  const facts = opinionFacts(row, await coHandlingOf(queries, tenantId, opinionId))
  const events = await eventsOf(queries, tenantId, opinionId)
  const recounted = recount(
    { ...facts, acts: row.acts, answerDays: row.answer_days, actBy: row.act_by },
    events.map(event => ({ action: event.action, on: dayOf(event.at) })),
    { today: dayOf(now), holidays: platform.holidays, practice },
  )
  if (!recounted) return
  const { outcome, moved } = recounted
  if (!moved) {
    const answer = outcome.changes.answerProvisional ?? row.answer_provisional
    await confirmDates(queries, tenantId, opinionId, { act: outcome.actProvisional, answer })
    return
  }
  const clock = { party: 'clock', name: '放假安排', accountId: null, units: [] as string[] } as const
  const command = { action: 'recount' } as const
  const after = await writeOutcome(queries, tenantId, row, command, outcome, clock, now)
  await tell(platform, queries, tenantId, after, {
    action: 'recount',
    tells: outcome.tells,
    takenBy: null,
    flags: practice.flags,
    sendAfter: morningOf(now),
  })
}
