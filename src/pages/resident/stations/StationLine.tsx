import { Line } from '../../../components/Line'
import { Tag } from '../../../components/Tag'
import type { Station } from '../station/useStation'

/** People know their community's contact point better than the station's name: both are shown. */
export function StationLine({ station, here, onPress }: { station: Station; here: boolean; onPress: () => void }) {
  const points = station.contactPoints.length ? `（${station.contactPoints.join('、')}）` : ''
  return (
    <Line
      title={station.name}
      text={`${station.address}${points}`}
      aside={here && <Tag tone="green">现在</Tag>}
      onPress={onPress}
    />
  )
}
