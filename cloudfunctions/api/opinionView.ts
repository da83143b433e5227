import type { Reader } from '#contracts/opinion'
import type { Queries } from '#db/database'
import { type CoHandlingRow, coHandlingOf } from '#db/queries/coHandling'
import { type EventRow, eventsOf } from '#db/queries/ledger'
import type { OpinionRow } from '#db/queries/opinion'
import { photosOf } from '#db/queries/photo'
import { dayInWords, dayOf } from '#domain/calendar/day'
import { eventInWords, senderReads, senderReadsNote } from '#domain/opinion/events'
import { type Action, openSteps, standingOf } from '#domain/opinion/life'
import { nowForStaff, nowInWords, titleOf, urgencyOf, waitsForRating } from '#domain/opinion/words'
import { type Context, practiceOf, todayOf } from '#functions/api/context'
import { shownContact } from '#functions/api/opinionContact'
import { type Capacity, owedBy, partyIn } from '#functions/api/opinionReader'
import { photoAddresses } from '#functions/api/photo'

export const placeBoundTo = (opinionId: string) => `place:${opinionId}`

/** When an opinion came: to the minute for who sent it and for the station; for everybody else the day (docs/decisions/0012). */
const cameAt = (at: Date, reader: Reader): string =>
  reader === 'resident' || reader === 'stationClerk' ? at.toISOString() : dayOf(at)

/** One line of a list, in the reader's words. */
export const opinionLine = (context: Context, row: OpinionRow, reader: Reader) => {
  const today = todayOf(context)
  const told = {
    status: row.status,
    stationName: row.station_name,
    leadUnitName: row.lead_unit_name ?? undefined,
    actBy: row.act_by ?? undefined,
    answerDue: row.answer_due ?? undefined,
    resultClass: row.result_class ?? undefined,
    repliedBy: row.replied_by ?? undefined,
    today,
  }
  // The sender follows the date that was promised to them; how soon the unit must accept is the offices' own matter.
  const promised = reader === 'resident' && (row.status === 'assigned' || row.status === 'inProgress')
  const due = promised ? row.answer_due : row.act_by
  const yours = reader === 'resident' && row.status === 'replied' && row.sender_id !== null
  return {
    id: row.opinion_id,
    number: row.number,
    title: titleOf(row.body),
    category: row.category,
    status: row.status,
    now: reader === 'resident' ? nowInWords(told) : nowForStaff(told),
    due,
    light: due ? (yours ? waitsForRating(due, today) : urgencyOf(due, today)) : null,
    submittedAt: cameAt(row.submitted_at, reader),
    stationName: row.station_name,
  }
}

/**
 * A matter as one reader may see it. What is not theirs is left out here, at the one place where all of it is at hand. Its photos
 * are still where the store keeps them: `withPhotos` asks for their addresses, once no transaction waits for the answer.
 */
export const shownOpinion = async (
  context: Context,
  queries: Queries,
  tenantId: string,
  row: OpinionRow,
  reader: Capacity,
) => {
  const { platform } = context
  const practice = await practiceOf(platform, tenantId)
  const today = todayOf(context)
  const [events, coHandling, photos] = [
    await eventsOf(queries, tenantId, row.opinion_id),
    await coHandlingOf(queries, tenantId, row.opinion_id),
    await photosOf(queries, tenantId, { kind: 'opinion', id: row.opinion_id }),
  ]
  const sender = reader.as === 'resident'
  const ledgerReader = sender ? 'sender' : reader.as === 'stationClerk' ? 'station' : 'staff'
  const byCode = sender && row.sender_id === null
  const place = row.place_sealed
    ? (JSON.parse(platform.cipher.open(row.place_sealed, placeBoundTo(row.opinion_id))) as { text: string })
    : null
  // Who reads along without handling needs neither address nor photo (one of a door is the address), unless the sender gave
  // their name openly.
  const whereabouts = reader.as !== 'deputy' || row.secrecy === 'named'
  const [owed] = owedBy(reader, coHandling)
  // A co-handling unit’s own date is that of its opinion.
  const dated = reader.as === 'coHandlingUnit' && owed ? { ...row, act_by: owed.due } : row
  return {
    ...opinionLine(context, dated, reader.as),
    body: row.body,
    place: whereabouts ? (place?.text ?? null) : null,
    secrecy: row.secrecy,
    photoRefs: whereabouts ? photos.map(photo => photo.store_ref) : [],
    deputyName: row.deputy_name,
    leadUnit: row.lead_unit_id && row.lead_unit_name ? { id: row.lead_unit_id, name: row.lead_unit_name } : null,
    coHandlingUnits: coHandling.map(unit => ({
      id: unit.unit_id,
      name: unit.name,
      opinion: sender ? null : unit.opinion_text,
      due: unit.due,
      late: unit.given_at === null && unit.due < today,
    })),
    answerDue: row.answer_due,
    counting: countingOf(events, row, today),
    provisional: row.answer_provisional,
    resultClass: row.result_class,
    promisedBy: row.promised_by,
    rating: row.rating,
    ratingReason: row.rating_reason,
    round: row.round,
    version: row.version,
    ...(await shownContact(platform, queries, tenantId, row, reader.as)),
    events: events
      .filter(event => !sender || senderReads(event.action))
      .map(event => ({
        at: event.action === 'submit' ? cameAt(event.at, reader.as) : event.at.toISOString(),
        action: event.action,
        text: eventInWords({ ...event, byName: event.by_name }, ledgerReader, today),
        note: sender && !senderReadsNote(event.action) ? null : event.note,
      })),
    steps: byCode ? [] : stepsFor(row, coHandling, reader, practice.opinion.flags),
    as: reader.as,
  }
}

/** The same with the addresses of its photos, which the store gives: never called inside a transaction. */
export const withPhotos = async <Shown extends { photoRefs: string[] }>(
  context: Context,
  { photoRefs, ...shown }: Shown,
) => ({ ...shown, photos: await photoAddresses(context, photoRefs) })

/** 为什么是这一天: the count as the table of life started it, in words a resident can follow with a calendar. */
const countingOf = (events: EventRow[], row: OpinionRow, today: string): string | null => {
  const assigned = [...events].reverse().find(event => event.action === 'assign')
  const counts = row.status === 'assigned' || row.status === 'inProgress'
  if (!counts || !assigned || !row.answer_due || !row.answer_days) return null
  const from = dayOf(assigned.at)
  return `${dayInWords(from, today)}交办，当天不算，数${row.answer_days}个工作日（周末和节假日不算，调休上班的算），到${dayInWords(row.answer_due, today)}`
}

const stepsFor = (
  row: OpinionRow,
  coHandling: CoHandlingRow[],
  reader: Capacity,
  flags: Parameters<typeof openSteps>[1],
): Action[] => {
  const standing = standingOf({ ...row, byCode: row.sender_id === null })
  const owed = owedBy(reader, coHandling)
  return openSteps(standing, flags)
    .filter(step => step.by === partyIn(reader.as, step.action, owed))
    .map(step => step.action)
    .filter(action => action !== 'giveCoOpinion' || owed.length > 0)
}
