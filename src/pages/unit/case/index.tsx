import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { CasePage } from '../../../components/staff/CasePage'
import { unitForms } from '../steps/forms'

/** One matter before a handling unit. */
function UnitCase(props: InDistrictProps) {
  return <CasePage {...props} title="意见办理" forms={unitForms} />
}

export default inDistrict('意见办理', UnitCase)
