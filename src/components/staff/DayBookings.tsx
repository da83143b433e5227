import type { ReactNode } from 'react'
import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { Empty } from '../Empty'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Screen } from '../Screen'
import { Skeleton } from '../Skeleton'
import { type Booking, BookingRow } from './BookingRow'
import { comingWords } from './benchWords'
import { DayHead } from './DayHead'
import { RelatedOpinions } from './RelatedOpinions'
import type { DayCard } from './shapes'
import './staff.scss'

interface DayBookingsProps {
  id: string
  about?: (day: DayCard) => ReactNode
  /** What may be done for one who comes; `again` reads the list anew. */
  actions?: (booking: Booking, day: DayCard, again: () => Promise<void>) => ReactNode
}

/** Who comes on one day, in the order of the day: held in one hand at the desk. */
export function DayBookings({ id, about, actions }: DayBookingsProps) {
  const { data, since, problem, loading, again } = useReading(
    `bookings:${id}`,
    () => call.reception.dayBookings({ day: id }),
    // Who comes is not left lying on a device that colleagues share.
    { kept: false },
  )
  return (
    <Screen title="当天接待" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          <DayHead day={data.day} />
          {about?.(data.day)}
          {data.bookings.length > 0 && (
            <>
              <Box role="heading" level={2} className="title numerals">
                {comingWords(data.bookings, data.day)}
              </Box>
              <Box role="list" className="bench-lines">
                {data.bookings.map(booking => (
                  <BookingRow key={booking.id} booking={booking} day={data.day}>
                    {actions?.(booking, data.day, again)}
                  </BookingRow>
                ))}
              </Box>
            </>
          )}
          {data.day.topic && <RelatedOpinions day={id} />}
          {data.bookings.length === 0 && <Empty title="还没有人预约" text="居民在小程序里约好以后，会按时间排在这里" />}
        </>
      )}
    </Screen>
  )
}
