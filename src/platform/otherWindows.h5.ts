import { named } from './storage'

/** Tells when another window of this browser, as the same person, has kept something under a name. */
export const whenKeptElsewhere = (name: string, then: () => void): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === named(name)) then()
  })
