import { dayInWords, dayOf, weekdayInWords } from '#domain/calendar/day'
import type { Outputs } from '../../../platform/call'

export type Plan = Outputs['yearPlan']['published']
export type Reception = Plan['receptions'][number]
export type Version = Outputs['yearPlan']['versions']['versions'][number]

/** `3月20日改：`; the first version was no change but the publishing itself. */
export const versionTitle = ({ version, at }: Version): string =>
  version === 1 ? `${dayInWords(dayOf(new Date(at)))}公布` : `${dayInWords(dayOf(new Date(at)))}改`

/** The line above the changes of a version. A change that nobody gave a reason for says itself below, not twice. */
export const versionLine = (version: Version): string => {
  const itself = version.changes.map(words => words.slice(words.indexOf('：') + 1)).join('；')
  return version.why === itself ? versionTitle(version) : `${versionTitle(version)}：${version.why}`
}

/** Receptions month by month, those without any left out. */
export const byMonth = (receptions: readonly Reception[]): { month: number; receptions: Reception[] }[] => {
  const months = [...new Set(receptions.map(({ day }) => day.slice(0, 7)))]
  return months.map(month => ({
    month: Number(month.slice(5)),
    receptions: receptions.filter(({ day }) => day.slice(0, 7) === month),
  }))
}

/** `15日 周五`: the month stands above. One that has left its year says to which it went. */
export const dateInWords = (day: string, year: number): string =>
  Number(day.slice(0, 4)) === year
    ? `${Number(day.slice(8))}日 ${weekdayInWords(day)}`
    : `${dayInWords(day, `${year}-01-01`)} ${weekdayInWords(day)}`
