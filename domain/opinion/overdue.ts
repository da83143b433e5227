import type { Day } from '#domain/calendar/day'
import { date, type NoticeWords, type Told, words } from '#domain/opinion/noticeWords'

/** When the date of whoever must act has passed: told to that office, to the station that must urge it, and to the sender. */
export const overdueNotice = (to: 'late' | 'station' | 'sender', told: Told): NoticeWords => {
  const due = date(told.actBy, told)
  const whose = told.unit || told.station
  if (to === 'late')
    return words(
      '有一件意见超期了',
      `${told.number}“${told.title}”最晚应在${due}办，已经超期，请尽快。`,
      '已超期',
      '已经超期，请尽快',
    )
  if (to === 'station')
    return words(
      '请催办一件意见',
      `${told.unit}没有按时办${told.number}“${told.title}”（${due}到期），请催办。`,
      '请催办',
      '单位没有按时办，请催办',
    )
  return words(
    '您的意见没有按时办',
    `${whose}没有按时办“${told.title}”（${due}到期），我们正在催。`,
    '没按时办',
    '没有按时办，正在催',
  )
}

/** When a co-handling unit has let its date pass: told to that unit, and to the lead unit that waits for its opinion. */
export const coOpinionOverdueNotice = (
  to: 'late' | 'leadUnit',
  coHandlingUnit: { name: string; due: Day },
  told: Told,
): NoticeWords => {
  const due = date(coHandlingUnit.due, told)
  return to === 'late'
    ? words(
        '会办意见超期了',
        `${told.number}“${told.title}”的会办意见最晚应在${due}给出，已经超期，请尽快交给${told.unit}。`,
        '已超期',
        '会办意见已经超期，请尽快',
      )
    : words(
        '会办意见没有按时给',
        `${coHandlingUnit.name}没有按时给出${told.number}“${told.title}”的会办意见（${due}到期），请催一催。`,
        '会办超期',
        '会办意见没有按时给',
      )
}
