import type { Queries } from '#db/database'
import {
  type CoHandlingRow,
  clearCoHandling,
  giveCoOpinion,
  moveCoHandling,
  setCoHandling,
} from '#db/queries/coHandling'
import { addEvent } from '#db/queries/ledger'
import { findOpinion, type OpinionRow, saveStep } from '#db/queries/opinion'
import type { Command, Opinion } from '#domain/opinion/command'
import { isOpen, type Party } from '#domain/opinion/life'
import type { Outcome } from '#domain/opinion/step'
import { Refusal } from '#domain/refusal'

/** Who took a step: the party, the office's name for the ledger, and the account behind it (none for the clock). */
export interface Actor {
  party: Party
  name: string
  accountId: string | null
  units: string[]
}

/** What the rule of a step needs to know of a row. */
export const opinionFacts = (row: OpinionRow, coHandling: CoHandlingRow[]): Opinion => ({
  status: row.status,
  byCode: row.sender_id === null,
  round: row.round,
  supplements: row.supplements,
  acts: row.acts,
  actBy: row.act_by,
  actProvisional: row.act_provisional,
  leadUnit: row.lead_unit_id ? { id: row.lead_unit_id, name: row.lead_unit_name ?? '' } : null,
  answerDue: row.answer_due,
  answerProvisional: row.answer_provisional,
  missingCoOpinions: coHandling.filter(unit => unit.given_at === null).map(unit => unit.name),
})

/** Writes what a step made of an opinion: the current row, the ledger's next entry, and the co-handling units. */
export const writeOutcome = async (
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  command: Command | { action: 'recount' },
  { changes, ...outcome }: Outcome,
  actor: Actor,
  now: Date,
): Promise<OpinionRow> => {
  const after: OpinionRow = {
    ...row,
    version: row.version + 1,
    status: outcome.status,
    acts: outcome.acts,
    act_by: outcome.actBy,
    act_provisional: outcome.actProvisional,
    lead_unit_id: changes.leadUnitId === undefined ? row.lead_unit_id : changes.leadUnitId,
    answer_days: changes.answerDays === undefined ? row.answer_days : changes.answerDays,
    answer_due: changes.answerDue === undefined ? row.answer_due : changes.answerDue,
    answer_provisional: changes.answerDue === null ? false : (changes.answerProvisional ?? row.answer_provisional),
    replied_by: changes.repliedBy === undefined ? row.replied_by : changes.repliedBy,
    result_class: changes.resultClass === undefined ? row.result_class : changes.resultClass,
    promised_by: changes.promisedBy === undefined ? row.promised_by : changes.promisedBy,
    rating: changes.rating ?? row.rating,
    rating_reason: changes.ratingReason === undefined ? row.rating_reason : changes.ratingReason,
    round: changes.round ?? row.round,
    supplements: changes.supplements ?? row.supplements,
    ended_at: isOpen(outcome.status) ? null : now,
  }
  if (!(await saveStep(queries, tenantId, row.version, after))) throw new Refusal('CHANGED_MEANWHILE')
  await addEvent(queries, tenantId, row.opinion_id, {
    version: after.version,
    at: now,
    action: command.action,
    by_party: actor.party,
    by_name: actor.name,
    note: outcome.note,
    facts: outcome.facts,
    accountId: actor.accountId,
    fromStatus: row.status,
    toStatus: outcome.status,
  })
  if (command.action === 'assign' && changes.answerDue)
    await setCoHandling(
      queries,
      tenantId,
      row.opinion_id,
      command.coHandlingUnits.map(unit => unit.id),
      changes.answerDue,
    )
  if (command.action === 'recount' && changes.answerDue)
    await moveCoHandling(queries, tenantId, row.opinion_id, changes.answerDue)
  if (changes.leadUnitId === null) await clearCoHandling(queries, tenantId, row.opinion_id)
  if (command.action === 'giveCoOpinion')
    await giveCoOpinion(queries, tenantId, row.opinion_id, actor.units, command.text, now)
  return (await findOpinion(queries, tenantId, row.opinion_id)) ?? after
}
