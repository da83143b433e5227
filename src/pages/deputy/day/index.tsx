import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { DayBookings } from '../../../components/staff/DayBookings'

/** Who comes to the deputy on one day. */
function DeputyDay({ query }: InDistrictProps) {
  return <DayBookings id={query.id ?? ''} />
}

export default inDistrict('当天接待', DeputyDay)
