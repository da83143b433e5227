import Taro from '@tarojs/taro'
import type { MessageTemplate } from '#domain/notice/messages'
import { call } from './call'

const templateIds: Partial<Record<MessageTemplate, string>> = JSON.parse(process.env.TARO_APP_TEMPLATES || '{}')

export interface Spot {
  name: string
  address?: string
  latitude: number
  longitude: number
}

/**
 * Asks for WeChat messages, from a tap only (the platform refuses otherwise), and tells the server which were accepted. In
 * a browser the local desk plays WeChat and always accepts. Gives whether any was accepted; a no is no error.
 */
export const askForMessages = async (templates: MessageTemplate[]): Promise<boolean> => {
  const accepted = process.env.TARO_ENV === 'weapp' ? await acceptedOnPhone(templates) : templates
  if (accepted.length === 0) return false
  await call.notice.allowMessages({ templates: accepted })
  return true
}

const acceptedOnPhone = async (templates: MessageTemplate[]): Promise<MessageTemplate[]> => {
  const known = templates.filter(template => templateIds[template])
  if (known.length === 0) return []
  try {
    const tmplIds = known.map(template => templateIds[template] as string)
    const answer = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) as unknown as Record<string, string>
    return known.filter(template => answer[templateIds[template] as string] === 'accept')
  } catch {
    return []
  }
}

/** Shows the way to a place: WeChat's map on a phone, a map page in a browser. */
export const showTheWay = ({ name, address, latitude, longitude }: Spot): void => {
  if (process.env.TARO_ENV === 'weapp') void Taro.openLocation({ name, address, latitude, longitude, scale: 16 })
  else window.open(`https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`)
}

export const canPickPlace: boolean = process.env.TARO_ENV === 'weapp'

/** A place picked on WeChat's map; null when the person turned back. */
export const pickPlace = async (): Promise<Spot | null> => {
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({})
    return { name: name || address, address, latitude: Number(latitude), longitude: Number(longitude) }
  } catch {
    return null
  }
}

/** Roughly where the phone is, when its owner lets us know; null otherwise. Never asked without a tap. */
export const roughPlace = async (): Promise<{ latitude: number; longitude: number } | null> => {
  if (process.env.TARO_ENV !== 'weapp') return null
  try {
    return await Taro.getFuzzyLocation({ type: 'gcj02' })
  } catch {
    return null
  }
}

export const telephone = (number: string): void => {
  if (process.env.TARO_ENV === 'weapp') void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  else window.location.href = `tel:${number}`
}

export const copy = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}

/** While there are words, WeChat asks them before its own way back leaves the page; a browser has only the page's own. */
export const askBeforeBack = (words: string | null): void => {
  if (process.env.TARO_ENV !== 'weapp') return
  if (words) Taro.enableAlertBeforeUnload({ message: words })
  else Taro.disableAlertBeforeUnload()
}

/** A short word at the bottom that goes away by itself. */
export const say = (words: string): void => void Taro.showToast({ title: words, icon: 'none', duration: 2000 })
