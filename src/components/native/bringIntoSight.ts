import Taro from '@tarojs/taro'

/** Scrolls to the first place of the page that the selector finds, once it is drawn. The keyboard stays away until a tap. */
export const bringIntoSight = (selector: string): void =>
  Taro.nextTick(() => void Taro.pageScrollTo({ selector, offsetTop: -80, duration: 200 }).catch(() => undefined))
