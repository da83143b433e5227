import { useState } from 'react'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import { here, mayChooseDistrict } from '../../../platform/here'
import { moveTo } from '../../../platform/session'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { Nearest } from './Nearest'
import { StationLine } from './StationLine'

/** First the district, where there are several, then the station. */
export default function Stations() {
  const chosen = here.use()
  useMe()
  const [picked, setDistrict] = useState<string | null>(null)
  const district = picked ?? chosen.district
  const districts = useReading('districts', () => call.district.list({}))
  const shown = useReading(district ? `district:${district}` : null, () =>
    call.district.show({ district: district ?? '' }),
  )
  const choose = (station: string) => {
    if (district) moveTo(district, station)
    goBack()
  }
  const several = mayChooseDistrict && (districts.data?.length ?? 0) > 1
  return (
    <Screen title="选联络站" since={shown.since}>
      {districts.loading && <Skeleton cards={1} />}
      {!districts.data && <Problem problem={districts.problem} again={districts.again} />}
      {several && (
        <Card title="您在哪里">
          {districts.data?.map(one => (
            <Line
              key={one.id}
              title={one.name}
              text={one.practice}
              aside={one.id === district && <Box className="small">✓ 已选</Box>}
              onPress={() => setDistrict(one.id)}
            />
          ))}
        </Card>
      )}
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
