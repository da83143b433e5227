import type { Contact } from '#domain/access/masking'
import { checkReason } from '#domain/access/reveal'
import type { Role } from '#domain/access/roles'
import { Refusal } from '#domain/refusal'

export const secrecyLevels = ['named', 'confidential', 'anonymous'] as const
export type Secrecy = (typeof secrecyLevels)[number]

/** One line each, as the resident reads them before choosing, and in full for who asks. */
export const secrecyWords: Record<Secrecy, { name: string; explains: string; inFull: string }> = {
  named: {
    name: '实名',
    explains: '联络站和代表知道；单位写明理由才能看到',
    inFull: '联络站和您选的代表知道您是谁；办理的单位要联系您时，写明理由才能看到，并留下记录',
  },
  confidential: {
    name: '保密',
    explains: '只有联络站知道您是谁',
    inFull: '只有联络站知道您是谁，办理的单位和其他人都看不到',
  },
  anonymous: {
    name: '匿名',
    explains: '不留姓名电话，凭查询码看结果',
    inFull: '不留姓名电话：给您一个查询码，我们没法联系您',
  },
}

/** 实名 is one's own name: refuses to send under it with neither a name nor a phone, where nobody would know whose it is. */
export const checkNamed = (secrecy: Secrecy, { name, phone }: Contact): void => {
  if (secrecy === 'named' && !name && !phone) throw new Refusal('NAME_NEEDED')
}

/** The strictest of several levels. */
export const strictest = (level: Secrecy, others: readonly Secrecy[]): Secrecy =>
  others.reduce((a, b) => (secrecyLevels.indexOf(b) > secrecyLevels.indexOf(a) ? b : a), level)

/** How much of the sender a role reads without asking: nothing, the masked contact, or the name alone (deputies). */
export const contactShownTo = (role: Role, secrecy: Secrecy): 'nothing' | 'masked' | 'name' => {
  if (secrecy === 'anonymous') return 'nothing'
  if (role === 'stationClerk') return 'masked'
  if (secrecy === 'confidential') return 'nothing'
  return role === 'deputy' ? 'name' : role === 'handlingUnit' ? 'masked' : 'nothing'
}

/**
 * Lets a role see the whole contact, with a reason, or refuses. Only the station may look behind 保密
 * (青岛条例 art. 18); nobody can look behind 匿名, because nothing was kept.
 * @param reason 4 characters or more; it is logged with the look
 */
export const checkReveal = (role: Role, secrecy: Secrecy, reason: string): void => {
  if (secrecy === 'anonymous') throw new Refusal('NO_CONTACT')
  if (role !== 'stationClerk' && (role !== 'handlingUnit' || secrecy === 'confidential'))
    throw new Refusal('CONTACT_SEALED')
  checkReason(reason)
}
