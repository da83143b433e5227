import { Workbench } from '../../../components/staff/Workbench'
import { useMe } from '../../../platform/useMe'
import { unitForms } from '../steps/forms'

/** The bench of a handling unit. */
export default function UnitHome() {
  const unit = useMe()?.roles.find(one => one.role === 'handlingUnit')
  return <Workbench title={unit?.scopeName ?? '承办单位工作台'} forms={unitForms} casePage="unit/case" />
}
