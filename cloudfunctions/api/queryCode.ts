import { randomBytes } from 'node:crypto'
import type { Context } from '#functions/api/context'

/** Letters and digits that are not taken for one another when read aloud or from paper. */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const newCode = (groups: number, length: number): string =>
  Array.from({ length: groups }, () =>
    Array.from(randomBytes(64))
      .filter(byte => byte < 248)
      .slice(0, length)
      .map(byte => codeAlphabet[byte % codeAlphabet.length])
      .join(''),
  ).join('-')

/** A query code of 12 characters, about 59 bits: the only way back to an anonymous opinion. */
export const newQueryCode = (): string => newCode(3, 4)

/** The paper code of a booking, 10 characters, about 49 bits: short enough to be read aloud, and never taken for a query code. */
export const newBookingCode = (): string => newCode(2, 5)

/** What is kept of a code: a fingerprint that finds what it opens again and gives nothing away. */
export const codePrint = ({ platform }: Context, tenantId: string, code: string): string =>
  platform.cipher.fingerprint(`code:${tenantId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
