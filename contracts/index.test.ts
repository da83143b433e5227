import { contract } from '#contracts/index'
import { type ActionName, isPublic, permissions } from '#domain/access/permissions'
import { refusals } from '#domain/refusal'

interface Described {
  '~orpc': {
    meta: { writes?: boolean }
    route: { summary?: string }
    errorMap: Record<string, { status: number; message: string }>
    inputSchema?: unknown
    outputSchema?: unknown
  }
}

const described = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as unknown as Record<string, Described>).map(
    ([verb, one]) => [`${noun}.${verb}` as ActionName, one['~orpc']] as const,
  ),
)

test('every action has a permission, and every permission an action', () => {
  expect(described.map(([action]) => action).sort()).toEqual(Object.keys(permissions).sort())
})

test.each(described)('%s says in English what it does, and what goes in and out', (_, one) => {
  expect(one.route.summary).toMatch(/^[A-Z][^.]+$/)
  expect(one.inputSchema).toBeDefined()
  expect(one.outputSchema).toBeDefined()
})

test.each(described)('%s asks for a sign-in unless it is public', (action, one) => {
  expect('SIGN_IN_NEEDED' in one.errorMap).toBe(!isPublic(action))
  expect('NOT_ALLOWED' in one.errorMap).toBe(!isPublic(action))
})

test.each(described)('%s carries a request key exactly when it changes something', (_, one) => {
  expect('KEY_MISSING' in one.errorMap).toBe(one.meta.writes === true)
  expect('KEY_REUSED' in one.errorMap).toBe(one.meta.writes === true)
})

test.each(described)('%s refuses only with codes of the closed list, with their status and sentence', (_, one) => {
  for (const [code, told] of Object.entries(one.errorMap)) expect(told).toEqual(refusals[code as keyof typeof refusals])
})

test('nothing public changes anything, but for signing in, and what a code gives back, which needs no key', () => {
  expect(described.filter(([action, one]) => isPublic(action) && one.meta.writes)).toEqual([])
})

test('every refusal of the list is some action’s, but for those of the entry itself', () => {
  const used = new Set(described.flatMap(([, one]) => Object.keys(one.errorMap)))
  expect(Object.keys(refusals).filter(code => !used.has(code))).toEqual([
    'ACTION_UNKNOWN',
    'BODY_UNREADABLE',
    'BODY_TOO_LARGE',
  ])
})
