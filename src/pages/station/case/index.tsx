import { CasePage } from '../../../components/staff/CasePage'
import { stationForms } from '../steps/forms'

/** One matter before a station's clerk. */
export default function StationCase() {
  return <CasePage title="意见办理" forms={stationForms} />
}
