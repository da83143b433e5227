import { type Day, dayInWords, weekdayInWords } from '#domain/calendar/day'
import { fullnessWords } from '#domain/reception/dayStanding'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { type DayCard, fullnessTone } from '../day/dayWords'

export interface MonthListProps {
  days: DayCard[]
  chosen: Day | null
  onChoose: (day: Day) => void
}

/** The month in the elder view: seven squares in a row are too small for its fingers, and few days are for reception. */
export function MonthList({ days, chosen, onChoose }: MonthListProps) {
  return (
    <Box className="stack month-list">
      {days.map(card => (
        <Box
          key={card.id}
          role="button"
          className={`month-row row-ends${card.day === chosen ? ' month-row-on' : ''}`}
          onPress={() => onChoose(card.day)}
        >
          <Box className="body strong numerals">
            {dayInWords(card.day, card.day)} {weekdayInWords(card.day)}
            {days.some(other => other.day === card.day && other.id !== card.id) && <Box>{card.practice}</Box>}
          </Box>
          <Tag tone={fullnessTone(card)}>{fullnessWords(card)}</Tag>
          {card.day === chosen && <Box className="unseen">已选</Box>}
        </Box>
      ))}
    </Box>
  )
}
