import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { here } from '../../../platform/here'
import { useEvery } from '../../../platform/useEvery'
import { useReading } from '../../../platform/useReading'
import { ArriveCard } from './ArriveCard'
import { PlaceCard } from './PlaceCard'
import { lookEvery } from './usePlaces'
import './index.scss'

/** Where the code at the station's door leads: I am here, a number for who has not booked, and my place in the queue. */
function Arrive({ query }: InDistrictProps) {
  const chosen = here.use().station
  const station = query.station ?? chosen
  // Where one stood an hour ago is worse than nothing: it is not kept.
  const { data, problem, loading, again } = useReading(
    station ? `today:${station}` : null,
    () => call.visit.today({ station: station ?? '' }),
    { kept: false },
  )
  useEvery(lookEvery, again)
  return (
    <Screen title="报到">
      {!station && <Empty title="还不知道是哪个联络站" text="请扫联络站门口的码，或先在首页选好联络站" />}
      {station && loading && <Skeleton cards={2} lines={3} />}
      <Problem problem={problem} again={again} />
      {data && (
        <>
          <Box role="heading" level={2} className="title">
            {data.stationName}
          </Box>
          {data.days.length === 0 && (
            <Card>
              <Empty title="今天这里没有接待" text={`要问的话请打电话 ${data.phone}`} />
            </Card>
          )}
          {data.days.map(day => (
            <Box key={day.id} className="stack">
              {day.places.map(place => (
                <PlaceCard
                  key={place.visit}
                  place={place}
                  atTable={day.kind === 'roundtable'}
                  phone={data.phone}
                  onChanged={again}
                />
              ))}
              <ArriveCard day={day} phone={data.phone} onChanged={again} />
              <Box className="small quiet">{day.rule}</Box>
            </Box>
          ))}
        </>
      )}
    </Screen>
  )
}

export default inDistrict('报到', Arrive)
