import type { Contact } from '#domain/access/masking'
import { checkReason } from '#domain/access/reveal'
import type { BookingState } from '#domain/reception/booking'
import { Refusal } from '#domain/refusal'

/**
 * How to reach who booked. A phone written at the booking counts alone, for it may be another person's; without one the
 * contact that its account lets us remember fills what was left out.
 */
export const reachOf = (written: Contact, remembered: Contact): Contact =>
  written.phone ? written : { ...remembered, ...written }

/**
 * Whether there is anything of a booking to look at: somebody still comes, and left a name or a phone.
 *
 * @param asked whether what became of their place waits for their answer, so that the station may have to call
 */
export const isRevealable = (state: BookingState, { name, phone }: Contact, asked: boolean): boolean =>
  (state === 'booked' || asked) && Boolean(name || phone)

/**
 * Lets a station see the whole contact of a booking, with a reason, or refuses: of a cancelled one nobody needs it.
 * @param reason 4 characters or more; it is logged with the look
 */
export const checkBookingReveal = (state: BookingState, contact: Contact, reason: string, asked: boolean): void => {
  if (state !== 'booked' && !asked) throw new Refusal('BOOKING_NOT_LIVE', '这次预约已经取消，不用再联系')
  if (!isRevealable(state, contact, asked)) throw new Refusal('NO_CONTACT', '预约的人没有留下姓名电话')
  checkReason(reason)
}
