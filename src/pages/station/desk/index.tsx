import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Desk } from '../../../components/staff/Desk'
import { goTo } from '../../../platform/go'
import { Arrivals } from './Arrivals'
import { ToRecord } from './ToRecord'
import { WalkIn } from './WalkIn'

/** The clerk's desk: who is called, who arrives, who takes a number. */
function StationDesk({ query }: InDistrictProps) {
  const id = query.id ?? ''
  return (
    <Desk id={id} withNow={desk => desk.clerk && <ToRecord desk={desk} />}>
      {(desk, put) => (
        <>
          {!desk.shut && <Arrivals desk={desk} onChanged={put} />}
          {!desk.shut && <WalkIn desk={desk} onChanged={put} />}
          <Button kind="plain" onPress={() => goTo('station/records', { id })}>
            当天的接待记录
          </Button>
          <Button kind="plain" onPress={() => goTo('station/register', { id })}>
            出勤、收工
          </Button>
        </>
      )}
    </Desk>
  )
}

export default inDistrict('叫号台', StationDesk)
