import type { Queries } from '#db/database'
import { bookingForRecord, visitForRecord } from '#db/queries/recordVisitor'
import type { Visitor } from '#domain/reception/record'
import { Refusal } from '#domain/refusal'
import { openReach } from '#functions/api/bookingContact'
import { type Context, callerIn } from '#functions/api/context'
import { openVisitContact } from '#functions/api/visitContact'

/** Whose record it is. */
export interface RecordVisitor {
  bookingId: string | null
  visitId: string | null
  /** What they left to be reached by, at the booking or at the desk. */
  known: Visitor
}

/**
 * Who came, by their place in the queue or by their booking: each leads to the other, so that a person who came with both has one
 * record. Refuses NOT_FOUND where the day has neither, and RECORD_OF_TWO where the number is somebody else's than the booking.
 */
export const visitorOf = async (
  context: Context,
  queries: Queries,
  input: { day: string; booking?: string | undefined; visit?: string | undefined },
): Promise<RecordVisitor> => {
  const { tenantId } = callerIn(context)
  const none = { bookingId: null, visitId: null, known: {} }
  if (!input.booking && !input.visit) return none
  const visit = await visitForRecord(queries, tenantId, {
    visitId: input.visit ?? null,
    bookingId: input.booking ?? null,
  })
  if (input.visit && visit?.day_id !== input.day) throw new Refusal('NOT_FOUND', '这一天没有这个号，请重新打开看看')
  if (input.visit && input.booking && visit?.booking_id !== input.booking) throw new Refusal('RECORD_OF_TWO')
  const bookingId = visit?.booking_id ?? (visit ? null : (input.booking ?? null))
  const booking = bookingId ? await bookingForRecord(queries, tenantId, bookingId) : undefined
  if (bookingId && booking?.day_id !== input.day) throw new Refusal('NOT_FOUND', '这一天没有这个预约，请重新打开看看')
  const visitId = visit?.visit_id ?? null
  if (!booking) return { bookingId: null, visitId, known: visit ? openVisitContact(context.platform, visit) : {} }
  return { bookingId, visitId, known: openReach(context.platform, tenantId, booking) }
}
