import { v7 as newId } from 'uuid'
import { record as contract } from '#contracts/record'
import type { Queries } from '#db/database'
import { holdDesk } from '#db/queries/dayDesk'
import { listUnits } from '#db/queries/district'
import { nextNumber } from '#db/queries/opinion'
import { dropPhotos } from '#db/queries/photo'
import { addRecord, deputiesForDay, findRecordOf, keepRecordContact, saveRecord } from '#db/queries/record'
import { takeTurn } from '#db/queries/request'
import { yearOf } from '#domain/calendar/day'
import {
  changedFields,
  checkFinished,
  checkSaved,
  checkSeenVersion,
  isEmptyVisitor,
  type RecordEntry,
  type Visitor,
  writtenFields,
} from '#domain/reception/record'
import { Refusal } from '#domain/refusal'
import { actionsOf, type Context, callerIn, once, practiceOf, todayOf } from '#functions/api/context'
import { dayAtDesk } from '#functions/api/dayAtDesk'
import { noteReceived } from '#functions/api/noteReceived'
import { withPhotos } from '#functions/api/opinionView'
import { recordOfClerk } from '#functions/api/recordReader'
import { keepRecordVersion, lockSeenRecord } from '#functions/api/recordSaving'
import { openEntry, openVisitor, sealRecordText, sealVisitor } from '#functions/api/recordText'
import { nameOf, standingEntry } from '#functions/api/recordView'
import { visitorOf } from '#functions/api/recordVisitor'

const act = actionsOf(contract)

interface Typed extends RecordEntry {
  visitor?: Visitor | undefined
  finish: boolean
}

/** What was typed, without what is not of the entry itself. */
const entryOf = (typed: Typed): RecordEntry => ({
  secrecy: typed.secrecy,
  category: typed.category,
  matter: typed.matter,
  answer: typed.answer,
  outcome: typed.outcome,
  deputies: [...new Set(typed.deputies)],
  proposedUnit: typed.proposedUnit,
  due: typed.due,
})

/** Refuses a category, a deputy or a unit that the place does not have. */
const checkChosen = async (
  context: Context,
  queries: Queries,
  entry: RecordEntry,
  day: { day_id: string; station_id: string },
): Promise<void> => {
  const { tenantId } = callerIn(context)
  const { categories } = (await practiceOf(context.platform, tenantId)).opinion
  if (entry.category && !categories.includes(entry.category)) throw new Refusal('INPUT_INVALID', '请选择一个类别')
  const deputies = await deputiesForDay(queries, tenantId, day.day_id, day.station_id)
  if (entry.deputies.some(id => !deputies.some(each => each.deputy_id === id)))
    throw new Refusal('NOT_FOUND', '这个联络站没有这位代表，请重新选择')
  const { proposedUnit } = entry
  if (proposedUnit && !(await listUnits(queries, tenantId)).some(unit => unit.unit_id === proposedUnit))
    throw new Refusal('UNIT_UNKNOWN')
}

