import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '#db/database'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { presetOf } from '#domain/presets/index'
import { Refusal } from '#domain/refusal'
import { type ApiAnswer, dispatch } from '#functions/api/dispatch'
import { runClock } from '#functions/clock/run'
import { sendWaiting } from '#functions/outbox/send'
import { fieldCipher } from '#functions/platform/cipher'
import type { Platform, SendOutcome, SubscribeMessage } from '#functions/platform/ports'
import { type Caller, callerOf } from '#functions/platform/session'
import { signer } from '#functions/platform/signer'
import { loadDemo } from '#host/demo/load'
import { openTestStore } from '#tests/stores/open'

/** A house with the given places in it, at a given moment, for a test to live in. Time moves only when the test says so. */
export interface House {
  platform: Platform
  /** What WeChat was given to send, in order. */
  wall: SubscribeMessage[]
  /** What WeChat answers to the next message, instead of sending it. */
  wechatSays(outcome: SendOutcome): void
  /** Sets the clock and lets both timers run. */
  at(moment: string): Promise<void>
  /** Does an action as somebody; throws with the refusal's code when it is refused. */
  as(persona: string | null, path: string, input?: unknown, key?: string): Promise<never>
  /** Does an action and gives back whatever comes, refusals too. */
  try(persona: string | null, path: string, input?: unknown, key?: string): Promise<ApiAnswer & { body: never }>
  caller(persona: string): Promise<Caller>
  /** Lays down an upload, as the host's upload route or the phone itself would. */
  incoming(ref: string, bytes: Uint8Array): void
  close(): Promise<void>
}

/** A refusal met by a test that did not expect one. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

export const newKey = (): string => randomUUID()

/** @param places presets to settle; @param moment Shanghai time, `2026-12-01T09:00` */
export const openHouse = async (places: string[], moment: string, database?: Database): Promise<House> => {
  const shanghai = (text: string) => new Date(`${text}:00+08:00`)
  let now = shanghai(moment)
  const wall: SubscribeMessage[] = []
  const answers: SendOutcome[] = []
  const photos = new Map<string, Uint8Array>()
  const platform: Platform = {
    db: database ?? (await openTestStore()),
    now: () => now,
    holidays: stateCouncil,
    wechat: {
      openidOf: async code => code,
      send: async message => {
        const outcome = answers.shift() ?? { kind: 'sent' as const }
        if (outcome.kind === 'sent') wall.push(message)
        return outcome
      },
    },
    photos: {
      reserve: async () => `photos/${randomUUID()}`,
      put: async (ref, bytes) => {
        photos.set(ref, bytes)
      },
      get: async ref => {
        const bytes = photos.get(ref)
        if (!bytes) throw new Refusal('PHOTO_UNKNOWN')
        return bytes
      },
      remove: async ref => {
        photos.delete(ref)
      },
      addressOf: async ref => `/photos/${encodeURIComponent(ref)}`,
    },
    cipher: fieldCipher(`k1:${randomBytes(32).toString('base64')}`),
    signer: signer(randomBytes(32).toString('hex')),
    openOrigin: null,
    log: {
      info: () => {},
      error: (facts, message) => {
        unexpected.push({ facts, message })
      },
    },
  }
  const unexpected: unknown[] = []
  const presets = places.map(place => {
    const preset = presetOf(place)
    if (!preset) throw new Error(`there is no preset ${place}`)
    return preset
  })
  await loadDemo(platform, presets, { stories: false })

  const callers = new Map<string, Caller>()
  const caller = async (persona: string): Promise<Caller> => {
    const known = callers.get(persona)
    if (known) return known
    const [district] = persona.split('.')
    const { body } = await dispatch(platform, {
      path: 'session.signIn',
      input: { code: `dev:${persona}`, district },
      caller: null,
      requestId: 'sign-in',
    })
    const found = callerOf((body as { token: string }).token, platform)
    if (!found || found === 'expired') throw new Error(`no session for ${persona}`)
    callers.set(persona, found)
    return found
  }
  const attempt: House['try'] = async (persona, path, input = {}, key = newKey()) => {
    const answer = await dispatch(platform, {
      path,
      input,
      key,
      caller: persona === null ? null : await caller(persona),
      requestId: 'test',
    })
    if (answer.status === 500) throw new Error(`${path} failed: ${JSON.stringify(unexpected.at(-1), describeError)}`)
    return answer as ApiAnswer & { body: never }
  }
  return {
    platform,
    wall,
    wechatSays: outcome => answers.push(outcome),
    at: async text => {
      now = shanghai(text)
      await runClock(platform)
      await sendWaiting(platform)
    },
    as: async (persona, path, input, key) => {
      const { status, body } = await attempt(persona, path, input, key)
      const { code, message } = body as { code: string; message: string }
      if (status !== 200) throw new Refused(code, message)
      return body
    },
    try: attempt,
    caller,
    incoming: (ref, bytes) => {
      photos.set(ref, bytes)
    },
    close: () => platform.db.close(),
  }
}

const describeError = (_: string, value: unknown) =>
  value instanceof Error ? { message: value.message, stack: value.stack } : value
