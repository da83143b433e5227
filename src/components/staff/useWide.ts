import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From here on two panes fit beside each other: a list that can be read and a case that can be worked on. */
const widePixels = 900

const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= widePixels

/** Whether the page is wide enough for the list and the case side by side; follows the window. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    // Taro's browser callback reports the size of the screen, not of the window, so the size is asked anew.
    const follow = () => setWide(isWide())
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [])
  return wide
}
