import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import type { Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import type { Reading } from '../../../platform/useReading'
import { askedTitle } from '../waiting/askedTitle'
import { OfferCard } from '../waiting/OfferCard'
import type { Wait } from '../waiting/waits'
import { waitsAnew, waitsForAnswer } from '../waiting/waitsForAnswer'

interface OffersProps {
  bookings: Reading<Outputs['reception']['myBookings']>
  waits: Reading<Wait[]>
}

/** What cannot wait: a place that is held for me, and a reception that has changed. */
export function Offers({ bookings, waits }: OffersProps) {
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
          <Line title={askedTitle(asked)} text={asked.asked?.because} onPress={() => goTo('resident/bookings')} />
        </Card>
      )}
    </>
  )
}
