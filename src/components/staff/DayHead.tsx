import { coHostsInWords } from '#domain/reception/coHosts'
import { Card } from '../Card'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import type { DayCard } from './shapes'

/** A reception day in a few lines: the date, what it is and when, the place, who receives. */
export function DayHead({ day }: { day: DayCard }) {
  return (
    <Card>
      <Box className="stack-close">
        <Box role="heading" level={2} className="display day-words">
          {dayAndWeekday(day.day)}
        </Box>
        <Box className="body numerals">
          {day.practice}　{day.hours.join('、')}
        </Box>
        <Box className="body even">
          {day.stationName}，{day.address}
        </Box>
        <Box className="body">代表：{day.deputies.join('、') || '还没有排定'}</Box>
        {day.coHosts.length > 0 && <Box className="body">一起接待：{coHostsInWords(day.coHosts)}</Box>}
        {day.units.length > 0 && <Box className="body">参加单位：{day.units.map(unit => unit.name).join('、')}</Box>}
        {day.closed && <Box className="body strong">这一天的接待已经收工</Box>}
        {day.topic && <Box className="body">议题：{day.topic}</Box>}
      </Box>
    </Card>
  )
}
