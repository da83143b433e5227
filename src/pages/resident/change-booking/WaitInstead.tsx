import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { goTo } from '../../../platform/go'
import type { Booking } from '../bookings/booking'
import { type DayCard, mayWait } from '../day/dayWords'
import { lostPlaceOn } from '../waiting/waitsForAnswer'

interface WaitInsteadProps {
  booking: Booking
  days: readonly DayCard[]
  /** Whether there is no other place: then waiting is the next thing to do. */
  first: boolean
}

/** Who lost a place because its day moved comes elsewhere on the date. */
const comesFirst = (booking: Booking, day: DayCard): boolean =>
  lostPlaceOn(day, booking) && booking.asked?.kind === 'capacityCut'

/** The waiting lists of the days that are full, that of the place which was taken back foremost. */
export function WaitInstead({ booking, days, first }: WaitInsteadProps) {
  const full = days.filter(day => mayWait(day) && (first || comesFirst(booking, day)))
  const [own, ...others] = [...full].sort((a, b) => Number(comesFirst(booking, b)) - Number(comesFirst(booking, a)))
  if (!own) return null
  return (
    <Card title={first ? '可以候补' : '想等原来那一天'}>
      <Box className="stack">
        <Box className="body even">
          {comesFirst(booking, own)
            ? '您的位置是站里收回的：候补原来那一天，您排在没有约到的人前面。有空位马上通知您。'
            : '这些天约满了。候补以后，有人退出就按先后给您留位置，马上通知您。'}
        </Box>
        {[own, ...others].map((day, nth) => (
          <Button
            key={day.id}
            kind={first && nth === 0 ? 'main' : 'plain'}
            onPress={() => goTo('resident/wait', { day: day.id })}
          >
            候补 {dayAndWeekday(day.day)}
          </Button>
        ))}
      </Box>
    </Card>
  )
}
