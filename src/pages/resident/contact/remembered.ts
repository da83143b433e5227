import { forget, keep, recall } from '../../../platform/storage'

export interface TypedContact {
  name: string
  phone: string
}

/**
 * What the person typed last, in the clear, on this phone alone: the server gives it back masked, which no form can send
 * again. Written only when they ask for it to be remembered.
 */
export const remembered = (): TypedContact => recall<TypedContact>('contact') ?? { name: '', phone: '' }

export const isRemembered = (): boolean => remembered().phone !== '' || remembered().name !== ''

export const remember = (contact: TypedContact): void => keep('contact', contact)

export const forgetContact = (): void => forget('contact')

/** What is wrong with a phone, in a sentence; null when it is right or left out. */
export const phoneWrong = (phone: string): string | null => {
  if (!phone) return null
  if (/^1\d{10}$/.test(phone)) return null
  const missing = 11 - phone.length
  if (/^1\d*$/.test(phone) && missing > 0) return `电话少了${missing}位，请再看看`
  return '手机号是11位数字，请再看看'
}

/** As it travels: what is empty is left out. */
export const asContact = ({ name, phone }: TypedContact): { name?: string; phone?: string } | undefined => {
  const contact = { ...(name.trim() ? { name: name.trim() } : {}), ...(phone ? { phone } : {}) }
  return Object.keys(contact).length ? contact : undefined
}
