import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Desk } from '../../../components/staff/Desk'

/** The deputy calls and receives; arrivals and the register are the clerk's. */
function DeputyDesk({ query }: InDistrictProps) {
  return <Desk id={query.id ?? ''} />
}

export default inDistrict('叫号台', DeputyDesk)
