import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { replaceBy } from '../../../platform/go'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { EndedWaitCard } from '../waiting/EndedWaitCard'
import { OfferCard } from '../waiting/OfferCard'
import { toAnswer } from '../waiting/toAnswer'
import { WaitCard } from '../waiting/WaitCard'
import { stillWaiting, useWaits } from '../waiting/waits'
import { waitsAnew } from '../waiting/waitsForAnswer'
import { aheadFirst } from './aheadFirst'
import { BookingCard } from './BookingCard'
import type { Booking } from './booking'
import { CancelSheet } from './CancelSheet'

/** When I go where, and with which number: what waits for an answer first, then what lies ahead. */
function Bookings() {
  const district = useDistrictId()
  const read = useReading(`bookings:${district ?? ''}`, () => call.reception.myBookings({}))
  const waits = useWaits(district)
  const all = () => {
    void read.again()
    void waits.again()
  }
  const [cancelling, setCancelling] = useState<Booking | null>(null)
  const waiting = stillWaiting(waits.data)
  const open = toAnswer(read.data ?? [], waiting)
  const asked = new Set(open.map(({ id }) => id))
  const { ahead, over } = aheadFirst(read.data?.filter(({ id }) => !asked.has(id)) ?? [])
  const card = (booking: Booking, first = false) => (
    <BookingCard
      key={booking.id}
      booking={booking}
      waitsAnew={waitsAnew(booking, waiting)}
      first={first}
      onCancel={() => setCancelling(booking)}
      onAnswered={all}
    />
  )
  return (
    <Screen title="我的预约" since={read.since}>
      {read.loading && <Skeleton cards={2} lines={4} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      {open.map(({ booking, wait }, nth) =>
        booking ? card(booking, nth === 0) : <OfferCard key={wait.id} wait={wait} first={nth === 0} onAnswered={all} />,
      )}
      {waiting
        .filter(wait => !wait.offer)
        .map(wait => (
          <WaitCard key={wait.id} wait={wait} onLeft={all} />
        ))}
      {ahead.map(booking => card(booking))}
      {waits.data
        ?.filter(({ ended }) => ended)
        .map(wait => (
          <EndedWaitCard key={wait.id} wait={wait} />
        ))}
      {over.map(booking => card(booking))}
      {read.data?.length === 0 && !waits.data?.length && (
        <Card>
          <Empty title="还没有预约" text="约好代表接待后，号码、时间和地点会在这里。">
            <Button onPress={() => replaceBy('resident/calendar')}>看接待日历</Button>
          </Empty>
        </Card>
      )}
      {cancelling && (
        <CancelSheet
          booking={cancelling}
          onClose={() => setCancelling(null)}
          onCancelled={() => {
            setCancelling(null)
            all()
          }}
        />
      )}
    </Screen>
  )
}

export default inDistrict('我的预约', Bookings)
