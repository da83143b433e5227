import { inDistrict } from '../../../components/inDistrict'
import { Tasks } from '../../../components/staff/Tasks'

export default inDistrict('圆桌会商定的事', Tasks)
