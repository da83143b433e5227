import { noticeFieldWords } from '#domain/reception/announcement'
import { mostOpinionsOfRecord } from '#domain/reception/record'
import { recordFormFields, recordForms, recordFormWords } from '#domain/reception/recordForms'

/** What an office prints by a Word template of its own. */
export const templateKinds = ['notice', ...recordForms] as const
export type TemplateKind = (typeof templateKinds)[number]

interface TemplateFacts {
  /** What people call the paper. */
  name: string
  /** What a template may name, with what stands there. */
  fields: Readonly<Record<string, string>>
  /** The name that is repeated, `{#正文}` to `{/正文}`, and how often at most. */
  list: string
  most: number
}

/** Lines of a notice: it has a thousand characters at most. */
const mostLines = 500
/** Deputies who write a note of their own beside a record. */
const mostNotes = 20

export const templates: Record<TemplateKind, TemplateFacts> = {
  notice: { name: '接待公告', fields: noticeFieldWords, list: '正文', most: mostLines },
  receptionRecord: {
    name: recordFormWords.receptionRecord.name,
    fields: recordFormFields.receptionRecord,
    list: '意见',
    most: mostOpinionsOfRecord,
  },
  contactRecord: {
    name: recordFormWords.contactRecord.name,
    fields: recordFormFields.contactRecord,
    list: '代表的话',
    most: mostNotes,
  },
  opinionRegister: {
    name: recordFormWords.opinionRegister.name,
    fields: recordFormFields.opinionRegister,
    list: '意见',
    most: mostOpinionsOfRecord,
  },
}
