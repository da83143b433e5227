import { Button } from '../../../components/Button'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { DayBookings } from '../../../components/staff/DayBookings'
import { goTo } from '../../../platform/go'
import { DayRecords } from './DayRecords'
import { TableOfDay } from './TableOfDay'

/** Who comes to the deputy on one day, and what was said. */
function DeputyDay({ query }: InDistrictProps) {
  return (
    <DayBookings
      id={query.id ?? ''}
      about={day => (
        <Box className="stack">
          {day.state === 'published' && day.kind !== 'roundtable' && day.when === 'today' && !day.closed && (
            <Button onPress={() => goTo('deputy/desk', { id: day.id })}>叫号台</Button>
          )}
          {day.kind === 'roundtable' && <TableOfDay day={day.id} />}
          <DayRecords day={day.id} />
        </Box>
      )}
    />
  )
}

export default inDistrict('当天接待', DeputyDay)
