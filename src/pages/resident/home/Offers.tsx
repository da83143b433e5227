import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { dayAndWeekday } from '../../../components/moments'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { token } from '../../../platform/session'
import { useReading } from '../../../platform/useReading'
import { OfferCard } from '../waiting/OfferCard'
import { useWaits } from '../waiting/waits'
import { waitsAnew, waitsForAnswer } from '../waiting/waitsForAnswer'

/** What cannot wait: a place that is held for me, and a reception that has changed. */
export function Offers({ district }: { district: string | null }) {
  const waits = useWaits(district)
  const bookings = useReading(district && token() ? `bookings:${district}` : null, () => call.reception.myBookings({}))
  const asked = bookings.data?.find(one => waitsForAnswer(one) && !waitsAnew(one, waits.data ?? []))
  const answered = () => {
    void waits.again()
    void bookings.again()
  }
  return (
    <>
      {waits.data
        ?.filter(wait => wait.offer)
        .map(wait => (
          <OfferCard key={wait.id} wait={wait} onAnswered={answered} />
        ))}
      {asked && (
        <Card tone="amber">
          <Line
            title={`${dayAndWeekday(asked.day)}的接待有变动，您还来吗？`}
            text={asked.asked?.because}
            onPress={() => goTo('resident/bookings')}
          />
        </Card>
      )}
    </>
  )
}
