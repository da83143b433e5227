import { createHash } from 'node:crypto'
import type { OpenPage } from '#functions/open/routes'
import type { Platform } from '#functions/platform/ports'

/** What the open pages work with: no key, no WeChat, no photo. Whoever breaks in here finds nothing that opens a sealed field. */
export interface OpenPlatform extends Pick<Platform, 'db' | 'now' | 'holidays' | 'log'> {
  /** The folder of @fontsource/noto-sans-sc, or of what was copied out of it: `files/` and `unicode.json`. */
  fonts: string
}

export interface OpenRequest {
  method: string
  /** `/open/stations/…`, or the same without `/open`. */
  path: string
  /** The value of `If-None-Match`, if any. */
  ifNoneMatch?: string
  /** Where these pages are found from outside, `https://shuanglian.example.gov.cn`: for the code on a poster. */
  origin: string
  /** Where the app itself stands beside them; null on CloudBase, where it lives in WeChat alone. */
  app: string | null
  requestId: string
}

export interface OpenAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** What one page needs to know of a request. */
export interface Asked {
  platform: OpenPlatform
  parts: Record<string, string>
  origin: string
  app: string | null
}

export type Answerer = (asked: Asked) => Promise<OpenAnswer>
export type Answerers = Record<OpenPage, Answerer>

/** A sentence to a person who opened an address by hand. */
export const sentence = (status: number, words: string, headers: Record<string, string> = {}): OpenAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(`${words}\n`),
})

/**
 * Something that stays the same until its content changes.
 *
 * @param keep `Cache-Control`
 */
export const content = (type: string, body: string | Buffer, keep: string, revisedAt?: Date): OpenAnswer => {
  const bytes = Buffer.from(body)
  const print = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': keep,
      etag: `"${print}"`,
      ...(revisedAt ? { 'last-modified': revisedAt.toUTCString() } : {}),
    },
    body: bytes,
  }
}

/** nginx weakens the tag of what it compresses; the content behind it is the same. */
const plainTag = (tag: string): string => tag.trim().replace(/^W\//, '')

/**
 * Nothing, when the reader has it already. By the tag alone: a day that changed may be older than the newest one of its
 * calendar, so no date can say that nothing changed.
 */
export const unlessKnown = (answer: OpenAnswer, ifNoneMatch: string | undefined): OpenAnswer => {
  const { etag } = answer.headers
  if (answer.status !== 200 || !etag || !ifNoneMatch) return answer
  if (!ifNoneMatch.split(',').some(tag => tag.trim() === '*' || plainTag(tag) === etag)) return answer
  const { 'content-type': _, ...headers } = answer.headers
  return { status: 304, headers, body: Buffer.alloc(0) }
}
