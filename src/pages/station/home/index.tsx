import { inDistrict } from '../../../components/inDistrict'
import { Workbench } from '../../../components/staff/Workbench'
import { useMe } from '../../../platform/useMe'
import { stationForms } from '../steps/forms'
import { DeskToday } from './DeskToday'
import { StationDoors } from './StationDoors'

/** The bench of a station's clerk. */
function StationHome() {
  const station = useMe()?.roles.find(one => one.role === 'stationClerk')
  return (
    <Workbench
      title={station?.scopeName ?? '联络站工作台'}
      forms={stationForms}
      opinionPage="station/opinion"
      doors={
        <>
          {station?.scope && <DeskToday station={station.scope} />}
          <StationDoors />
        </>
      }
    />
  )
}

export default inDistrict('联络站工作台', StationHome)
