import { useState } from 'react'
import { DayBookings } from '../../../components/staff/DayBookings'
import { pageQuery } from '../../../platform/go'

/** Who comes to the deputy on one day. */
export default function DeputyDay() {
  const [id] = useState(() => pageQuery().id ?? '')
  return <DayBookings id={id} />
}
