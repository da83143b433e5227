import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'

interface LeftToDoProps {
  /** Who came and has no record yet. */
  unrecorded: number
  /** The deputies whose attendance nobody has registered, by name. */
  unregistered: readonly string[]
  /** Something else comes before. */
  behind?: boolean
  /** Which day, for ears that hear of several: `，12月15日周二`. */
  of?: string
  onRecord: () => void
  onRegister: () => void
}

/** What is left of a day that is over, the first of it large: who has no record, and whose attendance is not registered. */
export function LeftToDo({ unrecorded, unregistered, behind, of = '', onRecord, onRegister }: LeftToDoProps) {
  return (
    <>
      {unrecorded > 0 && (
        <>
          <Box className="body">还有{unrecorded}位没有写记录</Box>
          <Button kind={behind ? 'plain' : 'main'} label={`写接待记录${of}`} onPress={onRecord}>
            写接待记录
          </Button>
        </>
      )}
      {unregistered.length > 0 && (
        <>
          <Box className="body">{unregistered.join('、')}代表的出勤还没有登记</Box>
          <Button kind={behind || unrecorded > 0 ? 'plain' : 'main'} label={`登记出勤${of}`} onPress={onRegister}>
            登记出勤
          </Button>
        </>
      )}
    </>
  )
}
