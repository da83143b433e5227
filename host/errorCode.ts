/** The code of a system's error, such as `ENOENT`, `EADDRINUSE` or an SQLSTATE. */
export const errorCode = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

/** The disk says no: no right, read-only, full, or failing. */
export const isDiskFault = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO'].includes(errorCode(error) ?? '')

export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT'
