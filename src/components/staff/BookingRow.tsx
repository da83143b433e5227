import type { Outputs } from '../../platform/call'
import { Box } from '../native/Box'
import { Tag } from '../Tag'

type Booking = Outputs['reception']['dayBookings']['bookings'][number]

/** One person who comes: the time large, what to call at the desk, what it is about, and a masked name. */
export function BookingRow({ booking }: { booking: Booking }) {
  const { contact, state } = booking
  const gone = state === 'cancelled'
  const who = [contact.name, contact.phone].filter(Boolean).join('　') || '没有留姓名电话'
  return (
    <Box role="listitem" className={`booking${gone ? ' booking-gone' : ''}`}>
      <Box className="booking-time">{booking.label}</Box>
      <Box className="grow stack-close">
        <Box className="body strong">{booking.matter}</Box>
        <Box className="row-wrap small quiet numerals">
          {gone ? <Tag>已取消</Tag> : <Tag tone="blue">{booking.number}</Tag>}
          {who}
        </Box>
      </Box>
    </Box>
  )
}
