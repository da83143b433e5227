import {
  changedFields,
  checkFinished,
  checkOpinionSecrecy,
  checkSaved,
  checkSeenVersion,
  leadsToOther,
  maskVisitor,
  opinionSecrecies,
  type RecordEntry,
  writtenFields,
} from '#domain/reception/record'
import { Refusal } from '#domain/refusal'

const entry: RecordEntry = {
  secrecy: 'confidential',
  category: '水电气暖',
  matter: '三号楼水压低，四楼以上没有水。',
  answer: '已联系水务公司，今天下午上门。',
  outcome: 'answeredOnSite',
  deputies: ['hetang-1'],
  proposedUnit: null,
  due: null,
}
const fresh = { before: null, opinions: 0, mediated: false }
/** The field that is named to who wants to finish. */
const lackOf = (part: Partial<RecordEntry>): unknown => {
  try {
    finish(part)
  } catch (thrown) {
    return (thrown as Refusal).data
  }
  return undefined
}
const finish = (part: Partial<RecordEntry>, visitor = {}, mediated = false) =>
  checkFinished({ ...entry, ...part }, visitor, { mediated })

test('a record says what was changed by the names that the page has', () => {
  expect(changedFields(entry, { ...entry, matter: '别的', due: '2026-12-20' })).toEqual([
    '来访人说的',
    '希望哪天前答复',
  ])
  expect(changedFields(entry, { ...entry })).toEqual([])
  expect(writtenFields({ ...entry, outcome: 'unfinished', answer: '' })).toEqual(['类别', '来访人说的', '接待的代表'])
})

test('a clerk reads of a visitor what a masked contact shows, and of the address only that there is one', () => {
  expect(maskVisitor({ name: '李桂香', phone: '13900000001', address: '幸福里九栋' })).toEqual({
    name: '李**',
    phone: '139****0001',
    address: '（已填写）',
  })
  expect(maskVisitor({})).toEqual({})
})

describe('saving, finished or not', () => {
  test('keeps nothing of an anonymous visitor', () => {
    expect(() => checkSaved({ ...entry, secrecy: 'anonymous' }, { name: '李' }, fresh)).toThrow('匿名的不留姓名')
    expect(() => checkSaved({ ...entry, secrecy: 'anonymous' }, {}, fresh)).not.toThrow()
  })
  test('is not anonymous beside a mediation, which names its parties', () => {
    const anonymous: RecordEntry = { ...entry, secrecy: 'anonymous' }
    expect(() => checkSaved(anonymous, {}, { ...fresh, mediated: true })).toThrow('双方的姓名')
    expect(() => checkSaved({ ...anonymous, outcome: 'mediation' }, {}, fresh)).toThrow('双方的姓名')
  })
  test('counts as turned into an opinion only when it was, and then as nothing else', () => {
    expect(() => checkSaved({ ...entry, outcome: 'turnedIntoOpinion' }, {}, fresh)).toThrow('还没有转成意见')
    expect(() => checkSaved(entry, {}, { before: entry, opinions: 1, mediated: false })).toThrow('已经转成意见')
  })
  test('stays as secret as it was when its opinions went out', () => {
    const turned: RecordEntry = { ...entry, outcome: 'turnedIntoOpinion' }
    expect(() =>
      checkSaved({ ...turned, secrecy: 'named' }, {}, { before: turned, opinions: 1, mediated: false }),
    ).toThrow('不能再改')
  })
})

describe('finishing', () => {
  test('is open to a record that says what was said, what came of it and who heard it', () => {
    expect(() => finish({})).not.toThrow()
  })
  test.each<[Partial<RecordEntry>, string]>([
    [{ matter: ' ' }, '还没有写来访人说了什么'],
    [{ category: null }, '还没有选类别'],
    [{ deputies: [] }, '还没有选是哪位代表接待的'],
    [{ outcome: 'unfinished' }, '还没有选结果'],
    [{ outcome: 'explained', answer: '' }, '还没有写怎么答复的'],
    [{ outcome: 'mediation' }, '还没有写调解记录'],
  ])('is refused for %j, with what is lacking', (part, words) => {
    expect(() => finish(part)).toThrow(words)
  })
  test('as mediation, once the mediation is written down', () => {
    expect(() => finish({ outcome: 'mediation', answer: '' }, {}, true)).not.toThrow()
  })
  test('under a name asks for one', () => {
    expect(() => finish({ secrecy: 'named' })).toThrow('实名请写姓名或手机号')
    expect(() => finish({ secrecy: 'named' }, { name: '李桂香' })).not.toThrow()
  })
})

test('an opinion is as secret as its record or more so; 匿名 is for the whole record', () => {
  expect(opinionSecrecies('named')).toEqual(['named', 'confidential'])
  expect(opinionSecrecies('confidential')).toEqual(['confidential'])
  expect(opinionSecrecies('anonymous')).toEqual(['anonymous'])
  expect(() => checkOpinionSecrecy('confidential', 'named')).toThrow('只能选“保密”')
  expect(() => checkOpinionSecrecy('named', 'anonymous')).toThrow('只能选“实名”或“保密”')
})

test('whoever saves on an older version reads who saved meanwhile, and what stands now', () => {
  const standing = { version: 3, by: '王芳', what: '这份接待记录', shown: { matter: '对方写的' } }
  expect(() => checkSeenVersion(3, standing)).not.toThrow()
  let refused: unknown
  try {
    checkSeenVersion(2, standing)
  } catch (thrown) {
    refused = thrown
  }
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { version: 3, matter: '对方写的' } })
  expect((refused as Refusal).message).toContain('王芳')
})

test('the clerk is told before an open opinion and a confidential one of the same record go out together', () => {
  const opinions = (...secrecies: ('named' | 'confidential')[]) => secrecies.map(secrecy => ({ secrecy }))
  expect(leadsToOther(opinions('named', 'confidential', 'named'))).toBe(true)
  expect(leadsToOther(opinions('confidential', 'confidential'))).toBe(false)
  expect(leadsToOther(opinions('named'))).toBe(false)
})

test('a record that is not complete names the first field that lacks, so that the page can show it', () => {
  expect(lackOf({ category: null, outcome: 'unfinished' })).toEqual({ field: 'category', words: '还没有选类别' })
  expect(lackOf({ matter: ' ' })).toMatchObject({ field: 'matter' })
  expect(lackOf({ deputies: [] })).toMatchObject({ field: 'deputies' })
  expect(lackOf({ outcome: 'unfinished' })).toMatchObject({ field: 'outcome' })
  expect(lackOf({ outcome: 'answeredOnSite', answer: '' })).toMatchObject({ field: 'answer' })
})
