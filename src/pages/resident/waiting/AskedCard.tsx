import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import type { Booking } from '../bookings/booking'
import { Question } from '../bookings/Question'
import { DateHead } from '../day/DateHead'
import { forWhom } from '../visit/SaidWish'
import { askedTitle } from './askedTitle'

interface AskedCardProps {
  booking: Booking
  /** It is what the page asks first. */
  first: boolean
  onAnswered: () => void
}

/** A reception that has changed, with one tap for each answer. */
export function AskedCard({ booking, first, onAnswered }: AskedCardProps) {
  const whom = forWhom(booking)
  return (
    <Card tone="amber">
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong">{askedTitle(booking)}</Box>
            <Tag tone="amber">等您答复</Tag>
          </Box>
          <DateHead day={booking.day} time={booking.label} />
          <Box className="body">{booking.stationName}</Box>
          {whom && <Box className="body">{whom}</Box>}
        </Box>
        <Question booking={booking} waitsAnew={false} first={first} onAnswered={onAnswered} />
      </Box>
    </Card>
  )
}
