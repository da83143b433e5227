import { isIP } from 'node:net'
import { restraints } from '#domain/access/restraint'
import { Refusal } from '#domain/refusal'
import type { Caller } from '#functions/platform/session'
import { isHere } from '#host/local/onlyHere'

const window = restraints.wrongCode.minutes * 60 * 1000

/** Far above what one family or one village's mobile network does, far below what guessing or flooding needs. */
const most = { wrongSignIns: 300, wrongCodes: restraints.wrongCode.most }

/** A subscriber's line: an IPv4 address, or the /64 of an IPv6 one; undefined for this computer itself. */
const lineOf = (address: string): string | undefined => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isHere(plain)) return undefined
  if (isIP(plain) !== 6) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const behind = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: 8 - groups.length - behind.length }, () => '0')
  return [...groups, ...zeros, ...behind].slice(0, 4).join(':')
}

/** What a guessed code could open: all of them count together. */
const byCode = new Set([
  'opinion.findByCode',
  'reception.bookingByCode',
  'reception.cancelByCode',
  'reception.changeByCode',
  'reception.answerByCode',
])

/** How often something happened, by whom, in the window of ten minutes that is running. */
const counter = (limit: number) => {
  let counts = new Map<string, number>()
  let since = 0
  return (who: string, now: number): boolean => {
    if (now - since >= window) {
      counts = new Map()
      since = now
    }
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count > limit
  }
}

/** Who asks: the address nginx names, and the account where there is one. */
export interface Asker {
  address: string
  caller: Caller | 'expired' | null
}

export interface Restraint {
  /** After an action, with the status of its answer. Refuses TOO_OFTEN instead of an answer that a code is wrong. */
  heed(action: string, asker: Asker, status: number, now: Date): void
}

/**
 * Holds back who signs in with wrong codes without end or guesses the codes of opinions or bookings. Counted in this process, by
 * address: who is signed in is counted in the database, as on CloudBase (cloudfunctions/api/restraint.ts). A right code always
 * passes, so that nobody is locked out by a neighbour's guesses.
 * Addresses of this computer itself are not counted, so a proxy that names nobody holds nobody back. How many requests there
 * may be at all is nginx's to say.
 */
export const restraint = (): Restraint => {
  const wrongSignIns = counter(most.wrongSignIns)
  const wrongCodes = counter(most.wrongCodes)
  return {
    heed(action, { address, caller }, status, now) {
      const line = lineOf(address)
      // WeChat is asked of each, for only it knows a right code; nginx keeps one address to twenty a second, which WeChat bears.
      if (line && action === 'session.signIn' && status === 401 && wrongSignIns(line, now.getTime()))
        throw new Refusal('TOO_OFTEN')
      const who = caller && caller !== 'expired' ? undefined : line
      if (who && byCode.has(action) && status === 404 && wrongCodes(who, now.getTime())) throw new Refusal('TOO_OFTEN')
    },
  }
}
