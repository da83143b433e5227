import { Button } from '../../../components/Button'
import type { DayCard } from '../../../components/staff/shapes'
import { goTo } from '../../../platform/go'

/** For who calls the station, or stands before the desk without WeChat. */
export function BookForSomebody({ day }: { day: DayCard }) {
  if (day.state !== 'published' || day.free === 0) return null
  return (
    <Button kind="plain" onPress={() => goTo('grid/book', { day: day.id })}>
      帮居民预约
    </Button>
  )
}
