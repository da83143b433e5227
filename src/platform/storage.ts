import Taro from '@tarojs/taro'
import { persona } from './persona'

/**
 * What stays on this phone. Names carry the persona: frames of one window share one storage, and must not share sessions,
 * drafts or the district.
 */
export const named = (name: string): string => `shuanglian:${persona ?? 'me'}:${name}`

/** What was kept under a name, or null: a full or broken storage never stops a page. */
export const recall = <T>(name: string): T | null => {
  try {
    const kept: unknown = Taro.getStorageSync(named(name))
    return kept === '' || kept === undefined ? null : (kept as T)
  } catch {
    return null
  }
}

export const keep = (name: string, value: unknown): void => {
  try {
    Taro.setStorageSync(named(name), value)
  } catch (thrown) {
    console.warn('not kept', name, thrown)
  }
}

export const forget = (name: string): void => {
  try {
    Taro.removeStorageSync(named(name))
  } catch (thrown) {
    console.warn('not forgotten', name, thrown)
  }
}
