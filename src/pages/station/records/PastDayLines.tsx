import { Line } from '../../../components/Line'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { goTo } from '../../../platform/go'
import { isLacking, lacksRecords, type PastDay, pastDayWords } from './pastDayWords'

/** Days that are over, each leading to its records. */
export function PastDayLines({ days }: { days: readonly PastDay[] }) {
  return (
    <Box>
      {days.map(day => (
        <Line
          key={day.id}
          title={`${dayAndWeekday(day.day)}　${day.practice}`}
          text={pastDayWords(day)}
          aside={isLacking(day) ? <Tag tone="amber">要补</Tag> : undefined}
          // Where every record is written, what is left is the attendance.
          onPress={() =>
            goTo(isLacking(day) && !lacksRecords(day) ? 'station/register' : 'station/records', { id: day.id })
          }
        />
      ))}
    </Box>
  )
}
