import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import type { Booking } from '../bookings/booking'
import { CallStation } from '../day/CallStation'

/** A reception that was missed and not noted: what it means, and whom to tell that it was not so. */
export function MissedCard({ booking }: { booking: Booking }) {
  const { day, label, stationName, visitor, phone } = booking
  return (
    <Card title={`${dayAndWeekday(day)} ${label}`}>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="body">{stationName}</Box>
          <Box className="body even">{visitor ? '您替别人约的，那天没有等到人。' : '那天没有等到您。'}</Box>
          <Box className="body even">偶尔一次不记下来，也不影响您再约。</Box>
          <Box className="body even">如果{visitor ? '人' : '您'}那天来了，请打电话告诉联络站，请他们改过来。</Box>
        </Box>
        <CallStation phone={phone} />
      </Box>
    </Card>
  )
}
