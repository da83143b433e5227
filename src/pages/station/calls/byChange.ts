import type { Unanswered } from './asked'

/** What is asked, and of which day: the same words to everybody in the list. */
export const questionKey = ({ visit, because, live }: Unanswered): string =>
  JSON.stringify([visit.day, visit.stationName, visit.address, because, live])

/** Groups those to call by the day and the question, in their own order: what is asked is read once, and then the numbers are rung. */
export const byChange = (lines: readonly Unanswered[]): Unanswered[][] => {
  const asked = new Map<string, Unanswered[]>()
  for (const line of lines) asked.set(questionKey(line), [...(asked.get(questionKey(line)) ?? []), line])
  return [...asked.values()]
}
