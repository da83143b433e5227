import { useState } from 'react'
import { inDistrict } from '../../../components/inDistrict'
import { DayBookings } from '../../../components/staff/DayBookings'
import { pageQuery } from '../../../platform/go'

/** Who comes to the station on one day. */
function StationDay() {
  const [id] = useState(() => pageQuery().id ?? '')
  return <DayBookings id={id} />
}

export default inDistrict('当天接待', StationDay)
