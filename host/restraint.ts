import { isIP } from 'node:net'
import { Refusal } from '#domain/refusal'
import { isHere } from '#host/local/onlyHere'

const window = 10 * 60 * 1000

/** Far above what one family or one village's mobile network does, far below what guessing or flooding needs. */
const most = { signIns: 300, wrongCodes: 20 }

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

/** How often something happened, by line, in the window of ten minutes that is running. */
const counter = (limit: number) => {
  let counts = new Map<string, number>()
  let since = 0
  return (line: string, now: number, add: number): boolean => {
    if (now - since >= window) {
      counts = new Map()
      since = now
    }
    const count = (counts.get(line) ?? 0) + add
    if (add > 0) counts.set(line, count)
    return count > limit
  }
}

export interface Restraint {
  /** Before an action. Refuses TOO_OFTEN. */
  check(action: string, address: string, now: Date): void
  /** After it: a query code that was not found counts, a right one does not. */
  heed(action: string, address: string, status: number, now: Date): void
}

/**
 * Holds back who signs in without end (each sign-in asks WeChat and may make an account) or guesses query codes. Counted in
 * this process, by the address nginx names; requests of this computer itself are not counted, so a proxy that names
 * nobody holds nobody back. How many requests there may be at all is nginx's to say.
 */
export const restraint = (): Restraint => {
  const signIns = counter(most.signIns)
  const wrongCodes = counter(most.wrongCodes)
  return {
    check(action, address, now) {
      const [line, at] = [lineOf(address), now.getTime()]
      if (!line) return
      if (action === 'session.signIn' && signIns(line, at, 1)) throw new Refusal('TOO_OFTEN')
      if (action === 'opinion.findByCode' && wrongCodes(line, at, 0)) throw new Refusal('TOO_OFTEN')
    },
    heed(action, address, status, now) {
      const line = lineOf(address)
      if (line && action === 'opinion.findByCode' && status === 404) wrongCodes(line, now.getTime(), 1)
    },
  }
}
