import { config, type core } from 'zod/mini'
import { toChoose } from '#contracts/shapes'

/** What people call the fields they fill in, as the pages label them; a list's fields by the name of the list. */
const fieldNames: Record<string, string> = {
  body: '什么事',
  category: '类别',
  matter: '想谈什么事',
  for: '为谁预约',
  relation: '和您的关系',
  service: '来办什么',
  caseKind: '案件类别',
  wishes: '需要的帮助',
  place: '地点',
  latitude: '地图位置',
  longitude: '地图位置',
  photos: '照片',
  file: '照片',
  secrecy: '实名、保密或匿名',
  contact: '联系方式',
  name: '称呼',
  phone: '手机号',
  code: '查询码',
  search: '要查找的文字',
  district: '地方',
  station: '联络站',
  deputy: '代表',
  substitute: '替您接待的代表',
  day: '接待日',
  month: '月份',
  year: '年份',
  before: '更早的版本',
  why: '说明',
  slot: '场次',
  booking: '预约',
  topic: '议题',
  units: '邀请的单位',
  unit: '单位',
  comes: '派不派人去',
  seen: '看到的轮值',
  group: '联系小组',
  about: '活动的内容',
  suggestions: '意见建议的条数',
  activity: '活动',
  title: '活动的名称',
  time: '时间',
  capacity: '名额',
  proposed: '建议的轮值',
  days: '日子',
  accept: '同意还是不同意',
  insteadOf: '换下的代表',
  leave: '请假',
  answer: '答复',
  opinion: '意见',
  version: '意见的版本',
  endedBehind: '看到哪一件',
  text: '内容',
  reason: '理由',
  to: '该向哪里提出',
  leadUnit: '主办单位',
  coHandlingUnits: '会办单位',
  workingDays: '答复期限',
  note: '交办说明',
  resultClass: '办理结果',
  promisedBy: '预计办成的日子',
  withoutCoOpinion: '没有会办意见也答复的原因',
  rating: '满意程度',
  notices: '通知',
  templates: '提醒',
  which: '模板',
  practice: '接待方式',
  form: '接待规则',
  kind: '怎么定日子',
  shortMonth: '没有这一天的月份',
  every: '隔不隔周',
  week: '第几周',
  avoid: '要避开的日子',
  instead: '遇上了怎么办',
  anchor: '从哪一天算起',
  policy: '遇节假日怎么办',
  on: '日期',
  windows: '接待时间',
  from: '开始时间',
  weekdays: '星期几',
  weekday: '星期几',
  nth: '第几个',
  months: '月份',
  times: '每季度几次',
  dueDay: '最晚哪一天',
  coHosts: '一起接待的人',
  wait: '候补',
  asked: '要答复的变动',
  beyond: '已经约的人怎么办',
  record: '接待记录',
  visit: '排队的人',
  address: '住址',
  deputies: '接待的代表',
  outcome: '结果',
  proposedUnit: '建议承办单位',
  due: '最晚哪一天',
  visitor: '来访的人',
  finish: '完成',
  opinions: '转成的意见',
  codes: '查询码',
  parties: '当事人',
  witness: '见证人',
  agreement: '协议内容',
  agreed: '有没有达成协议',
  agenda: '议程',
  minutes: '会议记录',
  what: '办什么事',
  holder: '由谁办',
  who: '由谁办',
  task: '商定的事',
  desk: '桌号',
  attended: '来了没有',
  decision: '怎么定',
}
/** Where one name means two things. */
const exactNames: Record<string, string> = {
  'reception.bookSlot for.contact.name': '来的人的姓名',
  'reception.bookSlot for.contact.phone': '来的人的手机号',
  'reception.joinWaitlist for.contact.name': '来的人的姓名',
  'reception.joinWaitlist for.contact.phone': '来的人的手机号',
  'reception.bookFor contact.name': '来的人的姓名',
  'reception.bookFor contact.phone': '来的人的手机号',
  'reception.bookFor relation': '和居民的关系',
  'reception.bookingByCode code': '预约码',
  'reception.cancelByCode code': '预约码',
  'reception.answerByCode code': '预约码',
  'plan.moveDay to': '改到哪一天',
  'plan.editDay windows.to': '结束时间',
  'plan.previewRule text': '重复规则',
  'plan.setRule text': '重复规则',
  'plan.previewHolidays text': '放假安排',
  'plan.applyHolidays text': '放假安排',
  'plan.moveDay version': '这一天',
  'plan.cancelDay version': '这一天',
  'plan.editDay version': '这一天',
  'plan.setCoHosts version': '这一天',
  'plan.setCoHosts coHosts.kind': '党代表、政协委员或部门负责人',
  'plan.setCoHosts coHosts.name': '姓名',
  'plan.setCoHosts coHosts.title': '单位和职务',
  'plan.setRule version': '接待规则',
  'plan.applyHolidays version': '放假安排',
  'rota.propose from': '从哪个月',
  'rota.propose to': '到哪个月',
  'rota.apply from': '从哪个月',
  'rota.apply to': '到哪个月',
  'rota.apply days': '要写入的接待日',
  'plan.editDay capacity': '每场人数',
  'group.record kind': '活动的种类',
  'group.record day': '活动的日子',
  'activity.offer day': '活动的日子',
  'rota.askLeave from': '第一天',
  'rota.askLeave to': '最后一天',
  'session.signIn code': '登录码',
  'visit.checkIn code': '报到码',
  'visit.giveNumber beyond': '为什么要加',
  'noShow.answer note': '没有来的记录',
  'noShow.appeal note': '没有来的记录',
  'opinion.submit place.text': '地点',
  'plan.moveDay why': '原因',
  'plan.cancelDay why': '原因',
  'plan.addDay why': '原因',
  'yearPlan.published version': '安排的版本',
  'record.start answer': '当场答复',
  'record.save answer': '当场答复',
  'record.start matter': '来访人说的',
  'record.save matter': '来访人说的',
  'record.start visitor.name': '姓名',
  'record.save visitor.name': '姓名',
  'record.save version': '记录的版本',
  'record.convert version': '记录的版本',
  'record.earlier version': '记录的版本',
  'record.writeNote version': '这段话的版本',
  'record.convert opinions.body': '意见的内容',
  'record.print form': '打印哪一张',
  'mediation.save version': '调解记录的版本',
  'roundtable.save version': '圆桌会记录的版本',
  'roundtable.earlier version': '圆桌会记录的版本',
  'roundtable.finishTask note': '怎么办的',
  'printTemplate.show kind': '打印什么',
  'printTemplate.download kind': '打印什么',
  'printTemplate.save kind': '打印什么',
  'printTemplate.save file': '模板',
  'printTemplate.save name': '文件名',
}

