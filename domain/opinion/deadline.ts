import type { Day } from '#domain/calendar/day'
import { addWorkingDays, type CountedDay, type HolidayCalendar } from '#domain/calendar/workingDays'
import type { Deadline } from '#domain/opinion/life'
import type { Preset } from '#domain/presets/schema'

/**
 * The date by which somebody must act when a step starts a count, in working days after the day of the step.
 *
 * @param answer the date promised to the resident, where a unit has the matter
 */
export const deadlineOf = (
  starts: Deadline,
  from: Day,
  answer: CountedDay | null,
  { holidays, practice }: { holidays: HolidayCalendar; practice: Preset['opinion'] },
): CountedDay | null => {
  if (starts === 'answer') return answer
  const counted = addWorkingDays(from, practice.deadlines[starts], holidays)
  // A unit may not sit on an assignment longer than the answer itself may take.
  return starts === 'acceptance' && answer ? earlier(counted, answer) : counted
}

/** The dates to which an assignment of `today` can lead: the first for one working day, the last for as many as the place allows. */
export const answerDates = (
  today: Day,
  { holidays, practice }: { holidays: HolidayCalendar; practice: Preset['opinion'] },
): CountedDay[] => {
  const dates: CountedDay[] = []
  let last: CountedDay = { day: today, provisional: false }
  while (dates.length < practice.longestAnswer) {
    const next = addWorkingDays(last.day, 1, holidays)
    last = { day: next.day, provisional: last.provisional || next.provisional }
    dates.push(last)
  }
  return dates
}

const earlier = (a: CountedDay, b: CountedDay): CountedDay => ({
  day: a.day < b.day ? a.day : b.day,
  provisional: a.provisional || b.provisional,
})
