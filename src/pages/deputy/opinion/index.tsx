import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { CasePage } from '../../../components/staff/CasePage'

/** A matter as a deputy follows it. A deputy never decides a case (代表法 art. 31), so no form of a step is here. */
function DeputyOpinion(props: InDistrictProps) {
  return <CasePage {...props} title="意见详情" forms={{}} />
}

export default inDistrict('意见详情', DeputyOpinion)
