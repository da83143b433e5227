import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { DayBookings } from '../../../components/staff/DayBookings'
import { goTo } from '../../../platform/go'

/** Who comes to the deputy on one day. */
function DeputyDay({ query }: InDistrictProps) {
  return (
    <DayBookings
      id={query.id ?? ''}
      about={day =>
        day.state === 'published' && <Button onPress={() => goTo('deputy/desk', { id: day.id })}>叫号台</Button>
      }
    />
  )
}

export default inDistrict('当天接待', DeputyDay)
