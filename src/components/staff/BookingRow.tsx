import type { ReactNode } from 'react'
import type { Outputs } from '../../platform/call'
import { Box } from '../native/Box'
import { Tag } from '../Tag'
import { contactLine, visitLine } from './benchWords'
import { ContactLook } from './ContactLook'

export type Booking = Outputs['reception']['dayBookings']['bookings'][number]

/** One person who comes: the time large, what to call at the desk, what it is about, and how to reach them. */
export function BookingRow({ booking, children }: { booking: Booking; children?: ReactNode }) {
  const { id, number, contact, revealable, state, numberOnly } = booking
  const gone = state !== 'booked'
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
