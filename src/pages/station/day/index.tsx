import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { DayBookings } from '../../../components/staff/DayBookings'
import { BookForSomebody } from './BookForSomebody'
import { PrintPoster } from './PrintPoster'

/** Who comes to the station on one day. */
function StationDay({ query }: InDistrictProps) {
  return (
    <DayBookings
      id={query.id ?? ''}
      about={day => (
        <>
          <BookForSomebody day={day} />
          <PrintPoster day={day} />
        </>
      )}
    />
  )
}

export default inDistrict('当天接待', StationDay)
