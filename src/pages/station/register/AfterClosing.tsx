import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { LeftToDo } from './LeftToDo'

interface AfterClosingProps {
  /** Whose time had not come when the desk was closed here. */
  cutOff: number
  /** Who came and has no record yet. */
  unrecorded: number
  unregistered: readonly string[]
  onCall: () => void
  onRecord: () => void
  onRegister: () => void
}

/** What is left to do when the desk is closed: first who might still set out, then what is to be written down and registered. */
export function AfterClosing({ cutOff, onCall, ...left }: AfterClosingProps) {
  if (cutOff + left.unrecorded + left.unregistered.length === 0) return null
  return (
    <Card title="还有这些事">
      <Box className="stack">
        {cutOff > 0 && <Button onPress={onCall}>给约的时间没到的{cutOff}位打电话</Button>}
        <LeftToDo {...left} behind={cutOff > 0} />
      </Box>
    </Card>
  )
}
