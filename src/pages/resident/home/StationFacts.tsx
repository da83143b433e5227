import type { ReactNode } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { goTo } from '../../../platform/go'
import { showTheWay, telephone } from '../../../platform/wechat'
import '../day/DayFacts.scss'
import './StationFacts.scss'
import type { Station } from '../station/useStation'

/** Where the station is, and the contact points that belong to it; under it what else belongs to the station. */
export function StationFacts({ station, children }: { station: Station; children?: ReactNode }) {
  return (
    <Card title={station.name}>
      <Box className="body">{station.address}</Box>
      {station.contactPoints.length > 0 && (
        <Box className="small quiet">
          下设
          {station.contactPoints.map((point, nth) => (
            <Box key={point} className="station-point">
              {nth > 0 ? `、${point}` : point}
            </Box>
          ))}
        </Box>
      )}
      <Box className="row-wrap day-ways">
        <Button kind="quiet" inline onPress={() => showTheWay(station)}>
          导航
        </Button>
        <Button
          kind="quiet"
          inline
          label={`打电话 ${station.phone}，${station.name}`}
          onPress={() => telephone(station.phone)}
        >
          打电话 {station.phone}
        </Button>
      </Box>
      <Box>
        <Line title="全年接待安排" onPress={() => goTo('plan/year', { station: station.id })} />
        {children}
      </Box>
    </Card>
  )
}
