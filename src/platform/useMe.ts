import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { call } from './call'
import { here, mayChooseDistrict } from './here'
import { type Me, me } from './session'

let askedSinceLaunch = false

/**
 * The reader: as kept on the phone, and asked for anew once in each launch. Null while it is unknown, and until a visitor
 * has chosen a district: a page must make sense without it.
 */
export const useMe = (): Me | null => {
  const known = me.use()
  const { district } = here.use()
  useEffect(() => {
    if (known && askedSinceLaunch) return
    if (!district && mayChooseDistrict) return
    askedSinceLaunch = true
    void refreshMe()
  }, [known, district])
  return known
}

/** Asks anew who the reader is, after something about them has changed. */
export const refreshMe = (): Promise<void> => call.session.me({}).then(me.set, () => undefined)

/** The reader for a page that counts what is new: asked for again whenever the page comes back into sight. */
export const useFreshMe = (): Me | null => {
  const drawn = useRef(Date.now())
  useDidShow(() => {
    if (me.get() && Date.now() - drawn.current > 1000) void refreshMe()
  })
  return useMe()
}
