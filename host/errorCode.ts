/** The code of a system's error, such as `ENOENT`, `EADDRINUSE` or an SQLSTATE. */
export const errorCode = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT'
