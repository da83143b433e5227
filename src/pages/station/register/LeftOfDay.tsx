import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { unregisteredOf } from './closingWords'
import { LeftToDo } from './LeftToDo'

interface LeftOfDayProps {
  day: string
  /** Which day, for ears that hear of several. */
  of?: string
  /** Nothing is said where nothing is left. */
  quiet?: boolean
}

/** What is left of a day that is over, for a page that knows the day alone. */
export function LeftOfDay({ day, of, quiet }: LeftOfDayProps) {
  const { data, problem, again } = useReading(
    `left:${day}`,
    async () => {
      const [{ unrecorded }, { seats, registers }] = await Promise.all([
        call.record.numbers({ day }),
        call.visit.desk({ day }),
      ])
      return { unrecorded, unregistered: registers ? unregisteredOf(seats) : [] }
    },
    { kept: false },
  )
  if (!data) return <Problem problem={problem} again={again} />
  if (data.unrecorded + data.unregistered.length === 0)
    return quiet ? null : <Box className="body quiet">记录都写了，出勤也登记了</Box>
  return (
    <LeftToDo
      {...data}
      of={of}
      onRecord={() => goTo('station/records', { id: day })}
      onRegister={() => goTo('station/register', { id: day })}
    />
  )
}
