import { type Contact, maskName } from '#domain/access/masking'
import { type Day, dayInWords, yearOf } from '#domain/calendar/day'
import { type Secrecy, secrecyWords } from '#domain/opinion/secrecy'
import { outcomeWords, type RecordOutcome, type Visitor } from '#domain/reception/record'

/**
 * The three forms of 沂源 (S1), filled from one entry: 《“双联”工作接待群众记录》, 《人大代表“双联”工作记录》 and
 * 《人大代表接待（联系）群众意见收集登记表》.
 */
export const recordForms = ['receptionRecord', 'contactRecord', 'opinionRegister'] as const
export type RecordForm = (typeof recordForms)[number]

export const recordFormWords: Record<RecordForm, { name: string; explains: string }> = {
  receptionRecord: { name: '接待群众记录', explains: '联络站存档，代表和来访人签名' },
  contactRecord: { name: '人大代表双联工作记录', explains: '代表自己的工作记录，有代表写的话' },
  opinionRegister: { name: '群众意见收集登记表', explains: '来源、类别、建议承办单位、期限' },
}

/** What a form tells of a reception. */
export interface RecordToPrint {
  number: string
  day: Day
  /** `接待日`, `169号见` */
  practice: string
  stationName: string
  address: string
  deputies: readonly string[]
  secrecy: Secrecy
  visitor: Visitor
  category: string | null
  matter: string
  answer: string
  outcome: RecordOutcome
  proposedUnit: string | null
  due: Day | null
  notes: readonly { deputy: string; text: string }[]
  opinions: readonly {
    number: string
    category: string
    body: string
    unit: string | null
    due: Day | null
    queryCode: string | null
  }[]
  /** Who wrote the record. */
  recordedBy: string
}

const dateOf = (day: Day | null): string => (day ? `${yearOf(day)}年${dayInWords(day)}` : '')

/** How a form names who came: whole on the station's own sheet, the name for the deputy, the family name for the register. */
const visitorOn = (form: RecordForm, { secrecy, visitor }: Pick<RecordToPrint, 'secrecy' | 'visitor'>): Visitor => {
  if (secrecy !== 'named') return { name: secrecyWords[secrecy].name }
  if (form === 'receptionRecord') return visitor
  if (!visitor.name) return {}
  return { name: form === 'contactRecord' ? visitor.name : maskName(visitor.name) }
}

/** Whether a form carries the contact whole, so that printing it is a look that is logged. */
export const carriesContact = (form: RecordForm, secrecy: Secrecy, { name, phone }: Contact): boolean =>
  form === 'receptionRecord' && secrecy === 'named' && Boolean(name || phone)

/** Names that each form's template may use, with what stands there; those in 意见 stand between `{#意见}` and `{/意见}`. */
const common = {
  编号: '接待记录的编号',
  日期: '接待的日子',
  接待方式: '接待日、圆桌会等',
  联络站: '联络站的名称',
  地点: '接待的地点',
  代表: '接待的代表',
  来访人: '来访人的姓名，按实名、保密、匿名各写各的',
  保密程度: '实名、保密或匿名',
  类别: '事情的类别',
  来访事项: '来访人说的事',
  当场答复: '代表当场怎么答复',
  结果: '当场答复、转成意见办理等',
  记录人: '写这份记录的人',
} as const

export const recordFormFields = {
  receptionRecord: {
    ...common,
    电话: '来访人的电话，只有实名的才有',
    住址: '来访人的住址，只有实名的才有',
    意见: '转成的意见，一件一段：{#意见}、{意见编号}{意见内容}{查询码}、{/意见}',
    意见编号: '写在{#意见}和{/意见}中间：意见的编号',
    意见内容: '写在{#意见}和{/意见}中间：意见的内容',
    查询码: '写在{#意见}和{/意见}中间：刚转成意见时打印才有，居民凭它看结果',
  },
  contactRecord: {
    ...common,
    代表的话: '代表写的话，一位一段：{#代表的话}、{代表姓名}：{内容}、{/代表的话}',
    代表姓名: '写在{#代表的话}和{/代表的话}中间：哪位代表写的',
    内容: '写在{#代表的话}和{/代表的话}中间：写了什么',
    意见编号: '转成的意见的编号，没有时空着',
  },
  opinionRegister: {
    ...common,
    来源: '意见从哪里来',
    意见: '收集的意见，一件一行：{#意见}、{意见编号}{意见类别}{意见内容}{建议承办单位}{期限}、{/意见}',
    意见编号: '写在{#意见}和{/意见}中间：意见的编号，还没有转成意见时空着',
    意见类别: '写在{#意见}和{/意见}中间：意见的类别',
    意见内容: '写在{#意见}和{/意见}中间：意见的内容',
    建议承办单位: '写在{#意见}和{/意见}中间：已交办的写主办单位',
    期限: '写在{#意见}和{/意见}中间：最晚哪天答复',
  },
} as const satisfies Record<RecordForm, Record<string, string>>

type Filled = Record<string, string | Record<string, string>[]>

/** What is printed of a record on one of its forms, by the names that its template may use. */
export const recordFields = (form: RecordForm, record: RecordToPrint): Filled => {
  const visitor = visitorOn(form, record)
  const fields = {
    编号: record.number,
    日期: dateOf(record.day),
    接待方式: record.practice,
    联络站: record.stationName,
    地点: record.address,
    代表: record.deputies.join('、'),
    来访人: visitor.name ?? '',
    保密程度: secrecyWords[record.secrecy].name,
    类别: record.category ?? '',
    来访事项: record.matter,
    当场答复: record.answer,
    结果: outcomeWords[record.outcome],
    记录人: record.recordedBy,
  }
  switch (form) {
    case 'receptionRecord':
      return {
        ...fields,
        电话: visitor.phone ?? '',
        住址: visitor.address ?? '',
        意见: record.opinions.map(opinion => ({
          意见编号: opinion.number,
          意见内容: opinion.body,
          查询码: opinion.queryCode ?? '',
        })),
      }
    case 'contactRecord':
      return {
        ...fields,
        代表的话: record.notes.map(note => ({ 代表姓名: note.deputy, 内容: note.text })),
        意见编号: record.opinions.map(opinion => opinion.number).join('、'),
      }
    case 'opinionRegister':
      return { ...fields, 来源: `${record.practice}接待群众`, 意见: registered(record) }
  }
}

/** A line for each opinion; before there is one, the matter itself with what is proposed for it. */
const registered = ({ opinions, category, matter, proposedUnit, due }: RecordToPrint): Record<string, string>[] => {
  const proposed = { 建议承办单位: proposedUnit ?? '', 期限: dateOf(due) }
  if (opinions.length === 0) return [{ 意见编号: '', 意见类别: category ?? '', 意见内容: matter, ...proposed }]
  return opinions.map(opinion => ({
    意见编号: opinion.number,
    意见类别: opinion.category,
    意见内容: opinion.body,
    建议承办单位: opinion.unit ?? proposed.建议承办单位,
    期限: opinion.due ? dateOf(opinion.due) : proposed.期限,
  }))
}
