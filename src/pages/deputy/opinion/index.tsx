import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { OpinionPage } from '../../../components/staff/OpinionPage'

/** An opinion as a deputy follows it. A deputy never decides an opinion (代表法 art. 31), so no form of a step is here. */
function DeputyOpinion(props: InDistrictProps) {
  return <OpinionPage {...props} title="意见详情" forms={{}} />
}

export default inDistrict('意见详情', DeputyOpinion)
