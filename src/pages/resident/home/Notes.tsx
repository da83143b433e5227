import { dayInWords } from '#domain/calendar/day'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { today } from '../../../components/moments'
import { goTo } from '../../../platform/go'
import type { DayCard } from '../day/dayWords'

const noteOf = (day: DayCard): string | null => {
  const when = dayInWords(day.day, today())
  if (day.state === 'cancelled') return `${when}的接待取消了`
  if (day.movedBecause && day.movedFrom !== day.day)
    return `${dayInWords(day.movedFrom, today())}的接待改到${dayInWords(day.day, day.movedFrom)}（${day.movedBecause}）`
  return null
}

/** What is different from what people are used to: days that moved or fall away. */
export function Notes({ days }: { days: DayCard[] }) {
  // Two receptions of one date that move together are one piece of news.
  const notes = [...new Map(days.map(day => [noteOf(day), day.day.slice(0, 7)]))].flatMap(([text, month]) =>
    text ? [{ text, month }] : [],
  )
  if (notes.length === 0) return null
  return (
    <Card tone="gold">
      {notes.map(note => (
        <Line
          key={note.text}
          title={`公告：${note.text}`}
          onPress={() => goTo('resident/calendar', { month: note.month })}
        />
      ))}
    </Card>
  )
}
