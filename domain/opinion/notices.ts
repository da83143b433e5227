import { type Day, dayInWords } from '#domain/calendar/day'
import { thing } from '#domain/notice/messages'
import type { Action, Recipient } from '#domain/opinion/life'
import { type ResultClass, resultWords } from '#domain/opinion/words'

/** What the sentences of a notice are made of. No name, phone or place of a sender is among them. */
export interface Told {
  number: string
  title: string
  station: string
  unit: string
  actBy: Day | null
  answerDue: Day | null
  resultClass: ResultClass | null
  /** Whether the sender may still send a reply back. */
  mayBeSentBack: boolean
  today: Day
}

/** One fact and one action. `phrase` is at most 5 Chinese characters, `short` at most 20: WeChat's own limits. */
export interface NoticeWords {
  title: string
  body: string
  phrase: string
  short: string
}

type Words = (told: Told) => NoticeWords

const date = (day: Day | null, told: Told): string => (day ? dayInWords(day, told.today) : '')
const words = (title: string, body: string, phrase: string, short: string): NoticeWords => ({
  title,
  body,
  phrase,
  short: thing(short),
})

const toSender: Partial<Record<Action, Words>> = {
  submit: t =>
    words(
      '收到您的意见',
      `编号${t.number}。${t.station}正在看，最晚${date(t.actBy, t)}有结果。`,
      '已收到',
      `最晚${date(t.actBy, t)}有结果`,
    ),
  answerOnSite: t =>
    words(
      '您的意见有答复了',
      `${t.station}答复了“${t.title}”。请看看满不满意，${date(t.actBy, t)}前可以评价。`,
      '已答复',
      '请看看答复并评价',
    ),
  decline: t =>
    words(
      '您的意见有结果了',
      `“${t.title}”不能在这里办，${t.station}写明了原因，请看一看。`,
      '有结果',
      '写明了原因，请看一看',
    ),
  refer: t =>
    words(
      '您的意见有结果了',
      `“${t.title}”该由别处办，${t.station}写明了向哪里提出，请看一看。`,
      '有结果',
      '请看该向哪里提出',
    ),
  assign: t =>
    words(
      '您的意见有人办了',
      `“${t.title}”已交给${t.unit}办理，${date(t.answerDue, t)}前答复您。`,
      '有人办了',
      `${date(t.answerDue, t)}前答复您`,
    ),
  accept: t =>
    words(
      '您的意见已接收',
      `${t.unit}已接收“${t.title}”，${date(t.answerDue, t)}前答复您。`,
      '办理中',
      `${date(t.answerDue, t)}前答复您`,
    ),
  returnToStation: t =>
    words(
      '正在重新安排',
      `${t.unit}说“${t.title}”不归它管，${t.station}正在重新安排，最晚${date(t.actBy, t)}有结果。`,
      '重新安排',
      `最晚${date(t.actBy, t)}有结果`,
    ),
  recordProgress: t =>
    words('您的意见有进展', `${t.unit}写了“${t.title}”的新进展，请看一看。`, '有进展', '有新进展，请看一看'),
  reply: t =>
    words(
      '您的意见有答复了',
      `${t.unit}答复了“${t.title}”：${t.resultClass ? resultWords[t.resultClass] : ''}。请在${date(t.actBy, t)}前评价${t.mayBeSentBack ? '，不满意可以退回重办一次' : ''}。`,
      '已答复',
      '请看看答复并评价',
    ),
  lapse: t => words('您的意见已办结', `“${t.title}”到期没有收到评价，已经办结。`, '已办结', '到期没有评价，已办结'),
}

