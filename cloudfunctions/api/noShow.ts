import { noShow as contract } from '#contracts/noShow'
import {
  decideNote,
  keepAppeal,
  lockNote,
  type NoteRow,
  notesOf,
  notesOfStation,
  undecidedAppeals,
} from '#db/queries/noShow'
import { writeNotices } from '#db/queries/notice'
import { maskContact } from '#domain/access/masking'
import { dayOf } from '#domain/calendar/day'
import { checkAppeal, checkUndecided } from '#domain/reception/noShow'
import { appealAnswered } from '#domain/reception/noShowNotices'
import { Refusal } from '#domain/refusal'
import { openReach } from '#functions/api/bookingContact'
import { actionsOf, type Context, callerIn, once, queriesOf, scopesOf, todayOf } from '#functions/api/context'
import { recountLater } from '#functions/api/laterNotes'
import { missedNotice } from '#functions/api/missedNotice'

const act = actionsOf(contract)

const boundTo = (noteId: string) => `noShow:${noteId}`

const shownNote = ({ platform: { cipher } }: Context, row: NoteRow) => ({
  id: row.note_id,
  day: row.day,
  label: row.label,
  stationName: row.station_name,
  appeal: row.appeal_sealed && cipher.open(row.appeal_sealed, boundTo(row.note_id)),
  appealedAt: row.appealed_at?.toISOString() ?? null,
  decision: row.decision,
  answer: row.answer,
})

/** For who booked. How often is told to the visitor alone: it counts what others booked for them as well. */
const noteOf = (context: Context, row: NoteRow) => ({
  ...shownNote(context, row),
  booking: row.booking_id,
  forOther: row.for_other,
  times: row.for_other ? null : row.times,
})

const lineOf = (context: Context, row: NoteRow) => ({
  ...shownNote(context, row),
  times: row.times,
  number: row.number,
  contact: maskContact(openReach(context.platform, callerIn(context).tenantId, row)),
})

/** How a note of the appeal stands for the rules. */
const standing = (row: NoteRow) => ({ appealed: row.appealed_at !== null, decision: row.decision })

const list = act.list.handler(async ({ input, context }) => {
  if (!(await scopesOf(context, 'stationClerk')).includes(input.station)) throw new Refusal('NOT_FOUND')
  const rows = await notesOfStation(queriesOf(context), callerIn(context).tenantId, input.station)
  return rows.map(row => lineOf(context, row))
})

const undecided = act.undecided.handler(async ({ context }) => {
  const stations = await scopesOf(context, 'stationClerk')
  const row = await undecidedAppeals(queriesOf(context), callerIn(context).tenantId, stations)
  return { count: row?.count ?? 0, since: row?.first_at ? dayOf(row.first_at) : null }
})

const mine = act.mine.handler(async ({ context }) => {
  const { tenantId, accountId } = callerIn(context)
  return (await notesOf(queriesOf(context), tenantId, accountId)).map(row => noteOf(context, row))
})

const appeal = act.appeal.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const at = context.platform.now()
    const row = await lockNote(queries, tenantId, input.note)
    if (row?.account_id !== accountId) throw new Refusal('NOT_FOUND')
    checkAppeal(standing(row))
    const sealed = context.platform.cipher.seal(input.reason, boundTo(row.note_id))
    await keepAppeal(queries, tenantId, row.note_id, sealed, at)
    return noteOf(context, { ...row, appeal_sealed: sealed, appealed_at: at })
  }),
)

/** A person decides: the day counts no more, or it stays. Who booked is told either way. */
const answer = act.answer.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const at = context.platform.now()
    const row = await lockNote(queries, tenantId, input.note)
    if (!row || !(await scopesOf(context, 'stationClerk')).includes(row.station_id)) throw new Refusal('NOT_FOUND')
    checkUndecided(standing(row))
    const decided = { decision: input.decision, answer: input.answer ?? null }
    await decideNote(queries, tenantId, row.note_id, { ...decided, by: accountId, at })
    const notice = missedNotice(`noShowAnswered:${row.note_id}`, row, todayOf(context), missed =>
      appealAnswered(missed, input.decision, decided.answer),
    )
    await writeNotices(queries, tenantId, [notice], at)
    if (input.decision === 'takenBack') await recountLater(context, queries, row.booking_id)
    return lineOf(context, { ...row, ...decided })
  }),
)

/** 爽约: what was noted, why it was so, and what a clerk decides of it. Nobody is blocked, and there are no points. */
export const noShow = { list, undecided, mine, appeal, answer }
