import Taro from '@tarojs/taro'

/**
 * Scrolls to the first place that the selector finds, once it is drawn: in the open sheet, or else on the page. The
 * keyboard stays away until a tap.
 */
export const bringIntoSight = (selector: string): void =>
  Taro.nextTick(() =>
    Taro.createSelectorQuery()
      .select('.sheet-scroll')
      // WeChat gives null where no sheet is open.
      .node((sheet: { node?: TaroGeneral.IAnyObject } | null) =>
        sheet?.node
          ? sheet.node.scrollIntoView(selector)
          : void Taro.pageScrollTo({ selector, offsetTop: -80, duration: 200 }).catch(() => undefined),
      )
      .exec(),
  )
