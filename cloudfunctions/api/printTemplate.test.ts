import PizZip from 'pizzip'
import { type House, openHouse } from '#tests/stores/house'
import { linesOfWord } from '#tests/stores/reading'

const committee = 'tianyuan.committee'
const clerk = 'tianyuan.clerk-liyu'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const document = (lines: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`

describe('the printed notice', () => {
  let house: House
  let day = ''
  /** The standard template, as an office has edited it. */
  let edited: (lines: string[]) => string
  beforeAll(async () => {
    house = await openHouse(['tianyuan'], '2026-01-02T09:00')
    const { days } = (await house.as(null, 'reception.month', {
      district: 'tianyuan',
      station: 'liyu',
      month: '2026-01',
    })) as { days: { id: string }[] }
    day = days[1]?.id ?? ''
    const { file } = (await house.as(committee, 'printTemplate.download', { kind: 'notice', which: 'standard' })) as {
      file: string
    }
    edited = lines => {
      const zip = new PizZip(Buffer.from(file, 'base64'))
      zip.file('word/document.xml', document(lines))
      return zip.generate({ type: 'base64' })
    }
  })
  afterAll(() => house.close())

  const print = (who = clerk) =>
    house.as(who, 'printTemplate.printNotice', { day }) as Promise<{ name: string; file: string }>
  const save = async (file: string, version?: number) => {
    const standing = (await house.as(committee, 'printTemplate.show', { kind: 'notice' })) as { version: number }
    return house.try(committee, 'printTemplate.save', {
      kind: 'notice',
      version: version ?? standing.version,
      name: '我们的公告.docx',
      file,
    })
  }

  it('is a Word file by the standard template, with the notice as it stands', async () => {
    const { text, version } = (await house.as(clerk, 'reception.noticeText', { day })) as {
      text: string
      version: number
    }
    await house.as(clerk, 'reception.saveNoticeText', { day, version, text: `${text}\n请从西门进 <左手边> & 上楼。` })
    const { name, file } = await print()
    expect(name).toBe('1月20日栗雨街道人大代表联络站逢十接待公告.docx')
    const lines = linesOfWord(file)
    expect(lines[0]).toBe('栗雨街道人大代表联络站逢十接待公告')
    expect(lines).toContain('时间：2026年1月20日（周二）9:00–11:30')
    expect(lines).toContain('请从西门进 <左手边> & 上楼。')
    expect(lines.slice(-2)).toEqual(['栗雨街道人大代表联络站', '2026年1月2日'])
  })

  it('is set as official documents are: 方正小标宋 and 仿宋 on A4, with fonts to fall back on', async () => {
    const zip = new PizZip(Buffer.from((await print()).file, 'base64'))
    const xml = zip.file('word/document.xml')?.asText() ?? ''
    expect(xml).toContain('w:eastAsia="方正小标宋简体"')
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"')
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(zip.file('word/fontTable.xml')?.asText()).toContain('<w:altName w:val="宋体"/>')
  })

  it('is for the station, its street and the district alone', async () => {
    expect((await house.try('tianyuan.clerk-taishan', 'printTemplate.printNotice', { day })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await print('tianyuan.street-liyu')).name).toContain('1月20日')
    expect((await house.try(clerk, 'printTemplate.save', {})).body).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('follows the office’s own template, whose versions count up', async () => {
    const { body } = await save(
      edited(['关于{日期}接待群众的公告', '{#议题}议题：{议题}{/议题}', '{#正文}{.}{/正文}', '{电话}']),
    )
    expect(body).toMatchObject({ version: 1, name: '我们的公告.docx' })
    const lines = linesOfWord((await print()).file)
    expect(lines[0]).toBe('关于2026年1月20日（周二）接待群众的公告')
    expect(lines.at(-1)).toBe('0731-28800103')
    expect((await save(edited(['{标题}']), 0)).body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await save(edited(['{标题}']))).body).toMatchObject({ version: 2 })
    expect(linesOfWord((await print()).file)).toEqual(['栗雨街道人大代表联络站逢十接待公告'])
    const standing = (await house.as(committee, 'printTemplate.download', { kind: 'notice', which: 'standing' })) as {
      file: string
    }
    expect(linesOfWord(standing.file)).toEqual(['{标题}'])
  })

  it.each([
    [['{标题}', '电话：{手机}'], '模板里的“{手机}”不是可以用的名称（第2段“电话：{手机}”），请改好再上传'],
    [['{标题}', '电话：{电话'], '模板里的“{电话”少了后面的“}”（第2段“电话：{电话”），请改好再上传'],
    [['{标题}', '电话：电话}'], '模板里的“电话：电话}”少了前面的“{”（第2段“电话：电话}”），请改好再上传'],
    [['{标题}', '电话：{{电话}'], '模板里的“{电话”多写了一个“{”（第2段“电话：{{电话}”），请改好再上传'],
    [['{#正文}{.}', '{标题}'], '模板里的“{#正文}”没有对应的“{/正文}”（第1段“{#正文}{.}”），请改好再上传'],
    [['{标题}', '{.}{/正文}'], '模板里的“{/正文}”前面没有“{#正文}”（第2段“{.}{/正文}”），请改好再上传'],
    [['{标题}', '{#正文}{.}{/议题}'], '模板里的“{#正文}”却用“{/议题}”收尾（第2段“{#正文}{.}{/议题}”），请改好再上传'],
    [
      ['{#正文}', '{#正文}', '{.}', '{/正文}', '{/正文}'],
      '模板里的“{#正文}”写在了另一个“{#正文}”里面（第1段“{#正文}”），请改好再上传',
    ],
    [['{@标题}'], '模板里的“{@标题}”请写成“{标题}”（第1段“{@标题}”），请改好再上传'],
    [['{constructor}'], '模板里的“{constructor}”不是可以用的名称（第1段“{constructor}”），请改好再上传'],
  ])('refuses %j and names the tag and its place', async (lines, message) => {
    expect((await save(edited(lines))).body).toEqual({ code: 'TEMPLATE_WRONG', message })
  })

  it('finds an unknown name inside a section and in a header too', async () => {
    expect((await save(edited(['{#正文}', '{.}{手机}', '{/正文}']))).body).toMatchObject({ code: 'TEMPLATE_WRONG' })
    const zip = new PizZip(Buffer.from(edited(['{标题}']), 'base64'))
    const types = zip.file('[Content_Types].xml')?.asText() ?? ''
    const header = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'
    zip.file(
      '[Content_Types].xml',
      types.replace('</Types>', `<Override PartName="/word/header1.xml" ContentType="${header}"/></Types>`),
    )
    zip.file('word/header1.xml', `<w:hdr ${word}>${paragraph('{单位名}')}</w:hdr>`)
    expect((await save(zip.generate({ type: 'base64' }))).body).toMatchObject({
      message: '模板里的“{单位名}”不是可以用的名称（页眉第1段“{单位名}”），请改好再上传',
    })
  })

  it('refuses what is no Word file, holds macros, or unpacks to more than any notice', async () => {
    const zipOf = (files: Record<string, string>) => {
      const zip = new PizZip(Buffer.from(edited(['{标题}']), 'base64'))
      for (const [path, text] of Object.entries(files)) zip.file(path, text)
      return zip.generate({ type: 'base64', compression: 'DEFLATE' })
    }
    const empty = new PizZip().file('readme.txt', 'no').generate({ type: 'base64' })
    for (const file of [Buffer.from('not a word file').toString('base64'), empty])
      expect((await save(file)).body).toMatchObject({ code: 'TEMPLATE_NOT_WORD' })
    expect((await save(zipOf({ 'word/vbaProject.bin': 'x' }))).body).toMatchObject({
      code: 'TEMPLATE_NOT_WORD',
      message: expect.stringContaining('宏'),
    })
    expect((await save(zipOf({ 'word/big.xml': ' '.repeat(20_000_000) }))).body).toMatchObject({
      code: 'TEMPLATE_NOT_WORD',
      message: expect.stringContaining('内容太多'),
    })
    expect((await save('A'.repeat(1_500_000))).body).toMatchObject({
      code: 'INPUT_TOO_LONG',
      message: expect.stringContaining('不能超过1MB'),
    })
    expect((await print()).name).toContain('1月20日')
  })

  it.each([
    ['a hundred thousand names in one paragraph', ['{标题}'.repeat(100_000)]],
    ['a hundred thousand open braces', ['{'.repeat(100_000)]],
    ['a book for each line of the notice', ['{#正文}', '字'.repeat(900_000), '{/正文}']],
    ['a book', ['字'.repeat(3_000_000)]],
  ])('refuses %s at once, before anybody has to wait for it', async (_, lines) => {
    const file = edited(lines)
    const zipped = new PizZip(Buffer.from(file, 'base64')).generate({ type: 'base64', compression: 'DEFLATE' })
    const begun = performance.now()
    expect((await save(zipped)).body).toMatchObject({ code: expect.stringMatching(/^TEMPLATE_/) })
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
