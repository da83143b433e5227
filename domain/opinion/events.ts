import { type Day, dayInWords } from '#domain/calendar/day'
import type { Action } from '#domain/opinion/life'
import { type ResultClass, resultWords } from '#domain/opinion/words'

/** An entry of the ledger, as far as its sentence needs it. */
export interface LedgerEntry {
  action: Action
  byName: string
  facts: Record<string, string>
}

/**
 * Who reads the ledger: the sender in the second person, everyone else in the third. Only the station reads of which record an opinion is:
 * by its number an open opinion would name who sent a confidential one at the same reception.
 */
export type LedgerReader = 'sender' | 'station' | 'staff'

/** One ledger entry as a sentence: who did what, until when. */
export const eventInWords = ({ action, byName, facts }: LedgerEntry, reader: LedgerReader, today: Day): string => {
  const you = reader === 'sender' ? '您' : '居民'
  const date = (day: string | undefined) => (day ? dayInWords(day, today) : '')
  // The benches say 最晚, so that the day plainly counts; the sender reads it as it was promised.
  const answered = reader === 'sender' ? `${date(facts.due)}前答复` : `最晚${date(facts.due)}答复`
  switch (action) {
    case 'submit':
      if (facts.record)
        return reader === 'sender'
          ? '接待时我们记下了您的意见'
          : `居民在接待时提出，联络站记下${reader === 'station' ? `（接待记录${facts.record}）` : ''}`
      return reader === 'sender' ? '我们收到了您的意见' : '收到居民的意见'
    case 'answerOnSite':
      return `${byName}已答复`
    case 'decline':
      return `${byName}说明了不能办的原因`
    case 'refer':
      return `${byName}建议向${facts.to}提出`
    case 'assign':
      return `${byName}已交给${facts.unit}办理${facts.coHandlingUnits ? `，${facts.coHandlingUnits}协助` : ''}，${answered}`
    case 'accept':
      return `${byName}已接收，${answered}`
    case 'returnToStation':
      return `${byName}认为不归自己管，退回联络站重新安排`
    case 'recordProgress':
      return `${byName}写了新进展`
    case 'giveCoOpinion':
      return `${byName}给出了会办意见`
    case 'reply': {
      const promise = facts.promisedBy ? `，预计${date(facts.promisedBy)}前办成` : ''
      return `${byName}已答复：${resultWords[facts.resultClass as ResultClass]}${promise}`
    }
    case 'supplement':
      return `${you}补充了说明${facts.photos ? `和${facts.photos}张照片` : ''}`
    case 'rate':
      return `${you}评价：${facts.rating}`
    case 'sendBack':
      return `${you}退回了答复，要求重办`
    case 'withdraw':
      return `${you}撤回了这件意见`
    case 'lapse':
      return `到期没有评价，按规定办结，记为“未评价”`
    case 'recount':
      return facts.due
        ? `放假安排公布了，日期重新计算：${date(facts.was)}改为${date(facts.due)}`
        : '放假安排公布了，接收的日期重新计算'
  }
}

/** What passes between offices stays with them: the sender reads neither a co-handling unit's draft nor the note of a return. */
const forStaffOnly: readonly Action[] = ['giveCoOpinion']
const noteForStaffOnly: readonly Action[] = ['returnToStation', 'assign']

export const senderReads = (action: Action): boolean => !forStaffOnly.includes(action)
export const senderReadsNote = (action: Action): boolean => !noteForStaffOnly.includes(action)
