import type { HelpWish } from '#domain/reception/bookingWish'
import type { Platform } from '#functions/platform/ports'

/** What was said at a booking that only those who receive may read: the matter, the wish for help, and whose relative comes. */
export interface BookingSaid {
  matter: string
  wishes: HelpWish[]
  relation: string | null
}

const boundTo = (bookingId: string) => `matter:${bookingId}`

export const sealSaid = ({ cipher }: Platform, bookingId: string, said: BookingSaid): string =>
  cipher.seal(JSON.stringify(said), boundTo(bookingId))

export const openSaid = ({ cipher }: Platform, row: { booking_id: string; matter_sealed: string }): BookingSaid =>
  JSON.parse(cipher.open(row.matter_sealed, boundTo(row.booking_id)))
