import type { Queries } from '#db/database'
import { holdersOf } from '#db/queries/account'
import { coHandlingOf, noteCoHandlingLate, overdueCoHandling } from '#db/queries/coHandling'
import { writeNotices } from '#db/queries/notice'
import { lockOpinion, type OpinionRow } from '#db/queries/opinion'
import { noteLate, overdueOpinions } from '#db/queries/opinionLists'
import { dayOf, morningOf } from '#domain/calendar/day'
import type { Recipient } from '#domain/opinion/life'
import { coOpinionOverdueNotice, overdueNotice } from '#domain/opinion/overdue'
import { takeStep } from '#domain/opinion/step'
import type { Preset } from '#domain/presets/schema'
import { opinionFacts, writeOutcome } from '#functions/api/opinionLedger'
import { accountsOf, opinionNotice, tell, toldOf } from '#functions/api/opinionNotices'
import type { Platform } from '#functions/platform/ports'

/** So that a run ends in its time; the next one goes on. */
const mostARun = 500

/**
 * Deals with every open opinion on which somebody has let a date pass: a rating that never came ends it, any other delay is
 * told once, that of a co-handling unit too.
 */
export const passDeadlines = async (
  platform: Platform,
  tenantId: string,
  preset: Preset,
  attempt: (what: string, tenantId: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> => {
  const today = dayOf(platform.now())
  const all = platform.db.tenant(tenantId)
  for (const { opinion_id } of await overdueOpinions(all, tenantId, today, mostARun))
    await attempt(`deadline of ${opinion_id}`, tenantId, () =>
      platform.db.transaction(tenantId, async queries => {
        const row = await lockOpinion(queries, tenantId, opinion_id)
        if (!row?.act_by || row.act_by >= today) return
        if (row.acts === 'resident') await lapse(platform, queries, tenantId, row, preset)
        else await tellOverdue(platform, queries, tenantId, row, preset)
      }),
    )
  for (const { opinion_id } of await overdueCoHandling(all, tenantId, today, mostARun))
    await attempt(`co-handling of ${opinion_id}`, tenantId, () =>
      platform.db.transaction(tenantId, async queries => {
        const row = await lockOpinion(queries, tenantId, opinion_id)
        if (row?.acts === 'leadUnit') await tellCoOpinionOverdue(platform, queries, tenantId, row, preset)
      }),
    )
}

const lapse = async (platform: Platform, queries: Queries, tenantId: string, row: OpinionRow, preset: Preset) => {
  const now = platform.now()
  const coHandling = await coHandlingOf(queries, tenantId, row.opinion_id)
  const command = { action: 'lapse' } as const
  const outcome = takeStep(opinionFacts(row, coHandling), command, 'clock', {
    today: dayOf(now),
    holidays: platform.holidays,
    practice: preset.opinion,
  })
  const clock = { party: 'clock', name: '到期', accountId: null, units: [] } as const
  const after = await writeOutcome(queries, tenantId, row, command, outcome, { ...clock, units: [] }, now)
  await tell(platform, queries, tenantId, after, {
    action: 'lapse',
    tells: outcome.tells,
    takenBy: null,
    flags: preset.opinion.flags,
    sendAfter: morningOf(now),
  })
}

/** Whoever let the date pass is told, the station that must urge, and the sender: once for each date. */
const tellOverdue = async (
  platform: Platform,
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  preset: Preset,
): Promise<void> => {
  const told = toldOf(row, platform, preset.opinion.flags)
  const toTell: [Recipient, Parameters<typeof overdueNotice>[0]][] =
    row.acts === 'leadUnit'
      ? [
          ['leadUnit', 'late'],
          ['stationClerk', 'station'],
          ['resident', 'sender'],
        ]
      : [
          ['stationClerk', 'late'],
          ['resident', 'sender'],
        ]
  const notices = []
  for (const [recipient, words] of toTell)
    for (const account of await accountsOf(queries, tenantId, row, recipient))
      notices.push(
        opinionNotice(
          row,
          overdueNotice(words, row.acts === 'leadUnit' ? told : { ...told, unit: '' }),
          `overdue:${row.opinion_id}:${row.act_by}:${recipient}`,
          recipient,
          account,
        ),
      )
  await writeNotices(queries, tenantId, notices, platform.now(), morningOf(platform.now()))
  await noteLate(queries, tenantId, row.opinion_id)
}

/** A co-handling unit that owes its opinion is told, and the lead unit that waits for it: once for each unit and date. */
const tellCoOpinionOverdue = async (
  platform: Platform,
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  preset: Preset,
): Promise<void> => {
  const today = dayOf(platform.now())
  const told = toldOf(row, platform, preset.opinion.flags)
  const notices = []
  for (const unit of await coHandlingOf(queries, tenantId, row.opinion_id)) {
    if (unit.given_at || unit.due >= today) continue
    const event = `coOpinionOverdue:${row.opinion_id}:${unit.due}:${unit.unit_id}`
    for (const account of await holdersOf(queries, tenantId, { role: 'handlingUnit', scope: unit.unit_id }))
      notices.push(
        opinionNotice(row, coOpinionOverdueNotice('late', unit, told), `${event}:late`, 'coHandlingUnit', account),
      )
    for (const account of await accountsOf(queries, tenantId, row, 'leadUnit'))
      notices.push(
        opinionNotice(row, coOpinionOverdueNotice('leadUnit', unit, told), `${event}:leadUnit`, 'leadUnit', account),
      )
  }
  await writeNotices(queries, tenantId, notices, platform.now(), morningOf(platform.now()))
  await noteCoHandlingLate(queries, tenantId, row.opinion_id, today)
}
