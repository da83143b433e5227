import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { goTo } from '../../../platform/go'
import type { Booking } from '../bookings/booking'
import { ownPlaceWords } from '../day/bookedWords'

interface HasPlaceProps {
  booking: Booking
  /** The station of the day in sight. */
  stationId: string
  onForOther: () => void
}

/** One comes once a day: before anything is typed that would be refused, the place one has, and booking for somebody else. */
export function HasPlace({ booking, stationId, onForOther }: HasPlaceProps) {
  return (
    <Card tone="green">
      <Box className="stack">
        <Box className="stack-close">
          <Box className="title">这一天{ownPlaceWords(booking, stationId)}</Box>
          <Box className="body even">一个人一天只约一场。想换时间，在“我的预约”里换。</Box>
        </Box>
        <Button onPress={() => goTo('resident/bookings')}>看我的预约</Button>
        <Button kind="plain" onPress={onForOther}>
          替别人约
        </Button>
      </Box>
    </Card>
  )
}
