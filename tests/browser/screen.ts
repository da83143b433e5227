import type { House } from '#tests/browser/house'
import type { Phone } from '#tests/browser/phone'

/** One thing that a person can have before their eyes, and how they come to it. */
export interface Screen {
  /** `resident-home`: name of the picture and of the test. */
  name: string
  /** Who looks; null is a visitor whom nobody knows. */
  persona: string | null
  /** `resident/home` */
  page: string
  query?: Record<string, string>
  /** Words that only this screen shows: it has arrived. */
  sees: string
  /** What the person does on the page to come here, before `sees`. */
  reach?: (phone: Phone, house: House) => Promise<void>
  /** Takes back what reaching it has changed, so that it can be reached again. */
  undo?: (house: House) => Promise<void>
  /** Worth a picture on a desk too. */
  desk?: boolean
}

/** Comes to a screen by tapping these buttons, one after another. */
export const taps =
  (...names: string[]) =>
  async (phone: Phone): Promise<void> => {
    for (const name of names) await phone.tap('button', name)
  }

/** Opens a screen as the person on the phone, and waits until it has arrived. */
export const show = async (phone: Phone, screen: Screen, house: House): Promise<void> => {
  await phone.open(screen.page, screen.query)
  await screen.reach?.(phone, house)
  await phone.sees(screen.sees)
}
