import * as z from 'zod/mini'
import { contact, day, id, month, rowId, writtenText } from '#contracts/shapes'

const read = (text: unknown, most = 10, least = 1): string => {
  const result = z.safeParse(writtenText(most, least), text)
  return result.success ? `“${result.data}”` : (result.error.issues[0]?.message as string)
}

describe('text written by a person', () => {
  test('is trimmed, and line breaks stay', () => {
    expect(read('  路灯\n不亮 \n')).toBe('“路灯\n不亮”')
    expect(read('路灯\r\n不亮\r坏')).toBe('“路灯\n不亮\n坏”')
  })
  test('an emoji counts as one character', () => {
    expect(read('😀😀😀', 3)).toBe('“😀😀😀”')
    expect(read('😀😀😀😀', 3)).toBe('最多写3个字，请精简一些')
    expect(read('😀', 10, 2)).toBe('请至少写2个字')
  })
  test('a rare character, 𠮷, counts as one', () => expect(read('𠮷'.repeat(3), 3)).toBe('“𠮷𠮷𠮷”'))
  test('ten characters of ten are taken, eleven are not', () => {
    expect(read('一二三四五六七八九十')).toBe('“一二三四五六七八九十”')
    expect(read('一二三四五六七八九十一')).toBe('最多写10个字，请精简一些')
  })
  test('blanks around it do not count: ten characters and blanks are taken', () => {
    expect(read('  一二三四五六七八九十  ')).toBe('“一二三四五六七八九十”')
  })
  test('nothing, and nothing but blanks, is refused', () => {
    for (const empty of ['', '   ', '\n\n', '\u3000\u3000', '\u0000', '\u202e'])
      expect(read(empty)).toBe('这里不能空着')
    expect(read('   ', 10, 2)).toBe('请至少写2个字')
  })
  test('what is no text is refused in words', () => {
    for (const wrong of [undefined, null, 5, {}, ['路灯']]) expect(read(wrong)).toBe('请填写文字')
  })
})

describe('marks that cannot be seen', () => {
  test('two characters that no XML may have are taken out, so that Word opens what is printed', () => {
    expect(read('路\ufffe灯\uffff不亮')).toBe('“路灯不亮”')
  })

  test('control marks are taken out, also the one that no database takes', () => {
    expect(read('路\u0000灯\u0007不\u001b亮\u007f')).toBe('“路灯不亮”')
  })
  test.each([
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200e',
    '\u200f',
  ])('the direction mark %j is taken out, so that no sentence reads backwards', mark =>
    expect(read(`付${mark}款`)).toBe('“付款”'),
  )
  test.each([
    ['joiners', '\u200d'],
    ['soft hyphens', '\u00ad'],
    ['invisible plus signs', '\u2064'],
    ['grapheme joiners', '\u034f'],
    ['vowel separators', '\u180e'],
    ['picture selectors', '\ufe0f'],
    ['tags', '\u{e0041}'],
    ['ideographic selectors', '\u{e0100}'],
  ])('%s are taken out, and one character with six of them is no text of five', (_, mark) => {
    expect(read(`坏${mark.repeat(6)}`, 10)).toBe('“坏”')
    expect(read(`坏${mark.repeat(6)}`, 10, 5)).toBe('请至少写5个字')
    expect(read(`坏${mark.repeat(900)}`, 10, 5)).toBe('请至少写5个字')
  })
  test('neither blanks nor marks above a letter make a text long enough', () => {
    expect(read('坏     了', 10, 5)).toBe('请至少写5个字')
    expect(read('坏\n\n\n\n了', 10, 5)).toBe('请至少写5个字')
    expect(read(`坏${'\u0301'.repeat(6)}`, 10, 5)).toBe('请至少写5个字')
  })
  test('a picture keeps the joiners and selectors it is made of', () => {
    for (const picture of ['👨‍👩‍👧‍👦', '❤️', '❤️‍🔥', '1️⃣', '👍🏽', '🏃🏽‍♀️', '🇨🇳'])
      expect(read(`路灯${picture}不亮`, 20)).toBe(`“路灯${picture}不亮”`)
  })
  test('Mongolian and Persian keep the marks that shape their letters', () => {
    for (const text of ['ᠬᠠᠷ\u180eᠠ', 'ᠣ\u180bᠨ', 'می\u200cخواهم']) expect(read(text, 20)).toBe(`“${text}”`)
  })
  test('Arabic, Uyghur and Hebrew text is kept as written', () => {
    for (const text of ['السلام', 'كوچا چىرىغى', 'שלום']) expect(read(text, 20)).toBe(`“${text}”`)
  })
  test('Tibetan, Mongolian and Latin text is kept as written', () => {
    for (const text of ['བཀྲ་ཤིས', 'ᠮᠣᠩᠭᠣᠯ', 'Übergang <b>&amp;']) expect(read(text, 20)).toBe(`“${text}”`)
  })
})

const takes = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success

test('an id is letters, digits and hyphens, 64 at most', () => {
  for (const good of ['hetang', '0192f1c4-7d1e-7000-8000-000000000000', 'a'.repeat(64)])
    expect(takes(id, good)).toBe(true)
  for (const bad of ['', 'a b', "a';--", '../etc', '站', 'a'.repeat(65), 'a\n', 5]) expect(takes(id, bad)).toBe(false)
})

test('the number of a row is a UUID, and nothing that merely looks like one', () => {
  expect(takes(rowId, '0192f1c4-7d1e-7000-8000-000000000000')).toBe(true)
  for (const bad of ['0192f1c4', '0192f1c4-7d1e-7000-8000-00000000000g', "' or 1=1", ''])
    expect(takes(rowId, bad)).toBe(false)
})

test('a day exists, a month is written 2026-03', () => {
  expect(takes(day, '2026-02-28')).toBe(true)
  for (const bad of ['2026-02-30', '28.2.2026', '', undefined]) expect(takes(day, bad)).toBe(false)
  expect(takes(month, '2026-12')).toBe(true)
  for (const bad of ['2026-13', '2026-00', '2026-3', '1926-03', '2026-03-01']) expect(takes(month, bad)).toBe(false)
})

test('a name is one line', () => {
  expect(z.parse(contact, { name: ' 李\n娜\u2028（荷塘）\t ' }).name).toBe('李 娜 （荷塘）')
  expect(takes(contact, { name: '\n' })).toBe(false)
})

test('a contact may be left out, in part or whole; a phone is 11 digits and begins with 1', () => {
  for (const good of [{}, { name: '李娜' }, { phone: '13812345678' }, { name: '李娜', phone: '13812345678' }])
    expect(takes(contact, good)).toBe(true)
  for (const phone of ['1381234567', '138123456789', '23812345678', '138 1234 5678', '１３８１２３４５６７８'])
    expect(takes(contact, { phone })).toBe(false)
})
