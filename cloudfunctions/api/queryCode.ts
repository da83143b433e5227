import { randomBytes } from 'node:crypto'
import type { Context } from '#functions/api/context'

/** Letters and digits that are not taken for one another when read aloud or from paper. */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A query code of 12 characters, about 59 bits: the only way back to an anonymous opinion. */
export const newQueryCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from(randomBytes(64))
      .filter(byte => byte < 248)
      .slice(0, 4)
      .map(byte => codeAlphabet[byte % codeAlphabet.length])
      .join(''),
  ).join('-')

/** What is kept of a query code: a fingerprint that finds the opinion again and gives nothing away. */
export const codePrint = ({ platform }: Context, tenantId: string, code: string): string =>
  platform.cipher.fingerprint(`code:${tenantId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