const nameOf = (action: string, path: readonly PropertyKey[]): string => {
  const names = path.filter(part => typeof part === 'string')
  return exactNames[`${action} ${names.join('.')}`] ?? fieldNames[names.at(-1) ?? ''] ?? '提交的内容'
}

/** zod's own sentences, for what a contract has not worded itself. Its locale would weigh on every cold start. */
const plainly = (issue: core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '还没有填' : '填得不对，请再看看'
    case 'invalid_value':
      return '请从列出的几项里选一项'
    case 'too_big':
      return issue.origin === 'string'
        ? `最多写${issue.maximum}个字`
        : issue.origin === 'array'
          ? `最多${issue.maximum}项`
          : `不能大于${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string'
        ? `至少写${issue.minimum}个字`
        : issue.origin === 'array'
          ? `至少${issue.minimum}项`
          : `不能小于${issue.minimum}`
    default:
      return '填得不对，请再看看'
  }
}

/** From here on every contract refuses in Chinese. */
export const refuseInChinese = (): void => {
  config({ customError: plainly })
}

export interface InputIssue {
  message: string
  path?: readonly (PropertyKey | { key: PropertyKey })[]
}

/** Where in the input a fault is. */
export const pathOf = ({ path = [] }: InputIssue): PropertyKey[] =>
  path.map(part => (typeof part === 'object' ? part.key : part))

/** What is wrong with an input, as a person reads it: the field by its name on the page, and what to do. */
export const inputSentence = (action: string, issue: InputIssue): string => {
  const name = nameOf(action, pathOf(issue))
  if (issue.message === toChoose) return `${toChoose}${name}`
  return issue.message.includes(name) ? issue.message : `${name}：${issue.message}`
}
