import Taro from '@tarojs/taro'

/** How much larger than usual this phone's owner has set all text; 1 where nothing says so. */
export const fontScale = (): number => {
  try {
    const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return fontSizeScaleFactor && fontSizeScaleFactor > 1 ? fontSizeScaleFactor : 1
  } catch {
    return 1
  }
}
