import { useEffect } from 'react'
import { call } from './call'
import { here, mayChooseDistrict } from './here'
import { type Me, me } from './session'

/**
 * The reader, asked for once when nobody knows yet. Null while it is unknown, and until a visitor has chosen a district:
 * a page must make sense without it.
 */
export const useMe = (): Me | null => {
  const known = me.use()
  const { district } = here.use()
  useEffect(() => {
    if (!known && (district || !mayChooseDistrict)) void refreshMe()
  }, [known, district])
  return known
}

/** Asks anew who the reader is, after something about them has changed. */
export const refreshMe = (): Promise<void> => call.session.me({}).then(me.set, () => undefined)
