import type { Action } from '#domain/opinion/life'
import { date, type Words, words } from '#domain/opinion/noticeWords'
import { resultWords } from '#domain/opinion/words'

/** What the sender is told, in words that need no knowledge of offices. */
export const toSender: Partial<Record<Action, Words>> = {
  submit: t =>
    words(
      '收到您的意见',
      `编号${t.number}。${t.station}正在看，最晚${date(t.actBy, t)}告诉您由谁办理。`,
      '已收到',
      `最晚${date(t.actBy, t)}告诉您由谁办理`,
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
      '您的意见已交给单位',
      `“${t.title}”已交给${t.unit}办理，${date(t.answerDue, t)}前答复您。`,
      '已交给单位',
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
      `${t.unit}说“${t.title}”不归它管，${t.station}正在重新安排，最晚${date(t.actBy, t)}告诉您由谁办理。`,
      '重新安排',
      `最晚${date(t.actBy, t)}告诉您由谁办理`,
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
  recount: t => {
    const until =
      t.acts === 'leadUnit'
        ? `${date(t.answerDue, t)}前答复您`
        : t.acts === 'resident'
          ? `${date(t.actBy, t)}前可以评价`
          : `最晚${date(t.actBy, t)}告诉您由谁办理`
    return words('您的意见日期有调整', `放假安排公布了，“${t.title}”的日期重新计算，改为${until}。`, '日期调整', until)
  },
}
