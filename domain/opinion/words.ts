import { type Day, dayInWords, daysBetween } from '#domain/calendar/day'
import type { Action, Party, Status } from '#domain/opinion/life'

/** The field's own words for staff benches and the drawn diagram. */
export const statusWords: Record<Status, string> = {
  received: '待联络站处理',
  assigned: '已交办',
  inProgress: '办理中',
  returned: '单位退回',
  replied: '已答复，待评价',
  sentBack: '居民退回重办',
  closed: '已办结',
  declined: '已说明不办',
  referred: '已转到别处',
  withdrawn: '居民已撤回',
}

export const partyWords: Record<Party, string> = {
  resident: '居民',
  stationClerk: '联络站',
  leadUnit: '主办单位',
  coHandlingUnit: '会办单位',
  clock: '系统',
}

/** What the button says. */
export const actionWords: Record<Action, string> = {
  submit: '提意见',
  answerOnSite: '当场答复',
  decline: '说明不办',
  refer: '转到别处',
  assign: '交给单位办理',
  accept: '接收',
  returnToStation: '退回联络站',
  recordProgress: '写进展',
  giveCoOpinion: '给出会办意见',
  reply: '答复',
  supplement: '补充说明',
  rate: '评价',
  sendBack: '退回重办',
  withdraw: '撤回',
  lapse: '到期办结',
  recount: '重新计算日期',
}

/** Photos of one opinion in all, those of its supplements included. */
export const mostPhotos = 9

export const resultClasses = ['A', 'B', 'C', 'D'] as const
export type ResultClass = (typeof resultClasses)[number]

/** 办理结果 A–D as the resident reads them (national practice; the meaning text belongs to the preset later). */
export const resultWords: Record<ResultClass, string> = {
  A: '问题已解决',
  B: '正在办，或已列入计划',
  C: '现在还办不了，原因已说明',
  D: '留作参考',
}

export const ratings = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]
export const ratingWords: Record<Rating, string> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
}

/** Where matters go that a station may not take: a ready text each (litigation, petitions, emergencies). */
export const referrals = {
  court: {
    name: '法院、仲裁或复议',
    text: '这件事已经或应当通过诉讼、仲裁、行政复议解决，人大代表不能介入个案。请向受理的法院、仲裁委员会或复议机关提出；经济困难、需要律师帮助的，可以打12348申请法律援助。',
  },
  petition: {
    name: '信访部门',
    text: '这是个人信访事项，请向当地信访局提出，也可以在国家信访局网上投诉平台登记，15天内会告诉您是否受理。',
  },
  emergency: {
    name: '110、119、120',
    text: '这件事有危险，请马上打110（报警）、119（火警）或120（急救），不要等答复。',
  },
  hotline: {
    name: '12345热线',
    text: '这件事由12345政务服务便民热线直接派单更快，请打12345，并记下工单号。',
  },
} as const
export type Referral = keyof typeof referrals

/** Facts of an opinion that the sentences need; names of units and stations as people know them. */
export interface NowFacts {
  status: Status
  stationName: string
  leadUnitName?: string
  actBy?: Day
  answerDue?: Day
  resultClass?: ResultClass
  repliedBy?: string
  today: Day
}

const late = (by: Day | undefined, today: Day): number => (by ? Math.max(0, daysBetween(by, today)) : 0)

/** The sentence under 现在: who has it and until when, in the resident's words; and plainly, when the date has passed. */
export const nowInWords = (o: NowFacts): string => {
  const by = o.actBy ? dayInWords(o.actBy, o.today) : ''
  const due = o.answerDue ? dayInWords(o.answerDue, o.today) : ''
  const stationLate = late(o.actBy, o.today)
  const answerLate = late(o.answerDue, o.today)
  switch (o.status) {
    case 'received':
      return stationLate > 0
        ? `${o.stationName}应在${by}前告诉您由谁办理，已超过${stationLate}天`
        : `${o.stationName}正在看您的意见，最晚${by}告诉您由谁办理`
    case 'assigned':
      return answerLate > 0
        ? `${o.leadUnitName}应在${due}前答复您，已超过${answerLate}天，${o.stationName}正在催办`
        : `已交给${o.leadUnitName}办理，${due}前答复您`
    case 'inProgress':
      return answerLate > 0
        ? `${o.leadUnitName}应在${due}前答复您，已超过${answerLate}天，${o.stationName}正在催办`
        : `由${o.leadUnitName}办理，${due}前答复您`
    case 'returned':
      return stationLate > 0
        ? `${o.stationName}应在${by}前重新安排，已超过${stationLate}天`
        : `${o.leadUnitName ?? '接手的单位'}说这件事不归它管，${o.stationName}正在重新安排，最晚${by}告诉您由谁办理`
    case 'replied':
      return `${o.repliedBy ?? o.stationName}已答复${o.resultClass ? `：${resultWords[o.resultClass]}` : ''}。您觉得怎么样？请在${by}前评价`
    case 'sentBack':
      return stationLate > 0
        ? `您退回了答复，${o.stationName}应在${by}前重新安排，已超过${stationLate}天`
        : `您退回了答复，${o.stationName}正在重新安排，最晚${by}告诉您由谁办理`
    case 'closed':
      return `这件事已经办结。${o.repliedBy ?? o.stationName}已答复${o.resultClass ? `：${resultWords[o.resultClass]}` : ''}`
    case 'declined':
      return `${o.stationName}已说明为什么不能办`
    case 'referred':
      return `${o.stationName}已告诉您该向哪里提出`
    case 'withdrawn':
      return '您已撤回这件意见'
  }
}

/** Under it: the units that help. While the station arranges anew, those that helped before no longer do. */
export const helpersInWords = (status: Status, names: readonly string[]): string =>
  names.length === 0 || status === 'returned' || status === 'sentBack' ? '' : `${names.join('、')}一起办理`

/** The same for the benches: the status, who has it, until when. */
export const nowForStaff = (o: NowFacts): string => {
  const by = o.actBy ? `，最晚${dayInWords(o.actBy, o.today)}` : ''
  const unit =
    o.leadUnitName && ['assigned', 'inProgress', 'returned'].includes(o.status) ? `（${o.leadUnitName}）` : ''
  const result = o.resultClass ? `：${o.resultClass}类，${resultWords[o.resultClass]}` : ''
  return `${statusWords[o.status]}${unit}${result}${by}`
}

/** What a list shows of an opinion: its first sentence, at most 24 characters. */
export const titleOf = (body: string): string => {
  const [first = body] = body.split(/[\n。！？!?]/).filter(part => part.trim() !== '')
  const characters = Array.from(first.trim())
  return characters.length <= 24 ? characters.join('') : `${characters.slice(0, 23).join('')}…`
}

export type Urgency = 'onTime' | 'dueSoon' | 'overdue'

/** The light beside a date: never a colour alone. Due soon means within three calendar days. */
export const urgencyOf = (due: Day, today: Day): { urgency: Urgency; words: string } => {
  const left = daysBetween(today, due)
  if (left < 0) return { urgency: 'overdue', words: `已超期${-left}天` }
  if (left <= 3) return { urgency: 'dueSoon', words: left === 0 ? '今天到期' : `还剩${left}天` }
  return { urgency: 'onTime', words: '按时' }
}

/** The same for the sender, whose own rating is awaited: until it is nearly too late, that is all there is to say. */
export const waitsForRating = (due: Day, today: Day): { urgency: Urgency; words: string } => {
  const light = urgencyOf(due, today)
  return light.urgency === 'onTime' ? { ...light, words: '等您评价' } : light
}
