import type { TemplateKind } from '#domain/reception/printTemplate'
import { recordFormWords } from '#domain/reception/recordForms'
import { aligned, begins, type Cell, paragraph, signs, table, textRun, titleRun } from '#functions/api/standardPage'

const title = (words: string): string => paragraph(titleRun(words), '', aligned('center'), 32)
const line = (words: string, align = ''): string => paragraph(textRun(words), '', align)
const gap = paragraph('')

const label = (words: string): Cell => ({ columns: 2, lines: [words] })
const value = (columns: number, ...lines: string[]): Cell => ({ columns, lines })
const wide = (name: string, high: number, ...lines: string[]): Cell[] => [label(name), { columns: 10, lines, high }]
const pair = (one: string, tag: string, other: string, otherTag: string): Cell[] => [
  label(one),
  value(4, tag),
  label(other),
  value(4, otherTag),
]

/** 接待公告. */
const notice = [
  title('{标题}'),
  gap,
  ...['{#正文}', '{.}', '{/正文}'].map(words => paragraph(textRun(words), begins)),
  gap,
  paragraph(textRun('{联络站}'), signs, aligned('right')),
  paragraph(textRun('{发布日期}'), signs, aligned('right')),
].join('')

/** 接待群众记录: the station’s own sheet, signed by the deputy and by who came. */
const receptionRecord = [
  title(recordFormWords.receptionRecord.name),
  line('编号：{编号}', aligned('right')),
  table([
    pair('日期', '{日期}', '地点', '{地点}'),
    pair('联络站', '{联络站}', '接待代表', '{代表}'),
    pair('来访人', '{来访人}', '电话', '{电话}'),
    pair('住址', '{住址}', '类别', '{类别}'),
    wide('来访事项', 50, '{来访事项}'),
    wide('当场答复', 40, '{当场答复}'),
    wide('结果', 12, '{结果}'),
    wide('转成的意见', 12, '{#意见}', '{意见编号}　{意见内容}', '{#查询码}查询码：{查询码}{/查询码}', '{/意见}'),
    [label('代表签名'), { columns: 4, lines: [''], high: 14 }, label('来访人签名'), value(4, '')],
  ]),
  line('记录人：{记录人}'),
].join('')

/** 人大代表双联工作记录: the deputy’s own view of the contact. */
const contactRecord = [
  title(recordFormWords.contactRecord.name),
  line('编号：{编号}', aligned('right')),
  table([
    pair('代表', '{代表}', '日期', '{日期}'),
    pair('方式', '{接待方式}', '地点', '{联络站}，{地点}'),
    pair('联系的群众', '{来访人}', '类别', '{类别}'),
    wide('反映的事项', 50, '{来访事项}'),
    wide('答复和结果', 40, '{当场答复}', '{结果}　{意见编号}'),
    wide('代表的话', 40, '{#代表的话}', '{代表姓名}：{内容}', '{/代表的话}'),
    [label('代表签名'), { columns: 10, lines: [''], high: 14 }],
  ]),
].join('')

/** 群众意见收集登记表: what goes to those who will handle it. */
const opinionRegister = [
  title('人大代表接待（联系）群众'),
  title('意见收集登记表'),
  line('编号：{编号}', aligned('right')),
  table([
    pair('来源', '{来源}', '日期', '{日期}'),
    pair('联络站', '{联络站}', '代表', '{代表}'),
    pair('群众', '{来访人}', '保密程度', '{保密程度}'),
    [label('编号'), label('类别'), value(4, '意见内容'), label('建议承办单位'), label('期限')],
    [
      value(2, '{#意见}{意见编号}'),
      value(2, '{意见类别}'),
      value(4, '{意见内容}'),
      value(2, '{建议承办单位}'),
      value(2, '{期限}{/意见}'),
    ],
    [label('代表签名'), { columns: 4, lines: [''], high: 14 }, label('登记人'), value(4, '{记录人}')],
  ]),
].join('')

/** The body of each standard template. */
export const standardTemplates: Record<TemplateKind, string> = {
  notice,
  receptionRecord,
  contactRecord,
  opinionRegister,
}
