import { inDistrict } from '../../../components/inDistrict'
import { TasksDoor } from '../../../components/staff/Tasks'
import { Workbench } from '../../../components/staff/Workbench'
import { useMe } from '../../../platform/useMe'
import { unitForms } from '../steps/forms'
import { Invitations } from './Invitations'

/** The bench of a handling unit. */
function UnitHome() {
  const unit = useMe()?.roles.find(one => one.role === 'handlingUnit')
  return (
    <Workbench
      title={unit?.scopeName ?? '承办单位工作台'}
      forms={unitForms}
      opinionPage="unit/opinion"
      doors={
        <>
          <Invitations />
          <TasksDoor page="unit/tasks" />
        </>
      }
    />
  )
}

export default inDistrict('承办单位工作台', UnitHome)
