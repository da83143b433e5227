import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { BookedForOthers } from '../../../components/staff/BookedForOthers'
import { DayBookings } from '../../../components/staff/DayBookings'
import { goTo } from '../../../platform/go'
import { BookForSomebody } from './BookForSomebody'
import { PrintPoster } from './PrintPoster'

/** Who comes to the station on one day. */
function StationDay({ query }: InDistrictProps) {
  return (
    <DayBookings
      id={query.id ?? ''}
      about={day => (
        <Box className="stack">
          {day.state === 'published' && <Button onPress={() => goTo('station/desk', { id: day.id })}>叫号台</Button>}
          <Button kind="plain" onPress={() => goTo('station/records', { id: day.id })}>
            接待记录
          </Button>
          <BookForSomebody day={day} />
          <PrintPoster day={day} />
          <BookedForOthers day={day.id} title="代约的居民" />
        </Box>
      )}
    />
  )
}

export default inDistrict('当天接待', StationDay)
