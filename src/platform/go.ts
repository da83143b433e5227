import Taro from '@tarojs/taro'

export type Query = Record<string, string | undefined>

const withQuery = (page: string, query: Query): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return `/pages/${page}/index${pairs.length ? `?${pairs.join('&')}` : ''}`
}

/** Opens a page on top of this one: `goTo('resident/opinion', { id })`. */
export const goTo = (page: string, query: Query = {}): void => void Taro.navigateTo({ url: withQuery(page, query) })

/** Opens a page by the address that a notice carries, `pages/station/opinion/index?id=…`. */
export const goToAddress = (address: string): void => void Taro.navigateTo({ url: `/${address}` })

/** Opens a page in place of this one. */
export const replaceBy = (page: string, query: Query = {}): void =>
  void Taro.redirectTo({ url: withQuery(page, query) })

/** Opens a tab: nothing stays below it. */
export const goHome = (page = 'resident/home'): void => void Taro.reLaunch({ url: withQuery(page, {}) })

const canGoBack = (): boolean => Taro.getCurrentPages().length > 1

/** One page back; home when this page was the first one (opened from a message or a shared link). */
export const goBack = (): void => (canGoBack() ? void Taro.navigateBack() : goHome())

/** The query of the page in sight, as text: a page's own only while it is first drawn. */
export const pageQuery = (): Query => (Taro.getCurrentInstance().router?.params ?? {}) as Query
