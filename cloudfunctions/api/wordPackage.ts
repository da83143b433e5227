import type PizZip from 'pizzip'
import { Refusal } from '#domain/refusal'
import { dangerousField } from '#functions/api/wordFields'
import { type Piece, piecesOf, XmlFault } from '#functions/api/wordXml'

const refused = (words: string): Refusal => new Refusal('TEMPLATE_NOT_WORD', words)

const broken = () => refused('这个文件坏了，在 Word 里打不开。请打开原来的模板，另存为“.docx”再上传')
const withDoctype = () => refused('这个文件不是 Word 存的（里面写着“DOCTYPE”）。请用 Word 打开，另存为“.docx”再上传')
const withMacros = () => refused('这个文件带有宏，请在 Word 里另存为普通的“.docx”再上传')
const withObject = () =>
  refused('模板里嵌入了别的文件或控件，如 Excel 表格、附件。请删去它，要用的内容改成普通的表格或图片，再上传')
const withFarImage = () =>
  refused('模板里有图片没有存在文件里，要到别处去取。请删去这张图片，用“插入”重新放进来，再上传')
const withFarTemplate = () =>
  refused('这个文件连着另一份 Word 模板，一打开就会去取。请新建一个空白文档，把内容复制过去，另存为“.docx”再上传')
const withFarContent = () =>
  refused('这个文件连着别处的内容，一打开就会去取。请新建一个空白文档，把文字复制过去，另存为“.docx”再上传')
const withField = (field: string) =>
  refused(`模板里有会到别处取内容的域“${field}”。请在 Word 里按 Alt+F9 显示域，删去“{${field} …}”，再上传`)

/** XML that Word reads when it opens a file; what stands in customXml/ it only keeps. */
const isRead = (path: string): boolean => /\.(xml|rels)$/i.test(path) && !/^customXml\/[^/]*\.xml$/i.test(path)

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

type Tag = Extract<Piece, { kind: 'opens' }>

const tagsOf = (pieces: readonly Piece[], name: string): Tag[] =>
  pieces.filter((piece): piece is Tag => piece.kind === 'opens' && withoutPrefix(piece.name) === name)

const partTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relationTypes = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]
const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Which part is the document, and where the others with text are: a file that says otherwise is read otherwise by Word. */
const checkTypes = (pieces: readonly Piece[]): void => {
  let isNamed = false
  for (const { attributes } of [...tagsOf(pieces, 'Override'), ...tagsOf(pieces, 'Default')]) {
    const type = attributes.get('ContentType') ?? ''
    const part = attributes.get('PartName') ?? ''
    if (/macroEnabled|vbaProject/i.test(type)) throw withMacros()
    if (part === '/word/document.xml') isNamed = type === `${partTypes}.document.main+xml`
    else if (/\.main\+xml/i.test(type)) throw broken()
    if (/wordprocessingml/i.test(type) && !/^\/word\/.*\.xml$/.test(part)) throw broken()
  }
  if (!isNamed) throw broken()
}

const checkPointsToDocument = (pieces: readonly Piece[]): void => {
  const documents = tagsOf(pieces, 'Relationship').filter(({ attributes }) =>
    relationTypes.some(types => attributes.get('Type') === `${types}/officeDocument`),
  )
  const targets = documents.map(({ attributes }) => attributes.get('Target')?.replace(/^(\.?\/)/, ''))
  if (targets.length !== 1 || targets[0] !== 'word/document.xml') throw broken()
}

/** `<w:document>` with one `<w:body>` right in it. */
const checkDocument = (pieces: readonly Piece[]): void => {
  const [root, ...within] = pieces.filter(piece => piece.kind !== 'text')
  if (root?.kind !== 'opens' || root.name !== 'w:document') throw broken()
  if (!wordNamespaces.includes(root.attributes.get('xmlns:w') ?? '')) throw broken()
  let depth = 0
  let bodies = 0
  for (const piece of within) {
    if (piece.kind === 'opens' && depth === 0 && piece.name === 'w:body') bodies += 1
    depth += piece.kind === 'opens' ? 1 : -1
  }
  if (bodies !== 1) throw broken()
}

/** What is embedded in a file or put together from others when it opens. */
const embedding = new Set(['oleObject', 'package', 'control', 'activeXControlBinary', 'aFChunk', 'subDocument'])
const macros = new Set(['vbaProject', 'wordVbaData', 'attachedToolbars', 'keyMapCustomizations'])

/** Whatever is fetched or run when the file opens; a link waits until somebody clicks on it. */
const checkRelations = (pieces: readonly Piece[]): void => {
  for (const { attributes } of tagsOf(pieces, 'Relationship')) {
    const kind = attributes.get('Type')?.split('/').at(-1) ?? ''
    if (macros.has(kind)) throw withMacros()
    if (embedding.has(kind)) throw withObject()
    if (attributes.get('TargetMode')?.toLowerCase() !== 'external' || kind === 'hyperlink') continue
    if (kind === 'attachedTemplate') throw withFarTemplate()
    throw kind === 'image' ? withFarImage() : withFarContent()
  }
}

/** Word's own tags are called `w:`, as Word writes them: what has another prefix would be read by Word and not by us. */
const checkNames = (pieces: readonly Piece[]): void => {
  for (const piece of pieces)
    if (piece.kind === 'opens')
      for (const [name, value] of piece.attributes)
        if (name.startsWith('xmlns') && (name === 'xmlns:w') !== wordNamespaces.includes(value)) throw broken()
}

const readPart = (zip: PizZip, path: string): Piece[] => {
  try {
    return [...piecesOf(zip.file(path)?.asText() ?? '')]
  } catch (error) {
    if (error instanceof XmlFault) throw error.why === 'doctype' ? withDoctype() : broken()
    throw error
  }
}

/** Refuses a Word file that Word would not open, and one that fetches or runs something when it is opened. */
export const checkPackage = (zip: PizZip): void => {
  const paths = Object.keys(zip.files).filter(path => !zip.files[path]?.dir)
  // Word does not tell capital letters from small ones in a path: of two such parts it would read the other one.
  if (new Set(paths.map(path => path.toLowerCase())).size < paths.length) throw broken()
  // Unpacked by hand it would write outside the folder.
  if (paths.some(path => path.split(/[/\\]/).includes('..'))) throw broken()
  if (paths.some(path => /vba(Project\.bin|Data\.xml)$/i.test(path))) throw withMacros()
  if (paths.some(path => /^word\/(embeddings|activeX)\//i.test(path))) throw withObject()
  for (const path of ['[Content_Types].xml', '_rels/.rels']) if (!paths.includes(path)) throw broken()
  for (const path of paths.filter(isRead)) {
    const pieces = readPart(zip, path)
    checkNames(pieces)
    if (path === '[Content_Types].xml') checkTypes(pieces)
    if (path === '_rels/.rels') checkPointsToDocument(pieces)
    if (path === 'word/document.xml') checkDocument(pieces)
    if (/\.rels$/i.test(path)) checkRelations(pieces)
    const field = dangerousField(pieces)
    if (field) throw withField(field)
  }
}
