import { useState } from 'react'
import { DayBookings } from '../../../components/staff/DayBookings'
import { pageQuery } from '../../../platform/go'

/** Who comes to the station on one day. */
export default function StationDay() {
  const [id] = useState(() => pageQuery().id ?? '')
  return <DayBookings id={id} />
}