const begin = async (
  context: Context,
  queries: Queries,
  input: Typed & { day: string; booking?: string | undefined; visit?: string | undefined },
) => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const { row: day } = await dayAtDesk(context, input.day, queries)
  if (day.state === 'cancelled') throw new Refusal('DAY_CANCELLED', '这一天的接待已经取消，没有接待记录')
  if (day.day > todayOf(context)) throw new Refusal('INPUT_INVALID', '还没有到这一天，接待以后再写记录')
  // As at the desk: nobody takes an arrival back, or notes who did not come, while their record is begun.
  if (input.booking || input.visit) await holdDesk(queries, tenantId, day.day_id)
  const { known, ...points } = await visitorOf(context, queries, input)
  // Two clerks who begin with one visitor: the second finds what the first has written.
  await takeTurn(queries, `record:${tenantId}:${points.bookingId ?? points.visitId ?? newId()}`)
  const begun = await findRecordOf(queries, tenantId, points)
  if (begun) {
    const row = await recordOfClerk(context, queries, begun.record_id)
    checkSeenVersion(0, {
      version: row.version,
      by: nameOf(row.saved_by_name),
      what: '这一位的接待记录',
      shown: standingEntry(context, row),
    })
  }
  const entry = entryOf(input)
  const anonymous = entry.secrecy === 'anonymous'
  const visitor = input.visitor ?? (anonymous ? {} : known)
  await checkChosen(context, queries, entry, day)
  checkSaved(entry, visitor, { before: null, opinions: 0, mediated: false })
  if (input.finish) checkFinished(entry, visitor, { mediated: false })

  const recordId = newId()
  const year = yearOf(day.day)
  const nth = await nextNumber(queries, tenantId, `record:${day.station_id}:${year}`)
  const written = {
    recordId,
    // 匿名: nothing leads from what was said to who booked.
    ...(anonymous ? { bookingId: null, visitId: null } : points),
    ...entry,
    proposedUnitId: entry.proposedUnit,
    ...sealRecordText(platform, recordId, entry),
    by: accountId,
    at: platform.now(),
    finished: input.finish,
  }
  const number = `${year}-${String(nth).padStart(4, '0')}`
  // The record first, which holds its day: who gives a booking back holds the day and then the booking, in this order too.
  await addRecord(queries, tenantId, { ...written, number, dayId: day.day_id, stationId: day.station_id })
  if (points.bookingId) await noteReceived(context, queries, points.bookingId)
  if (!isEmptyVisitor(visitor))
    await keepRecordContact(queries, tenantId, recordId, sealVisitor(platform, recordId, visitor))
  const fields = [
    ...writtenFields(entry),
    ...(isEmptyVisitor(visitor) ? [] : [contactWords]),
    ...(input.finish ? [finishedWords] : []),
  ]
  return keepRecordVersion(context, queries, recordId, { version: 1, entry, fields })
}

const contactWords = '联系方式'
/** Who finishes a record may have changed nothing else of it. */
const finishedWords = '写完了'

const start = act.start.handler(async ({ input, context }) =>
  withPhotos(context, await once(context, input, queries => begin(context, queries, input))),
)

const write = async (context: Context, queries: Queries, input: Typed & { record: string; version: number }) => {
  const { platform } = context
  const { tenantId, accountId } = callerIn(context)
  const row = await lockSeenRecord(context, queries, input)
  const before = openEntry(platform, row)
  const known = openVisitor(platform, row)
  const entry = entryOf(input)
  const visitor = input.visitor ?? (entry.secrecy === 'anonymous' ? {} : known)
  await checkChosen(context, queries, entry, row)
  checkSaved(entry, visitor, { before, opinions: row.opinions, mediated: row.mediated })
  if (input.finish || row.state === 'finished') checkFinished(entry, visitor, row)
  const anonymous = entry.secrecy === 'anonymous'
  await saveRecord(queries, tenantId, {
    recordId: row.record_id,
    bookingId: anonymous ? null : row.booking_id,
    visitId: anonymous ? null : row.visit_id,
    ...entry,
    proposedUnitId: entry.proposedUnit,
    ...sealRecordText(platform, row.record_id, entry),
    by: accountId,
    at: platform.now(),
    finished: input.finish,
  })
  // A photo of a paper says what the paper says of who came.
  if (anonymous && before.secrecy !== 'anonymous')
    await dropPhotos(queries, tenantId, { kind: 'record', id: row.record_id }, accountId)
  const newContact = JSON.stringify(visitor) !== JSON.stringify(known)
  if (newContact) {
    const sealed = isEmptyVisitor(visitor) ? null : sealVisitor(platform, row.record_id, visitor)
    await keepRecordContact(queries, tenantId, row.record_id, sealed)
  }
  const finishes = input.finish && row.state !== 'finished'
  const fields = [
    ...changedFields(before, entry),
    ...(newContact ? [contactWords] : []),
    ...(finishes ? [finishedWords] : []),
  ]
  return keepRecordVersion(context, queries, row.record_id, { version: row.version + 1, entry, fields })
}

const save = act.save.handler(async ({ input, context }) =>
  withPhotos(context, await once(context, input, queries => write(context, queries, input))),
)

export const recordWrite = { start, save }
