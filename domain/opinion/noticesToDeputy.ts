import type { Action } from '#domain/opinion/life'
import { date, type Words, words } from '#domain/opinion/noticeWords'
import { type ResultClass, resultWords } from '#domain/opinion/words'

/** The result in the five characters that a message's state has. */
const resultPhrases: Record<ResultClass, string> = { A: '已解决', B: '正在办', C: '暂时办不了', D: '留作参考' }

/** What the deputy is told to whom the opinion was addressed. They read along and decide nothing. */
export const toDeputy: Partial<Record<Action, Words>> = {
  submit: t => words('有居民向您提意见', `${t.number}“${t.title}”，${t.station}正在处理。`, '新意见', '联络站正在处理'),
  answerOnSite: t => words('意见有答复了', `${t.station}答复了${t.number}“${t.title}”。`, '已答复', '联络站已答复'),
  decline: t => words('意见有结果了', `${t.station}说明了${t.number}不能办的原因。`, '有结果', '已说明不能办的原因'),
  refer: t => words('意见有结果了', `${t.station}建议${t.number}向别处提出。`, '有结果', '建议向别处提出'),
  assign: t =>
    words(
      '意见已交办',
      `${t.number}已交给${t.unit}，最晚${date(t.answerDue, t)}答复。`,
      '已交办',
      `最晚${date(t.answerDue, t)}答复`,
    ),
  reply: t =>
    words(
      '意见有结果了',
      `${t.unit}答复了${t.number}“${t.title}”：${t.resultClass ? resultWords[t.resultClass] : ''}。`,
      t.resultClass ? resultPhrases[t.resultClass] : '已答复',
      `${t.unit}已答复`,
    ),
  rate: t => words('居民已评价', `${t.number}“${t.title}”已评价，办结。`, '已评价', '居民已评价，办结'),
  sendBack: t => words('居民退回重办', `居民退回了${t.number}的答复，要求重办。`, '退回重办', '居民要求重办'),
  withdraw: t => words('居民撤回', `${t.number}已由居民撤回。`, '已撤回', '居民已撤回'),
}
