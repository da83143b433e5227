import type { Booking } from '../bookings/booking'
import { AskedCard } from '../waiting/AskedCard'
import { OfferCard } from '../waiting/OfferCard'
import type { ToAnswer } from '../waiting/toAnswer'
import type { Wait } from '../waiting/waits'

interface OffersProps {
  open: readonly ToAnswer<Booking, Wait>[]
  /** The first of them is the first thing to do on the page. */
  first: boolean
  onAnswered: () => void
}

/** What cannot wait, each with its answers: a place that is held for me, and a reception that has changed. */
export function Offers({ open, first, onAnswered }: OffersProps) {
  return open.map(({ id, booking, wait }, nth) =>
    booking ? (
      <AskedCard key={id} booking={booking} first={first && nth === 0} onAnswered={onAnswered} />
    ) : (
      <OfferCard key={id} wait={wait} first={first && nth === 0} onAnswered={onAnswered} />
    ),
  )
}
