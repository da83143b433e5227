import { call } from '../platform/call'
import { goTo } from '../platform/go'
import { useReading } from '../platform/useReading'
import { Card } from './Card'
import { Line } from './Line'
import { Box } from './native/Box'
import { Problem } from './Problem'
import { Skeleton } from './Skeleton'
import './DistrictFirst.scss'

/** A first visit where several districts share this mini-program. */
export function DistrictFirst() {
  const districts = useReading('districts', () => call.district.list({}))
  return (
    <Card>
      <Box role="heading" level={2} className="title">
        您住在哪里？
      </Box>
      <Box className="body quiet">选好就能看到人大代表哪天接待、怎么预约，也能提意见、查进度。</Box>
      {districts.loading && <Skeleton cards={1} />}
      {!districts.data && <Problem problem={districts.problem} again={districts.again} />}
      <Box className="district-list">
        {districts.data?.map(one => (
          <Line
            key={one.id}
            title={one.name}
            text={one.practice}
            onPress={() => goTo('resident/stations', { district: one.id })}
          />
        ))}
      </Box>
    </Card>
  )
}
