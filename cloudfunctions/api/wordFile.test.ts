import PizZip from 'pizzip'
import { templateKinds } from '#domain/reception/printTemplate'
import { checkTemplate, printed, standardTemplate } from '#functions/api/wordFile'
import { linesOfWord } from '#tests/stores/reading'

const document = 'word/document.xml'
const relations = 'word/_rels/document.xml.rels'
const ofOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const inWords = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** The standard notice as somebody has changed it: path → what has become of the part. */
type Change = Record<string, (xml: string) => string>
const changed = async (change: Change): Promise<Buffer> => {
  const zip = new PizZip(await standardTemplate('notice'))
  for (const [path, edit] of Object.entries(change)) zip.file(path, edit(zip.file(path)?.asText() ?? ''))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
const starting = (xml: string): Change => ({ [document]: text => text.replace('<w:body>', `<w:body>${xml}`) })
const related = (kind: string, target: string, mode = ''): Change => ({
  [relations]: xml =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="r9" Type="${ofOffice}/${kind}" Target="${target}"${mode}/></Relationships>`,
    ),
})
const far = ' TargetMode="External"'

const refusal = async (change: Change): Promise<string> =>
  checkTemplate('notice', await changed(change)).then(
    () => 'taken',
    (error: Error) => error.message,
  )

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instr = (...runs: string[]) => runs.map(run => `<w:r><w:instrText>${run}</w:instrText></w:r>`).join('')
const field = (code: string) =>
  `<w:p>${char('begin')}${code}${char('separate')}<w:r><w:t>1</w:t></w:r>${char('end')}</w:p>`

describe('a Word file that an office brings', () => {
  it.each(templateKinds)('is taken and printed when it is the standard one of %s', async kind => {
    const file = await standardTemplate(kind)
    await expect(checkTemplate(kind, file)).resolves.toBeUndefined()
    const filled = await printed(kind, file, { 标题: '接待 <公告>' })
    await expect(checkTemplate(kind, filled)).resolves.toBeUndefined()
    expect(linesOfWord(filled.toString('base64')).join('')).not.toContain('{')
  })

  it.each<[string, Change]>([
    ['is text and no XML', { [document]: () => 'hello' }],
    ['is empty', { [document]: () => '' }],
    ['ends in the middle', { [document]: xml => xml.slice(0, -40) }],
    ['does not close its body', { [document]: xml => xml.replace('</w:body>', '') }],
    ['is a web page', { [document]: () => '<html><body>x</body></html>' }],
    ['has no body', { [document]: xml => xml.replaceAll('w:body>', 'w:bodies>') }],
    [
      'is not the part that the types name',
      { '[Content_Types].xml': xml => xml.replace('/word/document.xml', '/word/nope.xml') },
    ],
    [
      'is not the part to which the file points',
      { '_rels/.rels': xml => xml.replace('word/document.xml', 'word/nope.xml') },
    ],
    ['is pointed to by nothing', { '_rels/.rels': xml => xml.replace(/<Relationship .*\/>/, '') }],
    ['comes with a part outside its folder', { '../../evil.txt': () => 'x' }],
    ['has fonts that are not XML', { 'word/fontTable.xml': () => '<w:fonts>' }],
  ])('is refused when its text %s, which no Word would open', async (_, change) => {
    expect(await refusal(change)).toBe('这个文件坏了，在 Word 里打不开。请打开原来的模板，另存为“.docx”再上传')
  })

  it('is refused with a DOCTYPE, by which a reader could be made to fetch or to multiply', async () => {
    const change = {
      [document]: (xml: string) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
    }
    expect(await refusal(change)).toBe(
      '这个文件不是 Word 存的（里面写着“DOCTYPE”）。请用 Word 打开，另存为“.docx”再上传',
    )
  })

  it.each<[string, Change, string]>([
    ['macros under another name', related('vbaProject', 'a.bin'), '带有宏'],
    ['a template elsewhere', related('attachedTemplate', 'http://far.example/x.dotm', far), '连着另一份 Word 模板'],
    ['an image elsewhere', related('image', 'http://far.example/x.png', far), '有图片没有存在文件里'],
    [
      'an image elsewhere, written otherwise',
      related('image', 'http://far.example/x.png', ' TargetMode="&#69;xternal"'),
      '有图片',
    ],
    ['a page elsewhere', related('frame', 'http://far.example/', far), '连着别处的内容'],
    ['a table of Excel', related('package', 'embeddings/a.xlsx'), '嵌入了别的文件或控件'],
    ['an object', { 'word/embeddings/oleObject1.bin': () => 'x' }, '嵌入了别的文件或控件'],
  ])('is refused with %s, in words that say what to do', async (_, change, words) => {
    const said = await refusal(change)
    expect(said).toContain(words)
    expect(said).toMatch(/请.*再上传$/)
  })

  it('is taken with a link, which waits until somebody clicks on it', async () => {
    expect(await refusal(related('hyperlink', 'https://far.example/', far))).toBe('taken')
  })

  it.each([
    ['DDEAUTO', field(instr(' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" '))],
    ['DDEAUTO', field(instr('DD', 'EAU', 'TO cmd "/k calc"'))],
    ['INCLUDEPICTURE', `<w:p><w:fldSimple w:instr=' includepicture "http://far.example/x.png" '/></w:p>`],
    ['INCLUDETEXT', field(`${instr(' IF 1 = 1 ')}${field(instr('INCLUDETEXT "a.docx"'))}`)],
    ['DD', field(`${instr('DD')}${field(instr('QUOTE EAUTO'))}`)],
    ['LINK', `<w:p>${char('begin')}${instr('LINK Excel.Sheet "a.xlsx"')}</w:p>`],
  ])('is refused with the field %s, which reaches out of the file', async (name, xml) => {
    expect(await refusal(starting(xml))).toBe(
      `模板里有会到别处取内容的域“${name}”。请在 Word 里按 Alt+F9 显示域，删去“{${name} …}”，再上传`,
    )
  })

  it('is taken with the fields of every day: page numbers, dates, tables of contents', async () => {
    const fields = [
      field(instr(' PAGE \\* MERGEFORMAT ')),
      field(`${instr('=')}${field(instr('PAGE'))}${instr('-1')}`),
      `<w:p><w:fldSimple w:instr=" DATE \\@ yyyy "/></w:p>`,
      `<w:p>${char('begin')}${instr('TOC \\o')}${char('separate')}${field(instr('PAGEREF a'))}${char('end')}</w:p>`,
      inWords('DDEAUTO'),
    ]
    expect(await refusal(starting(fields.join('')))).toBe('taken')
  })

  it.each<[string, Change]>([
    [
      'tags left open',
      { [document]: () => `<w:document>${inWords('{nope}')}</w:document>${'<w:p >'.repeat(150_000)}` },
    ],
    [
      'paragraphs within paragraphs',
      starting(`${inWords('{nope}')}${'<w:p >'.repeat(70_000)}${'</w:p>'.repeat(70_000)}`),
    ],
    ['empty paragraphs', starting(`${'<w:p />'.repeat(120_000)}${inWords('{nope}')}`)],
    ['closing braces', starting(inWords('}'.repeat(300_000)))],
    ['a name that does not end', starting(inWords(`{${'字'.repeat(900_000)}`))],
    ['parts', Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`word/a${at}.xml`, () => '<a/>']))],
    [
      'types',
      {
        '[Content_Types].xml': xml =>
          xml.replace('<Default', `${'<Default Extension="a" ContentType="b"/>'.repeat(100_000)}<Default`),
      },
    ],
    [
      'names beside the text',
      { 'word/settings.xml': () => `<a>${inWords('{标题}').replaceAll('w:', '').repeat(30_000)}</a>` },
    ],
  ])('is refused at once when it is full of %s', async (_, change) => {
    const file = await changed(change)
    const begun = performance.now()
    await expect(checkTemplate('notice', file)).rejects.toThrow(/再上传$|请换一份$/)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('is not answered with a name as long as a book', async () => {
    expect((await refusal(starting(inWords(`{${'字'.repeat(300_000)}`)))).length).toBeLessThan(200)
  })
})
