import { type Day, weeksOf } from '#domain/calendar/day'
import { fullnessWords } from '#domain/reception/dayStanding'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { asOneDate, type DayCard, fullnessTone } from '../day/dayWords'
import { type Mine, mineTones } from './mine'
import type { MonthProps } from './monthProps'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** The month as a calendar on the wall: the days of reception stand out and say how full they are. */
export function Squares({ month, today, days, mine, chosen, onChoose }: Omit<MonthProps, 'onMonth'>) {
  return (
    <Box>
      <Box className="week small quiet" unheard>
        {weekdays.map(name => (
          <Box key={name} className="week-name">
            {name}
          </Box>
        ))}
      </Box>
      {weeksOf(month).map(week => (
        <Box key={week.find(day => day)} className="week">
          {week.map((day, weekday) => (
            <Square
              key={day ?? `none-${weekday + 1}`}
              day={day}
              card={asOneDate(days.filter(one => one.day === day))}
              mine={days.flatMap(one => (one.day === day ? (mine.get(one.id) ?? []) : []))[0]}
              isToday={day !== null && day === today}
              isChosen={day !== null && day === chosen}
              onChoose={onChoose}
            />
          ))}
        </Box>
      ))}
    </Box>
  )
}

interface SquareProps {
  day: Day | null
  card: DayCard | undefined
  /** What the reader has on that date. */
  mine: Mine | undefined
  isToday: boolean
  isChosen: boolean
  onChoose: (day: Day) => void
}

function Square({ day, card, mine, isToday, isChosen, onChoose }: SquareProps) {
  if (!day) return <Box className="square" />
  const date = <Box className="square-date numerals">{Number(day.slice(8))}</Box>
  const mark = isToday ? <Box className="square-today">今天</Box> : null
  if (!card)
    return (
      <Box className="square quiet">
        {date}
        {mark}
      </Box>
    )
  return (
    <Box
      role="button"
      className={`square square-open square-${card.standing === 'past' ? 'past' : mine ? mineTones[mine] : fullnessTone(card)}${isChosen ? ' square-on' : ''}`}
      onPress={() => onChoose(day)}
    >
      {date}
      <Box className="square-words">{mine ?? fullnessWords(card, 'short')}</Box>
      <Box className="unseen">
        {dayAndWeekday(day)}接待日{isChosen ? '，已选' : ''}
      </Box>
    </Box>
  )
}
