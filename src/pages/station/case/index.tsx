import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { CasePage } from '../../../components/staff/CasePage'
import { stationForms } from '../steps/forms'

/** One matter before a station's clerk. */
function StationCase(props: InDistrictProps) {
  return <CasePage {...props} title="意见办理" forms={stationForms} />
}

export default inDistrict('意见办理', StationCase)
