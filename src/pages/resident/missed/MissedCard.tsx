import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import type { Booking } from '../bookings/booking'
import { CallStation } from '../day/CallStation'
import { missedWords } from './missedUnnoted'

/** A reception that was missed and not noted: what it means, and whom to tell that it was not so. */
export function MissedCard({ booking }: { booking: Booking }) {
  return (
    <Card title={`${dayAndWeekday(booking.day)} ${booking.label}`}>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="body even">{missedWords(booking)}</Box>
          <Box className="body even">偶尔没有来，什么都不影响：没有记下来，您照样可以再约，不用说明。</Box>
          <Box className="body even">
            {booking.visitor ? '那天人来了' : '那天您来了'}、是站里记错了，请打电话告诉联络站，请他们改过来。
          </Box>
        </Box>
        <CallStation phone={booking.phone} />
      </Box>
    </Card>
  )
}
