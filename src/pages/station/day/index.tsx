import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { BookedActions } from '../../../components/staff/BookedActions'
import { deskName } from '../../../components/staff/benchWords'
import { DayBookings } from '../../../components/staff/DayBookings'
import type { DayCard } from '../../../components/staff/shapes'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { LeftOfDay } from '../register/LeftOfDay'
import { BookForSomebody } from './BookForSomebody'
import { OnThePhone } from './OnThePhone'
import { PrintPoster } from './PrintPoster'

/** The desk on the day itself, and what is left of the day when it is over; before it nothing can be done there. */
function DeskOfDay({ day: { id, kind, when, closed } }: { day: DayCard }) {
  if (when === 'past' || closed) return <LeftOfDay day={id} quiet />
  if (when === 'ahead') return <Box className="small quiet">{deskName(kind)}到那天才用</Box>
  return (
    <Button kind={kind === 'roundtable' ? 'plain' : 'main'} onPress={() => goTo('station/desk', { id })}>
      {deskName(kind)}
    </Button>
  )
}

/** Who comes to the station on one day. */
function StationDay({ query }: InDistrictProps) {
  // Who comes is not left lying on a device.
  const bookedFor = useReading('booked-for', () => call.reception.bookedFor({}), { kept: false })
  return (
    <DayBookings
      id={query.id ?? ''}
      actions={(booking, day, again) => {
        if (booking.state !== 'booked' || !bookedFor.data) return null
        const onPaper = bookedFor.data.find(one => one.id === booking.id)
        if (onPaper)
          return (
            <BookedActions
              booked={onPaper}
              atStation
              onChanged={() => void Promise.all([again(), bookedFor.again()])}
            />
          )
        return booking.changeable && <OnThePhone booking={booking} day={day} onChanged={() => void again()} />
      }}
      about={day => (
        <Box className="stack">
          {day.kind === 'roundtable' && (
            <Button onPress={() => goTo('station/roundtable', { id: day.id })}>议程和记录</Button>
          )}
          {day.state === 'published' && <DeskOfDay day={day} />}
          <Button kind="plain" onPress={() => goTo('station/records', { id: day.id })}>
            接待记录
          </Button>
          <BookForSomebody day={day} />
          <PrintPoster day={day} />
        </Box>
      )}
    />
  )
}

export default inDistrict('当天接待', StationDay)
