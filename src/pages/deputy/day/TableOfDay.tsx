import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { TablePapers } from '../../../components/staff/TablePapers'
import { TaskCard } from '../../../components/staff/Tasks'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** What is on the table of a roundtable, what was said at it and agreed: read by the deputy, written by the station. */
export function TableOfDay({ day }: { day: string }) {
  const { data, problem, loading, again } = useReading(
    `roundtable:${day}`,
    () => call.roundtable.show({ day }),
    // Who said what at a table is not left lying on a device that colleagues share.
    { kept: false },
  )
  if (loading) return <Skeleton cards={2} lines={3} />
  if (!data) return <Problem problem={problem} again={again} />
  return (
    <>
      <TablePapers table={data} />
      {data.tasks.length > 0 && (
        <Box role="heading" level={2} className="title numerals">
          商定的事 {data.tasks.length}
        </Box>
      )}
      {data.tasks.map(task => (
        <TaskCard key={task.id} task={task} onDone={again} />
      ))}
    </>
  )
}
