import { type Day, dayInWords, weekdayInWords } from '#domain/calendar/day'
import { fullnessWords } from '#domain/reception/dayStanding'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { type DayCard, fullnessTone } from '../day/dayWords'
import { type Mine, mineTones } from './mine'

export interface MonthListProps {
  days: DayCard[]
  mine: ReadonlyMap<string, Mine>
  chosen: Day | null
  onChoose: (day: Day) => void
}

/** The month in the elder view: seven squares in a row are too small for its fingers, and few days are for reception. */
export function MonthList({ days, mine, chosen, onChoose }: MonthListProps) {
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
          <MineOrFull card={card} mine={mine.get(card.id)} />
          {card.day === chosen && <Box className="unseen">已选</Box>}
        </Box>
      ))}
    </Box>
  )
}

function MineOrFull({ card, mine }: { card: DayCard; mine: Mine | undefined }) {
  if (mine) return <Tag tone={mineTones[mine]}>{mine}</Tag>
  return <Tag tone={fullnessTone(card)}>{fullnessWords(card)}</Tag>
}
