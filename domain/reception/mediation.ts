import { Refusal } from '#domain/refusal'

/** 调解记录 as it is written: who with whom, before whom, and what they agreed. It is read by the station alone. */
export interface MediationEntry {
  parties: readonly string[]
  witness: string
  agreement: string
  /** Both sides have signed. */
  agreed: boolean
}

/** People on either side, and characters of what they agreed. */
export const mostParties = 10
export const longestAgreement = 3000

/** Refuses an agreement that leaves open between whom it is or what it says. What is still talked about may be saved as it is. */
export const checkAgreed = ({ parties, agreement, agreed }: MediationEntry): void => {
  if (!agreed) return
  if (parties.length < 2) throw new Refusal('INPUT_INVALID', '达成协议的，至少写两方当事人')
  if (Array.from(agreement.trim()).length < 4) throw new Refusal('INPUT_INVALID', '达成协议的，请写清楚协议的内容')
}
