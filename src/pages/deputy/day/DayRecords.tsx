import { Card } from '../../../components/Card'
import { Problem } from '../../../components/Problem'
import { RecordLines } from '../../../components/staff/RecordLines'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** What was said on the day, for the deputy who received: to read, and to write a word of one's own beside it. */
export function DayRecords({ day }: { day: string }) {
  const { data, problem, again } = useReading(`day-records:${day}`, () => call.record.day({ day }), { kept: false })
  if (!data) return <Problem problem={problem} again={again} />
  if (data.records.length === 0) return null
  return (
    <Card title={`接待记录 ${data.records.length}`}>
      <RecordLines records={data.records} page="deputy/record" />
    </Card>
  )
}
