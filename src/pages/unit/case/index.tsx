import { CasePage } from '../../../components/staff/CasePage'
import { unitForms } from '../steps/forms'

/** One matter before a handling unit. */
export default function UnitCase() {
  return <CasePage title="意见办理" forms={unitForms} />
}
