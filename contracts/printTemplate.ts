import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { count, moment, rowId, writtenText } from '#contracts/shapes'
import { templateKinds } from '#domain/reception/printTemplate'

/** The largest template that an office may give, in bytes. */
const largestTemplate = 1024 * 1024

const base64 = z
  .string('请选择文件')
  .check(
    z.maxLength(Math.ceil(largestTemplate / 3) * 4, '模板不能超过1MB，请把里面的图片缩小一些'),
    z.regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有读出来，请重新选一次'),
  )

const wordFile = z.object({ name: z.string(), file: z.string() })

const kind = z.enum(templateKinds, '请选择打印什么')

const standing = z.object({
  kind,
  /** 0 while the standard template is taken. */
  version: z.int(),
  name: z.nullable(z.string()),
  savedAt: z.nullable(moment),
  /** What a template may name. */
  fields: z.array(z.object({ name: z.string(), explains: z.string() })),
})

export const printTemplate = {
  show: question('The template by which the district prints its notices, or one of its record forms')
    .input(z.object({ kind }))
    .output(standing),
  download: question('The Word file of a template, in base64, to be edited')
    .input(z.object({ kind, which: z.enum(['standing', 'standard']) }))
    .output(wordFile),
  save: change('Print from now on by a template of our own', [
    'CHANGED_MEANWHILE',
    'TEMPLATE_NOT_WORD',
    'TEMPLATE_WRONG',
  ])
    .input(z.object({ kind, version: count, name: writtenText(80), file: base64 }))
    .output(standing),
  printNotice: question('The notice of a day as a Word file, in base64', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(wordFile),
}
