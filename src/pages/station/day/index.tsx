import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { DayBookings } from '../../../components/staff/DayBookings'
import { goTo } from '../../../platform/go'
import { PrintPoster } from './PrintPoster'

/** Who comes to the station on one day. */
function StationDay({ query }: InDistrictProps) {
  return (
    <DayBookings
      id={query.id ?? ''}
      about={day => (
        <>
          {day.state === 'published' && <Button onPress={() => goTo('station/desk', { id: day.id })}>叫号台</Button>}
          <PrintPoster day={day} />
        </>
      )}
    />
  )
}

export default inDistrict('当天接待', StationDay)