const toStation: Partial<Record<Action, Words>> = {
  submit: t =>
    words(
      '新来一件意见',
      `${t.number}“${t.title}”，请在${date(t.actBy, t)}前处理。`,
      '待处理',
      `请在${date(t.actBy, t)}前处理`,
    ),
  accept: t =>
    words(
      '单位已接收',
      `${t.unit}接收了${t.number}，${date(t.answerDue, t)}前答复。`,
      '已接收',
      `${date(t.answerDue, t)}前答复`,
    ),
  returnToStation: t =>
    words(
      '单位退回一件',
      `${t.unit}退回了${t.number}，请在${date(t.actBy, t)}前重新安排。`,
      '被退回',
      `请在${date(t.actBy, t)}前安排`,
    ),
  reply: t => words('单位已答复', `${t.unit}答复了${t.number}，等居民评价。`, '已答复', '等居民评价'),
  rate: t => words('居民已评价', `${t.number}“${t.title}”已评价，办结。`, '已评价', '居民已评价，办结'),
  sendBack: t =>
    words(
      '居民退回重办',
      `居民退回了${t.number}的答复，请在${date(t.actBy, t)}前重新安排。`,
      '退回重办',
      `请在${date(t.actBy, t)}前安排`,
    ),
  lapse: t => words('到期办结', `${t.number}到期没有评价，已办结，记为未评价。`, '已办结', '到期没有评价'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回，不用再办。`, '已撤回', '不用再办'),
}

const toUnit: Partial<Record<Action, Words>> = {
  assign: t =>
    words(
      '交办一件意见',
      `${t.number}“${t.title}”请在${date(t.actBy, t)}前接收或退回，${date(t.answerDue, t)}前答复。`,
      '新交办',
      `请在${date(t.actBy, t)}前接收`,
    ),
  giveCoOpinion: t => words('会办意见到了', `${t.number}有会办单位给出了意见。`, '会办意见', '会办单位给出了意见'),
  rate: t => words('居民已评价', `${t.number}“${t.title}”已评价，办结。`, '已评价', '居民已评价，办结'),
  sendBack: t =>
    words('居民退回重办', `居民不认可${t.number}的答复，联络站会重新安排。`, '退回重办', '联络站会重新安排'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回，不用再办。`, '已撤回', '不用再办'),
}

const toCoHandlingUnit: Partial<Record<Action, Words>> = {
  assign: t =>
    words(
      '请协助办理一件意见',
      `${t.number}“${t.title}”由${t.unit}主办，请在${date(t.answerDue, t)}前给出会办意见。`,
      '请会办',
      `请在${date(t.answerDue, t)}前给意见`,
    ),
}

const toDeputy: Partial<Record<Action, Words>> = {
  submit: t => words('有居民向您提意见', `${t.number}“${t.title}”，${t.station}正在处理。`, '新意见', '联络站正在处理'),
  answerOnSite: t => words('意见有答复了', `${t.station}答复了${t.number}“${t.title}”。`, '已答复', '联络站已答复'),
  decline: t => words('意见有结果了', `${t.station}说明了${t.number}不能办的原因。`, '有结果', '已说明不能办的原因'),
  refer: t => words('意见有结果了', `${t.station}建议${t.number}向别处提出。`, '有结果', '建议向别处提出'),
  assign: t =>
    words(
      '意见已交办',
      `${t.number}已交给${t.unit}，${date(t.answerDue, t)}前答复。`,
      '已交办',
      `${date(t.answerDue, t)}前答复`,
    ),
  reply: t =>
    words(
      '意见有结果了',
      `${t.unit}答复了${t.number}“${t.title}”：${t.resultClass ? resultWords[t.resultClass] : ''}。`,
      '已答复',
      '单位已答复',
    ),
  rate: t => words('居民已评价', `${t.number}“${t.title}”已评价，办结。`, '已评价', '居民已评价，办结'),
  sendBack: t => words('居民退回重办', `居民退回了${t.number}的答复，要求重办。`, '退回重办', '居民要求重办'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回。`, '已撤回', '居民已撤回'),
}

const said: Record<Recipient, Partial<Record<Action, Words>>> = {
  resident: toSender,
  stationClerk: toStation,
  leadUnit: toUnit,
  coHandlingUnit: toCoHandlingUnit,
  deputy: toDeputy,
}

/** What a recipient is told of a step. Every pair that the table of life names has words; a test holds them together. */
export const noticeOf = (action: Action, recipient: Recipient, told: Told): NoticeWords => {
  const write = said[recipient][action]
  if (!write) throw new Error(`no words for telling ${recipient} of ${action}`)
  return write(told)
}

/** When a date has passed: told to the office that let it pass, to the station that must urge it, and to the sender. */
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
