import type { Log } from '#functions/platform/ports'

/** Of an error only what names it: a database error also carries the row, which may be about a person. */
const plain = (value: unknown): unknown => {
  if (!(value instanceof Error)) return value
  const { name, message, stack, cause } = value
  return {
    name,
    message,
    stack,
    ...('code' in value ? { code: value.code } : {}),
    ...(cause ? { cause: plain(cause) } : {}),
  }
}

const line = (level: 'info' | 'error', facts: Record<string, unknown>, message: string): string =>
  JSON.stringify({
    time: new Date().toISOString(),
    level,
    message,
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plain(value)])),
  })

/**
 * One line of JSON for each thing that happened, for journald, CloudBase's log search and whatever else reads it. Callers
 * give facts that identify no person.
 *
 * @param quiet only errors: in local mode nothing else is worth a line beside the address
 */
export const jsonLog = (quiet: boolean): Log => ({
  info: (facts, message) => {
    if (!quiet) process.stdout.write(`${line('info', facts, message)}\n`)
  },
  error: (facts, message) => {
    process.stderr.write(`${line('error', facts, message)}\n`)
  },
})
