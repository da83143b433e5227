import { Button } from '../../../components/Button'
import { canPickPlace, roughPlace, say } from '../../../platform/wechat'
import type { Station } from '../station/useStation'
import { nearestOf } from './nearestOf'

/** Finds the nearest station when its owner lets the phone say roughly where it is. A browser does not ask. */
export function Nearest({ stations, onFound }: { stations: Station[]; onFound: (station: string) => void }) {
  if (!canPickPlace) return null
  const find = async () => {
    const place = await roughPlace()
    const nearest = place && nearestOf(stations, place)
    if (!nearest) return say('没有得到位置，请在下面选')
    say(`最近的是${nearest.name}`)
    onFound(nearest.id)
  }
  return (
    <Button kind="plain" onPress={find}>
      找离我最近的
    </Button>
  )
}
