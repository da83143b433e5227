import { hash } from 'node:crypto'

/** A UUID of version 8 out of a fingerprint in hexadecimal. */
export const uuidOf = (print: string): string =>
  `${print.slice(0, 8)}-${print.slice(8, 12)}-8${print.slice(13, 16)}-8${print.slice(17, 20)}-${print.slice(20, 32)}`

/** The same request can only make the same booking: its id is a fingerprint of who asks and the key. */
export const bookingIdOf = (accountId: string, key: string): string =>
  uuidOf(hash('sha256', `booking:${accountId}:${key}`, 'hex'))
