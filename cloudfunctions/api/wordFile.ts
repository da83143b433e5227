import { inflateRawSync } from 'node:zlib'
import type DocxTemplater from 'docxtemplater'
import type PizZip from 'pizzip'
import { type TemplateKind, templates } from '#domain/reception/printTemplate'
import { Refusal } from '#domain/refusal'
import { wordParts } from '#functions/api/standardPage'
import { standardTemplates } from '#functions/api/standardTemplates'
import { placeOf, type TagFault, wordsOf } from '#functions/api/templateFault'
import { isTooMuch, textIn, unfitTag } from '#functions/api/templateTags'
import { checkPackage } from '#functions/api/wordPackage'

/** A file as it may be unpacked: 1 MB of zip can hold a gigabyte of zeros. */
const mostUnpacked = 16 * 1024 * 1024

/** Loaded when somebody prints: 300 KB that no cold start should read. */
const load = async () => {
  const [{ default: Docx }, { default: Zip }] = await Promise.all([import('docxtemplater'), import('pizzip')])
  return { Docx, Zip }
}

interface Packed {
  getCompressedContent(): Uint8Array
  compressionMethod: string
  uncompressedSize: number
}

const notWord = () =>
  new Refusal('TEMPLATE_NOT_WORD', '这个文件不是 Word 文档（.docx），请在 Word 里另存为“.docx”再上传')

/** Refuses what is no Word file, or unpacks to more than any printed page needs. */
const unpack = (Zip: typeof PizZip, file: Buffer): PizZip => {
  let zip: PizZip
  try {
    zip = new Zip(file)
  } catch {
    throw notWord()
  }
  const names = Object.keys(zip.files)
  if (!names.includes('word/document.xml')) throw notWord()
  let left = mostUnpacked
  try {
    for (const entry of Object.values(zip.files)) {
      const packed = (entry as unknown as { _data: Packed | string | null })._data
      if (!packed || typeof packed === 'string') continue
      const content = packed.getCompressedContent()
      const stored = packed.compressionMethod === '\x00\x00'
      left -= stored ? content.length : inflateRawSync(content, { maxOutputLength: Math.max(1, left) }).length
      if (left <= 0) throw new RangeError('too much to unpack')
    }
  } catch {
    throw new Refusal('TEMPLATE_NOT_WORD', '这个文件打不开，或里面的内容太多，请换一份')
  }
  if (isTooMuch(zip)) throw new Refusal('TEMPLATE_NOT_WORD', '这个文件里的文字太多，不像一份模板，请换一份')
  return zip
}

const standardZip = (Zip: typeof PizZip, kind: TemplateKind): PizZip => {
  const zip = new Zip()
  for (const [path, xml] of Object.entries(wordParts(standardTemplates[kind]))) zip.file(path, xml)
  return zip
}

const packedFile = (zip: PizZip): Buffer => zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })

/** The standard template as a Word file, for an office to edit. */
export const standardTemplate = async (kind: TemplateKind): Promise<Buffer> =>
  packedFile(standardZip((await load()).Zip, kind))

/** A name that is not filled, as outside the section to which it belongs, prints nothing. */
const options = { paragraphLoop: true, linebreaks: true, errorLogging: false, nullGetter: () => '' } as const

/** What docxtemplater finds wrong, one fault or several at once. */
const faultsOf = (error: unknown): TagFault[] => {
  const { properties } = error as { properties?: TagFault & { errors?: { properties: TagFault }[] } }
  if (!properties?.id) throw error
  return properties.errors?.map(each => each.properties) ?? [properties]
}

const refuseFault = (zip: PizZip, fault: TagFault): never => {
  throw new Refusal('TEMPLATE_WRONG', `${wordsOf(fault)}${placeOf(zip, fault)}，请改好再上传`)
}

/** Characters of a printed page's XML that still open at once. */
const longestPrint = 16 * 1024 * 1024

/** How long the text becomes when what is repeated in it stands there so often. */
const lengthWith = (template: () => DocxTemplater, kind: TemplateKind, times: number): number => {
  const document = template()
  const { fields, list } = templates[kind]
  const filled = Object.fromEntries(Object.keys(fields).map(name => [name, name]))
  document.render({ ...filled, [list]: Array.from({ length: times }, () => ({ ...filled, [list]: list })) })
  return textIn(document.getZip()).length
}

/**
 * Refuses a template that could not be printed: no Word file or a broken one, a broken tag or one that does not exist, each
 * named with its place; one that fetches or runs something when it is opened; and one of which a long notice would become
 * too much to open.
 */
export const checkTemplate = async (kind: TemplateKind, file: Buffer): Promise<void> => {
  const { Docx, Zip } = await load()
  const zip = unpack(Zip, file)
  checkPackage(zip)
  let document: DocxTemplater
  try {
    document = new Docx(zip, options)
  } catch (error) {
    const [fault] = faultsOf(error)
    if (!fault || fault.id.startsWith('filetype') || fault.id.startsWith('malformed_xml')) throw notWord()
    return refuseFault(zip, fault)
  }
  const { fields, list, most } = templates[kind]
  const unfit = unfitTag(document, fields)
  if (unfit) refuseFault(zip, unfit)
  try {
    const template = () => new Docx(new Zip(file), options)
    const [one, two] = [lengthWith(template, kind, 1), lengthWith(template, kind, 2)]
    if (one + (two - one) * most > longestPrint)
      throw new Refusal('TEMPLATE_WRONG', `模板里{#${list}}和{/${list}}之间的内容太多，请改好再上传`)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const [fault] = faultsOf(error)
    if (fault) refuseFault(zip, fault)
  }
}

/**
 * A notice or a form as a Word file.
 *
 * @param template the office's own, checked when it was saved; the standard one when absent
 */
export const printed = async (
  kind: TemplateKind,
  template: Buffer | undefined,
  fields: Record<string, string | string[] | Record<string, string>[]>,
): Promise<Buffer> => {
  const { Docx, Zip } = await load()
  const document = new Docx(template ? unpack(Zip, template) : standardZip(Zip, kind), options)
  document.render(fields)
  return packedFile(document.getZip())
}
