import { Box } from '../../../components/native/Box'
import '../../../components/staff/staff.scss'
import { goTo } from '../../../platform/go'

/** Ways from the bench of the committees. */
export function CongressDoors() {
  return (
    <Box className="bench-doors">
      <Box role="button" className="bench-door" onPress={() => goTo('congress/year')}>
        <Box className="body strong">全年安排</Box>
        <Box className="small quiet">按月看各联络站</Box>
      </Box>
      <Box role="button" className="bench-door" onPress={() => goTo('congress/week')}>
        <Box className="body strong">一周安排</Box>
        <Box className="small quiet">哪天、在哪、谁接待</Box>
      </Box>
    </Box>
  )
}
