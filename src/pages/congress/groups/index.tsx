import { inDistrict } from '../../../components/inDistrict'
import { Groups } from '../../../components/staff/Groups'

/** The groups and what each owes the quarter. */
function CongressGroups() {
  return <Groups />
}

export default inDistrict('联系小组', CongressGroups)
