import type { Action } from '#domain/opinion/life'
import { date, type Words, words } from '#domain/opinion/noticeWords'

/** What station clerks are told. */
export const toStation: Partial<Record<Action, Words>> = {
  submit: t =>
    words(
      '新来一件意见',
      `${t.number}“${t.title}”，最晚${date(t.actBy, t)}处理。`,
      '待处理',
      `最晚${date(t.actBy, t)}处理`,
    ),
  accept: t =>
    words(
      '单位已接收',
      `${t.unit}接收了${t.number}，最晚${date(t.answerDue, t)}答复。`,
      '已接收',
      `最晚${date(t.answerDue, t)}答复`,
    ),
  returnToStation: t =>
    words(
      '单位退回一件',
      `${t.unit}退回了${t.number}，最晚${date(t.actBy, t)}重新安排。`,
      '被退回',
      `最晚${date(t.actBy, t)}安排`,
    ),
  supplement: t =>
    words(
      '居民补充了说明',
      `居民给${t.number}“${t.title}”补充了说明，请看一看，最晚${date(t.actBy, t)}处理。`,
      '有补充',
      '居民补充了说明，请看一看',
    ),
  reply: t =>
    t.byCode
      ? words(
          '单位已答复',
          `${t.unit}答复了${t.number}，已办结。居民凭查询码看，留了电话的请打电话告诉一声。`,
          '已答复',
          '请告诉留了电话的居民',
        )
      : words('单位已答复', `${t.unit}答复了${t.number}，等居民评价。`, '已答复', '等居民评价'),
  rate: t => words('居民已评价', `${t.number}“${t.title}”已评价，办结。`, '已评价', '居民已评价，办结'),
  sendBack: t =>
    words(
      '居民退回重办',
      `居民退回了${t.number}的答复，最晚${date(t.actBy, t)}重新安排。`,
      '退回重办',
      `最晚${date(t.actBy, t)}安排`,
    ),
  lapse: t => words('到期办结', `${t.number}到期没有评价，已办结，记为未评价。`, '已办结', '到期没有评价'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回，不用再办。`, '已撤回', '不用再办'),
  recount: t =>
    words(
      '一件意见日期有调整',
      `放假安排公布了，${t.number}“${t.title}”的日期重新计算，最晚${date(t.actBy, t)}处理。`,
      '日期调整',
      `最晚${date(t.actBy, t)}处理`,
    ),
}

/** What the lead unit is told. */
export const toUnit: Partial<Record<Action, Words>> = {
  assign: t =>
    words(
      '交办一件意见',
      `${t.number}“${t.title}”，最晚${date(t.actBy, t)}接收或退回，最晚${date(t.answerDue, t)}答复。`,
      '新交办',
      `最晚${date(t.actBy, t)}接收`,
    ),
  giveCoOpinion: t => words('会办意见到了', `${t.number}有会办单位给出了意见。`, '会办意见', '会办单位给出了意见'),
  supplement: t =>
    words(
      '居民补充了说明',
      `居民给${t.number}“${t.title}”补充了说明，请看一看。`,
      '有补充',
      '居民补充了说明，请看一看',
    ),
  rate: t => words('居民已评价', `${t.number}“${t.title}”已评价，办结。`, '已评价', '居民已评价，办结'),
  sendBack: t =>
    words('居民退回重办', `居民不认可${t.number}的答复，联络站会重新安排。`, '退回重办', '联络站会重新安排'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回，不用再办。`, '已撤回', '不用再办'),
  recount: t =>
    words(
      '一件意见日期有调整',
      `放假安排公布了，${t.number}“${t.title}”的日期重新计算，${t.actBy === t.answerDue ? '' : `最晚${date(t.actBy, t)}接收或退回，`}最晚${date(t.answerDue, t)}答复。`,
      '日期调整',
      `最晚${date(t.answerDue, t)}答复`,
    ),
}

/** What the co-handling units are told. */
export const toCoHandlingUnit: Partial<Record<Action, Words>> = {
  assign: t =>
    words(
      '请协助办理一件意见',
      `${t.number}“${t.title}”由${t.unit}主办，最晚${date(t.answerDue, t)}给出会办意见。`,
      '请会办',
      `最晚${date(t.answerDue, t)}给意见`,
    ),
  returnToStation: t =>
    words(
      '请协助的一件退回了',
      `${t.unit}退回了${t.number}“${t.title}”，由联络站重新安排，不用再给会办意见。`,
      '会办结束',
      '不用再给会办意见',
    ),
  reply: t =>
    words('请协助的一件已答复', `${t.unit}答复了${t.number}“${t.title}”，会办到此结束。`, '会办结束', '主办单位已答复'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回，不用再办。`, '已撤回', '不用再办'),
  supplement: t =>
    words(
      '居民补充了说明',
      `居民给${t.number}“${t.title}”补充了说明，请看一看。`,
      '有补充',
      '居民补充了说明，请看一看',
    ),
  recount: t =>
    words(
      '一件意见日期有调整',
      `放假安排公布了，${t.number}“${t.title}”的日期重新计算，最晚${date(t.answerDue, t)}给出会办意见。`,
      '日期调整',
      `最晚${date(t.answerDue, t)}给意见`,
    ),
}
