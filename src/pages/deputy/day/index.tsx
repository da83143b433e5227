import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { DayBookings } from '../../../components/staff/DayBookings'
import { DayRecords } from './DayRecords'

/** Who comes to the deputy on one day, and what was said. */
function DeputyDay({ query }: InDistrictProps) {
  return <DayBookings id={query.id ?? ''} about={day => <DayRecords day={day.id} />} />
}

export default inDistrict('当天接待', DeputyDay)
