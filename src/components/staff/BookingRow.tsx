import type { ReactNode } from 'react'
import type { Outputs } from '../../platform/call'
import { Box } from '../native/Box'
import { Tag } from '../Tag'
import { attendedTag, contactLine, visitLine } from './benchWords'
import { ContactLook } from './ContactLook'
import type { DayCard } from './shapes'

export type Booking = Outputs['reception']['dayBookings']['bookings'][number]

interface BookingRowProps {
  booking: Booking
  /** On which they come, or came. */
  day: Pick<DayCard, 'when' | 'closed'>
  children?: ReactNode
}

/** One person who comes: the time large, whether they came, what to call at the desk, what it is about, and how to reach them. */
export function BookingRow({ booking, day, children }: BookingRowProps) {
  const { id, number, contact, revealable, state, numberOnly } = booking
  const gone = state !== 'booked'
  const came = gone ? null : attendedTag(booking, day)
  return (
    <Box role="listitem" className={`booking${gone ? ' booking-gone' : ''}`}>
      <Box className="booking-head">
        <Box className="booking-time">{booking.label}</Box>
        <Box className="grow stack-close">
          {!gone && !numberOnly && <Box className="body strong">{booking.matter}</Box>}
          {!gone && numberOnly && <Box className="body quiet">当天有不公开的接待，这里只显示号码</Box>}
          {!gone && visitLine(booking) && <Box className="small">{visitLine(booking)}</Box>}
          <Box className="row-wrap small quiet numerals">
            {gone ? (
              <Tag>{booking.changed ? '已换场' : state === 'displaced' ? '位置收回了' : '已取消'}</Tag>
            ) : (
              <Tag tone="blue">{number}</Tag>
            )}
            {came && <Tag tone={came.tone}>{came.words}</Tag>}
            {!gone && !numberOnly && !revealable && contactLine(contact, false)}
          </Box>
        </Box>
      </Box>
      {revealable && (
        <ContactLook about={{ kind: 'booking', id }} name={number} contact={contact} revealable={revealable} quiet />
      )}
      {children && <Box className="stack">{children}</Box>}
    </Box>
  )
}
