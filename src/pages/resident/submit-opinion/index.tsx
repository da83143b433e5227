import { useState } from 'react'
import { DistrictFirst } from '../../../components/DistrictFirst'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { useStation } from '../station/useStation'
import type { Sent } from './Receipt'
import { Submitted } from './Submitted'
import { Writing } from './Writing'

/** Three steps, one screen each: what, where and to whom, how to reach you. */
export default function SubmitOpinion() {
  const { district, station, mustChoose } = useStation()
  const [sent, setSent] = useState<Sent | null>(null)
  if (sent && district.data) return <Submitted {...sent} district={district.data.id} />
  if (district.data && station)
    return <Writing key={district.data.id} district={district.data} station={station.id} onSent={setSent} />
  return (
    <Screen title="提意见">
      {mustChoose ? <DistrictFirst /> : district.loading && <Skeleton cards={2} lines={4} />}
      <Problem problem={district.problem} again={district.again} />
    </Screen>
  )
}
