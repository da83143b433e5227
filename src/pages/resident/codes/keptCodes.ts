import { store } from '../../../platform/store'

export interface KeptCode {
  district: string
  code: string
  number: string
  title: string
  at: string
}

/** Query codes that the person agreed to keep on this phone. Nowhere else do they stand in the clear. */
export const keptCodes = store<KeptCode[]>([], 'codes')

export const keepCode = (code: KeptCode): void =>
  keptCodes.set([code, ...keptCodes.get().filter(one => one.code !== code.code)])

export const dropCode = (code: string): void => keptCodes.set(keptCodes.get().filter(one => one.code !== code))
