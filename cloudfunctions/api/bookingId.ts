import { hash } from 'node:crypto'

/** The same request can only make the same booking: its id (a UUID of version 8) is a fingerprint of who asks and the key. */
export const bookingIdOf = (accountId: string, key: string): string => {
  const print = hash('sha256', `booking:${accountId}:${key}`, 'hex')
  return `${print.slice(0, 8)}-${print.slice(8, 12)}-8${print.slice(13, 16)}-8${print.slice(17, 20)}-${print.slice(20, 32)}`
}
