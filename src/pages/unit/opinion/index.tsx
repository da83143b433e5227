import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { OpinionPage } from '../../../components/staff/OpinionPage'
import { unitForms } from '../steps/forms'

/** One opinion before a handling unit. */
function UnitCase(props: InDistrictProps) {
  return <OpinionPage {...props} title="意见办理" forms={unitForms} />
}

export default inDistrict('意见办理', UnitCase)
