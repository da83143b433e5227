import type { ORPCError } from '@orpc/server'
import { type InputIssue, inputSentence, pathOf } from '#contracts/inputWords'
import { Refusal, type RefusalCode } from '#domain/refusal'

interface Issue extends InputIssue {
  code?: string
  origin?: string
  params?: { tooLong?: true }
}

const isMissing = (input: unknown, path: readonly PropertyKey[]): boolean =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input) === undefined

const codeOf = (issue: Issue, input: unknown): RefusalCode => {
  if (issue.code === 'invalid_type') return isMissing(input, pathOf(issue)) ? 'INPUT_MISSING' : 'INPUT_WRONG_TYPE'
  if (issue.params?.tooLong || (issue.code === 'too_big' && issue.origin === 'string')) return 'INPUT_TOO_LONG'
  return 'INPUT_INVALID'
}

/** Which fields are wrong and how; the first one gives the code and the sentence. */
export const inputRefusal = (
  error: ORPCError<string, unknown>,
  action: string,
  input: unknown,
): Refusal | undefined => {
  const [first, ...others] = (error.data as { issues?: Issue[] } | undefined)?.issues ?? []
  if (error.code !== 'BAD_REQUEST' || !first) return undefined
  const fields = [first, ...others].map(issue => ({
    field: pathOf(issue).map(String).join('.'),
    message: inputSentence(action, issue),
  }))
  return new Refusal(codeOf(first, input), fields[0]?.message, { fields })
}
