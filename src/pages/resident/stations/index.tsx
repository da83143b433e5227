import { useState } from 'react'
import { Card } from '../../../components/Card'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goBack, pageQuery } from '../../../platform/go'
import { here } from '../../../platform/here'
import { moveTo } from '../../../platform/session'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { DistrictChoice } from './DistrictChoice'
import { Nearest } from './Nearest'
import { StationLine } from './StationLine'

/** First the district, where there are several, then the station. */
export default function Stations() {
  const chosen = here.use()
  useMe()
  const [picked, setPicked] = useState<string | null>(() => pageQuery().district ?? null)
  const district = picked ?? chosen.district
  const shown = useReading(district ? `district:${district}` : null, () =>
    call.district.show({ district: district ?? '' }),
  )
  const choose = (station: string) => {
    if (district) moveTo(district, station)
    goBack()
  }
  return (
    <Screen title="选联络站" since={shown.since}>
      <DistrictChoice district={district} onChoose={setPicked} />
      {district && shown.loading && <Skeleton cards={1} lines={5} />}
      {!shown.data && <Problem problem={shown.problem} again={shown.again} />}
      {shown.data && (
        <Card title={`${shown.data.name}的联络站`}>
          <Nearest stations={shown.data.stations} onFound={choose} />
          {shown.data.stations.map(station => (
            <StationLine
              key={station.id}
              station={station}
              here={chosen.district === district && chosen.station === station.id}
              onPress={() => choose(station.id)}
            />
          ))}
        </Card>
      )}
    </Screen>
  )
}
