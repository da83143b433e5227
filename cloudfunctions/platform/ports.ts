import type { Database } from '#db/database'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import type { MessageTemplate } from '#domain/notice/messages'

/** What a WeChat server said to one subscribe message. `unsendable` is an end state: 43101, 47003 and their like. */
export type SendOutcome =
  | { kind: 'sent' }
  | { kind: 'unsendable'; code: number; why: string }
  | { kind: 'retry'; why: string }

export interface SubscribeMessage {
  openid: string
  template: MessageTemplate
  /** Page opened by a tap, without a leading slash. */
  page: string
  /** Field name → value, within WeChat's limits. */
  data: Record<string, string>
}

/** WeChat as seen from the server: who logs in, and one message to one person. */
export interface WeChat {
  /** The openid behind a login code; refuses SIGN_IN_FAILED. In local mode `dev:<persona>` gives `dev:<persona>` back. */
  openidOf(code: string): Promise<string>
  send(message: SubscribeMessage): Promise<SendOutcome>
}

/** Where photos lie. A `ref` is a path in the store; it never reaches a client, who gets a signed address instead. */
export interface PhotoStore {
  /** A ref for a photo still to come: written down first, so that no crash leaves a file that nobody knows. */
  reserve(): Promise<string>
  put(ref: string, bytes: Uint8Array): Promise<void>
  get(ref: string): Promise<Uint8Array>
  remove(ref: string): Promise<void>
  /** An address that whoever may see the photo can open for so many seconds. */
  addressOf(ref: string, seconds: number): Promise<string>
}

/** Encrypts single fields (AES-256-GCM). The text names the key, so that keys can be rotated. */
export interface FieldCipher {
  seal(plain: string, bindTo: string): string
  open(sealed: string, bindTo: string): string
  /** A keyed fingerprint, for finding an equal value without reading it (query codes, anonymous request keys). */
  fingerprint(value: string): string
}

/** Signs what leaves the house and must come back unchanged: sessions and photo addresses. */
export interface Signer {
  sign(payload: Record<string, string>, expires: Date): string
  /** The payload, `expired` when its time is over, or `forged`. */
  read(token: string, now: Date): Record<string, string> | 'expired' | 'forged'
}

export interface Log {
  info(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

/** Everything outside the rules that a function needs, chosen once by its host. */
export interface Platform {
  db: Database
  now(): Date
  /** The years that this release knows; a district's own calendar may know more (api/holidays.ts). */
  holidays: HolidayCalendar
  wechat: WeChat
  photos: PhotoStore
  cipher: FieldCipher
  signer: Signer
  /** Where feeds and posters are found from outside; null: where these actions are answered, or nowhere (CloudBase). */
  openOrigin: string | null
  log: Log
}
