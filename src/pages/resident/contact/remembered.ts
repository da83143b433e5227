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

/** As it travels: what is empty is left out. */
export const asContact = ({ name, phone }: TypedContact): { name?: string; phone?: string } | undefined => {
  const contact = { ...(name.trim() ? { name: name.trim() } : {}), ...(phone ? { phone } : {}) }
  return Object.keys(contact).length ? contact : undefined
}
