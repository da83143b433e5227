import { Refusal, refusals } from '#domain/refusal'

const list = Object.entries(refusals)

test.each(list)(
  '%s is said in a Chinese sentence without Latin words, and ends without a full stop',
  (_, { message }) => {
    expect(message).toMatch(/^[\p{Script=Han}，。：、“”0-9]+(MB)?[\p{Script=Han}，。：、“”0-9]*$/u)
    expect(message).not.toMatch(/[。！!]$/)
  },
)

test('no two refusals say the same', () => {
  const messages = list.map(([, { message }]) => message)
  expect(messages).toEqual([...new Set(messages)])
})

test('every status is one a caller can act on: 400, 401, 403, 404, 409, 413, 429 and 503 to try again later', () => {
  for (const [, { status }] of list) expect([400, 401, 403, 404, 409, 413, 429, 503]).toContain(status)
})

test('a refusal carries its code, the status and sentence of the list, and is an Error', () => {
  const refused = new Refusal('SLOT_TAKEN')
  expect(refused).toBeInstanceOf(Error)
  expect([refused.code, refused.status, refused.message]).toEqual([
    'SLOT_TAKEN',
    409,
    '这一场刚刚约满了，请看看别的场次',
  ])
})

test('a rule that knows more says it in its own sentence, with facts for the screen', () => {
  const refused = new Refusal('SLOT_TAKEN', '9:20 刚刚约满，9:40 还有位置', { free: ['9:40'] })
  expect([refused.status, refused.message, refused.data]).toEqual([
    409,
    '9:20 刚刚约满，9:40 还有位置',
    { free: ['9:40'] },
  ])
})
