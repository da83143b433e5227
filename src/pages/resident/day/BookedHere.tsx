import { Line } from '../../../components/Line'
import { goTo } from '../../../platform/go'
import type { Booking } from '../bookings/booking'
import { bookedWords, ownPlaceWords } from './bookedWords'

interface BookedHereProps {
  /** What the reader has on the date of the day. */
  places: readonly Booking[]
  stationId: string
}

/** Says of a day that it is already booked, or that its place was taken back, with the way to the booking. */
export function BookedHere({ places, stationId }: BookedHereProps) {
  return places.map(place => (
    <Line
      key={place.id}
      title={
        place.state === 'booked'
          ? `这一天${place.visitor ? bookedWords(place) : ownPlaceWords(place, stationId)}`
          : `您约的${place.label}这一场没有了`
      }
      text={place.state === 'booked' ? '看我的预约' : '等您答复'}
      onPress={() => goTo('resident/bookings')}
    />
  ))
}
