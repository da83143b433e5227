import type { Queries } from '#db/database'
import { freeOrdinal } from '#db/queries/bookingLimit'
import { bookSlot, type TakenPlace } from '#db/queries/bookSlot'
import { freeSlots, slotStanding } from '#db/queries/slot'
import { againWhenBroken } from '#db/uniqueIndex'
import { whyNotBookable } from '#domain/reception/booking'
import type { Service } from '#domain/reception/kinds'
import { Refusal } from '#domain/refusal'
import { type Context, callerIn } from '#functions/api/context'
import { otherWasBooked } from '#functions/api/wish'

/**
 * Takes the place as the visitor's first of its period, which most bookings are: a look for the free ordinal beforehand would cost
 * them a third of the statement. Where the database finds that one taken it looks, and takes the lowest that is free.
 */
export const takeCounted = (
  queries: Queries,
  tenantId: string,
  wish: Omit<Parameters<typeof bookSlot>[2], 'ordinal'>,
  now: Date,
): Promise<TakenPlace | undefined> =>
  againWhenBroken(['booking_limit'], async turn => {
    const ordinal = turn > 0 ? await freeOrdinal(queries, tenantId, wish.visitorId, wish.slotId) : 1
    return bookSlot(queries, tenantId, { ...wish, ordinal: ordinal ?? 1 }, now)
  })

/** Does a change once more when the visitor booked elsewhere at the same moment, so that their bookings are counted anew. */
export const countedAnew = <Answer>(change: () => Promise<Answer>): Promise<Answer> =>
  againWhenBroken(['booking_limit'], change)

/** Why a place could not be had, with what the day still has; `but` is no offer, for it is the asker's own. */
export const whyNoPlace = async (
  context: Context,
  queries: Queries,
  wish: {
    slot: string
    visitorId: string
    service?: Service | undefined
    caseKind?: string | undefined
    isBeyondLimit?: boolean
  },
  but?: string,
): Promise<Refusal> => {
  const { tenantId, accountId } = callerIn(context)
  const now = context.platform.now()
  const forOther = wish.visitorId !== accountId
  const slot = await slotStanding(queries, tenantId, wish.slot, wish.visitorId)
  if (!slot) return new Refusal('NOT_FOUND')
  const why = whyNotBookable(slot, { ...wish, ordinal: slot.ordinal, forOther }, now)
  if (why && why.code !== 'SLOT_TAKEN') return why
  // The place that filled the slot may be their own, booked on another phone: another slot would be refused too. Of somebody else a
  // full slot tells nothing.
  if (!but && slot.hasPlace && !forOther) return new Refusal('ALREADY_BOOKED')
  if (!but && slot.hasPlace && !why) return otherWasBooked()
  const free = (await freeSlots(queries, tenantId, slot.dayId, now))
    .filter(({ slot_id }) => slot_id !== but)
    .map(({ slot_id, label }) => ({ id: slot_id, label }))
  const others = free.map(each => each.label).join('、')
  const words = others ? `这一场刚刚约满了。${others}还有位置` : '这一天都约满了，请看看别的日子'
  return new Refusal('SLOT_TAKEN', words, { free })
}
