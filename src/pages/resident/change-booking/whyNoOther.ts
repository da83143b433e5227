import { dayInSentence } from '../../../components/moments'
import { type DayCard, mayBook, mayWait } from '../day/dayWords'

/** Why there is no other place at a station just now, from its next days, and when there will be one; null where there is one. */
export const whyNoOther = (days: readonly DayCard[]): string | null => {
  if (days.some(mayBook)) return null
  const full = days.find(mayWait)
  const planned = days.find(({ standing }) => standing === 'unannounced')
  const gone = full ? `${dayInSentence(full.day)}约满了` : null
  if (planned) {
    const next = `${gone ? '再下一次' : '下一次'}接待是${dayInSentence(planned.day)}，公告以后才能约。`
    return gone ? `${gone}。${next}` : next
  }
  return gone ? `${gone}，以后的接待还没有排定。` : '以后的接待还没有排定。'
}
