import type { Queries } from '#db/database'
import { rememberedContact } from '#db/queries/bookingContact'
import { daysMissed } from '#db/queries/missedDay'
import { sql } from '#db/statements'
import type { Day } from '#domain/calendar/day'
import type { AppealAnswer, NoteDecision } from '#domain/reception/noShow'

export interface NoteRow {
  note_id: string
  booking_id: string
  account_id: string
  /** Somebody else was to come: the account may know of this booking alone. */
  for_other: boolean
  station_id: string
  station_name: string
  number: string
  day: Day
  label: string
  times: number
  contact_sealed: string | null
  account_contact_sealed: string | null
  appeal_sealed: string | null
  appealed_at: Date | null
  decision: NoteDecision | null
  answer: string | null
}

const notes = `
  SELECT n.note_id, n.booking_id, b.account_id, b.visitor_id <> b.account_id AS for_other, n.station_id, s.name AS station_name, b.number, b.day, l.label, n.times,
         b.contact_sealed, ${rememberedContact}, n.appeal_sealed, n.appealed_at, n.decision, n.answer
  FROM no_show_note n
  JOIN booking b USING (tenant_id, booking_id)
  JOIN reception_slot l USING (tenant_id, slot_id)
  JOIN account a ON a.tenant_id = b.tenant_id AND a.account_id = b.account_id
  JOIN station s ON s.tenant_id = n.tenant_id AND s.station_id = n.station_id`

/** The notes of a station, those with a reason that waits for an answer first, then the latest. */
export const notesOfStation = (queries: Queries, tenantId: string, stationId: string): Promise<NoteRow[]> =>
  queries.all(
    sql(
      'notesOfStation',
      `${notes} WHERE n.tenant_id = $1 AND n.station_id = $2
       ORDER BY (n.appealed_at IS NOT NULL AND n.decision IS NULL) DESC, n.noted_at DESC, n.note_id LIMIT 100`,
    ),
    [tenantId, stationId],
  )

/** Reasons at these stations of which nobody has decided: how many, and since when the first one waits. */
export const undecidedAppeals = (
  queries: Queries,
  tenantId: string,
  stations: string[],
): Promise<{ count: number; first_at: Date | null } | undefined> =>
  queries.one(
    sql(
      'undecidedAppeals',
      `SELECT count(*)::int AS count, min(appealed_at) AS first_at FROM no_show_note
       WHERE tenant_id = $1 AND station_id = ANY($2) AND appealed_at IS NOT NULL AND decision IS NULL`,
    ),
    [tenantId, stations],
  )

/** The notes about what an account booked, the latest first. */
export const notesOf = (queries: Queries, tenantId: string, accountId: string): Promise<NoteRow[]> =>
  queries.all(
    sql(
      'notesOf',
      // What was missed is live still: one's own, and what was booked for others, stand in an index each.
      `${notes} WHERE n.tenant_id = $1 AND b.account_id = $2 AND b.state = 'booked'
         AND (b.visitor_id = $2 OR b.visitor_id <> b.account_id) ORDER BY n.noted_at DESC, n.note_id LIMIT 50`,
    ),
    [tenantId, accountId],
  )

/** One note, held until the transaction ends. */
export const lockNote = (queries: Queries, tenantId: string, noteId: string): Promise<NoteRow | undefined> =>
  queries.one(sql('lockNote', `${notes} WHERE n.tenant_id = $1 AND n.note_id = $2 FOR UPDATE OF n`), [tenantId, noteId])

export const keepAppeal = (queries: Queries, tenantId: string, noteId: string, sealed: string, at: Date) =>
  queries.all(
    sql(
      'keepAppeal',
      'UPDATE no_show_note SET appeal_sealed = $3, appealed_at = $4 WHERE tenant_id = $1 AND note_id = $2',
    ),
    [tenantId, noteId, sealed, at],
  )

/**
 * Takes the note of a booking back, whatever was decided of it: somebody was there after all. The desk of its day is held, so that
 * none is written meanwhile.
 */
export const withdrawNote = (
  queries: Queries,
  tenantId: string,
  bookingId: string,
  { answer, by, at }: { answer: string; by: string; at: Date },
): Promise<NoteRow | undefined> =>
  queries.one(
    sql(
      'withdrawNote',
      `WITH withdrawn AS (
         UPDATE no_show_note SET decision = 'takenBack', answer = $3, decided_by = $4, decided_at = $5
         WHERE tenant_id = $1 AND booking_id = $2 AND decision IS DISTINCT FROM 'takenBack' RETURNING note_id)
       ${notes} WHERE n.tenant_id = $1 AND n.note_id = (SELECT note_id FROM withdrawn)`,
    ),
    [tenantId, bookingId, answer, by, at],
  )

/** Decides a note; taken back, the day counts as missed no more. */
export const decideNote = (
  queries: Queries,
  tenantId: string,
  noteId: string,
  { decision, answer, by, at }: { decision: AppealAnswer; answer: string | null; by: string; at: Date },
) =>
  queries.all(
    sql(
      'decideNote',
      `WITH decided AS (
         UPDATE no_show_note SET decision = $3, answer = $4, decided_by = $5, decided_at = $6
         WHERE tenant_id = $1 AND note_id = $2 RETURNING booking_id, decision)
       UPDATE booking b SET attended = 'excused' FROM decided
       WHERE b.tenant_id = $1 AND b.booking_id = decided.booking_id AND decided.decision = 'takenBack'`,
    ),
    [tenantId, noteId, decision, answer, by, at],
  )

/** A note with all days that its visitor has missed, as they stand now. */
export interface LaterNoteRow extends NoteRow {
  practice_id: string
  missed: Day[]
}

/** What was noted of a booking's visitor for later days, whoever booked them, and nobody has decided: the earliest first. */
export const undecidedAfter = (queries: Queries, tenantId: string, bookingId: string): Promise<LaterNoteRow[]> =>
  queries.all(
    sql(
      'undecidedAfter',
      `SELECT note.*, d.practice_id, ${daysMissed} AS missed
       FROM booking own
       JOIN booking b ON b.tenant_id = own.tenant_id AND b.visitor_id = own.visitor_id AND b.state = 'booked' AND b.day > own.day
       JOIN (${notes} WHERE n.tenant_id = $1 AND n.decision IS NULL) note ON note.booking_id = b.booking_id
       JOIN reception_day d ON d.tenant_id = b.tenant_id AND d.day_id = b.day_id
       WHERE own.tenant_id = $1 AND own.booking_id = $2 ORDER BY b.day`,
    ),
    [tenantId, bookingId],
  )

/** Corrects how many days a note counts that nobody has decided. */
export const recountNote = (queries: Queries, tenantId: string, noteId: string, times: number) =>
  queries.all(
    sql('recountNote', 'UPDATE no_show_note SET times = $3 WHERE tenant_id = $1 AND note_id = $2 AND decision IS NULL'),
    [tenantId, noteId, times],
  )

/** Ends a note that is not due any more; false where somebody has decided it meanwhile. */
export const lapseNote = async (
  queries: Queries,
  tenantId: string,
  noteId: string,
  { by, at }: { by: string; at: Date },
): Promise<boolean> =>
  (await queries.one(
    sql(
      'lapseNote',
      `UPDATE no_show_note SET decision = 'lapsed', decided_by = $3, decided_at = $4
       WHERE tenant_id = $1 AND note_id = $2 AND decision IS NULL RETURNING note_id`,
    ),
    [tenantId, noteId, by, at],
  )) !== undefined
