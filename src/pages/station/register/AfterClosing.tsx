import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'

interface AfterClosingProps {
  /** Whose time had not come when the desk was closed here. */
  cutOff: number
  /** Who came and has no record yet. */
  unrecorded: number
  onCall: () => void
  onRecord: () => void
}

/** What is left to do when the desk is closed: first who might still set out, then what is to be written down. */
export function AfterClosing({ cutOff, unrecorded, onCall, onRecord }: AfterClosingProps) {
  if (cutOff + unrecorded === 0) return null
  return (
    <Card title="收工了，还有这些事">
      <Box className="stack">
        {cutOff > 0 && <Button onPress={onCall}>给约的时间没到的{cutOff}位打电话</Button>}
        {unrecorded > 0 && (
          <>
            <Box className="body">还有{unrecorded}位没有写记录</Box>
            <Button kind={cutOff > 0 ? 'plain' : 'main'} onPress={onRecord}>
              写接待记录
            </Button>
          </>
        )}
      </Box>
    </Card>
  )
}
