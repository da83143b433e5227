import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { OpinionPage } from '../../../components/staff/OpinionPage'
import { stationForms } from '../steps/forms'

/** One opinion before a station's clerk. */
function StationCase(props: InDistrictProps) {
  return <OpinionPage {...props} title="意见办理" forms={stationForms} />
}

export default inDistrict('意见办理', StationCase)
