import * as z from 'zod/mini'
import { contract } from '#contracts/index'
import { inputSentence, refuseInChinese } from '#contracts/inputWords'

refuseInChinese()

type Schema = z.ZodMiniType
interface Definition {
  type: string
  shape?: Record<string, Schema>
  innerType?: Schema
  element?: Schema
}

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition

/** Every field of an input, as the way to it: `['place', 'text']`, `['photos', 0]`. */
const fieldsOf = (schema: Schema, way: (string | number)[] = []): (string | number)[][] => {
  const { shape, innerType, element } = definitionOf(schema)
  if (innerType) return fieldsOf(innerType, way)
  const inside = element
    ? fieldsOf(element, [...way, 0])
    : Object.entries(shape ?? {}).flatMap(([name, field]) => fieldsOf(field, [...way, name]))
  return way.length > 0 ? [way, ...inside] : inside
}

/** An input in which one field holds a value and nothing else is filled in. */
const holding = (way: readonly (string | number)[], value: unknown): unknown =>
  way.reduceRight<unknown>((inner, step) => (step === 0 ? [inner] : { [step]: inner }), value)

const wrongValues = [
  ...[undefined, null, true, 7, -1, 1.5, 1e300, Number.NaN, {}, [], [[]], [7], '', '   ', 'x', '短'],
  ...['x'.repeat(5000), '长'.repeat(5000), '2026-02-30', '\u0000', { key: 'x' }, Array(300).fill('x')],
]

const inputs = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as unknown as Record<string, { '~orpc': { inputSchema: Schema } }>).map(
    ([verb, one]) => [`${noun}.${verb}`, one['~orpc'].inputSchema] as const,
  ),
)
const sentences = (action: string, schema: Schema, input: unknown): string[] =>
  (z.safeParse(schema, input).error?.issues ?? []).map(issue => inputSentence(action, issue))

test.each(inputs)('%s refuses whatever is wrong in Chinese, and names the field', (action, schema) => {
  const said = [7, null, 'text', []].flatMap(input => sentences(action, schema, input))
  expect(said.length).toBeGreaterThan(0)
  for (const way of fieldsOf(schema)) {
    const ofField = wrongValues.flatMap(value => sentences(action, schema, holding(way, value)))
    expect(ofField.length).toBeGreaterThan(0)
    for (const sentence of ofField) expect(sentence).not.toMatch(/^提交的内容/)
    said.push(...ofField, ...sentences(action, schema, { ...(holding(way.slice(0, 1), 'x') as object), extra: 'x' }))
  }
  for (const sentence of said) expect(sentence).toMatch(/^[^A-Za-z]*\p{Script=Han}[^A-Za-z]*$/u)
})

test('the walk reaches fields within fields and within lists', () => {
  const ways = fieldsOf(contract.opinion.submit['~orpc'].inputSchema as Schema).map(way => way.join('.'))
  for (const way of ['body', 'place.text', 'place.latitude', 'photos', 'photos.0', 'contact.phone'])
    expect(ways).toContain(way)
})

test.each([
  ['opinion.submit', { body: '短' }, '什么事：请至少写5个字'],
  ['opinion.submit', {}, '请选择类别'],
  ['opinion.submit', { category: '' }, '请选择类别'],
  ['opinion.submit', {}, '请选择联络站'],
  ['opinion.assign', {}, '请选择主办单位'],
  ['opinion.submit', { contact: { phone: '1234' } }, '电话少了几位，手机号是11位数字，请再看看'],
  ['opinion.submit', { place: { text: '', latitude: 91 } }, '地点：这里不能空着'],
  ['opinion.submit', { photos: 'none' }, '照片：填得不对，请再看看'],
  ['opinion.findByCode', { code: 'x'.repeat(41) }, '查询码：最多写40个字'],
  ['session.signIn', {}, '登录码：还没有填'],
  ['reception.month', { month: '2026-13' }, '没有这个月份，请重新选择'],
] as const)('%s of %j says “%s”', (action, input, sentence) => {
  const schema = inputs.find(([name]) => name === action)?.[1] as Schema
  expect(sentences(action, schema, input)).toContain(sentence)
})
