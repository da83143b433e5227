import type { Secrecy } from '#domain/opinion/secrecy'
import { phoneWrong } from '../../../components/phoneWrong'
import type { Inputs } from '../../../platform/call'
import { forget, keep, recall } from '../../../platform/storage'
import { dropAttempts } from '../../../platform/useSendingOnce'
import { asContact, remembered, type TypedContact } from '../contact/remembered'

export interface Draft {
  body: string
  category: string | null
  /** By their numbers alone: the address of a photo ends after an hour. */
  photos: string[]
  place: { text: string; latitude?: number; longitude?: number }
  station: string | null
  deputy: string | null
  secrecy: Secrecy | null
  contact: TypedContact
}

export const emptyDraft = (): Draft => ({
  body: '',
  category: null,
  photos: [],
  place: { text: '' },
  station: null,
  deputy: null,
  secrecy: null,
  contact: remembered(),
})

/** The draft of one district stays on the phone until it is sent or cleared: closing the app loses nothing. */
export const draftName = (district: string): string => `opinion:${district}`
const named = (district: string): string => `draft:${draftName(district)}`
export const keptDraft = (district: string): Draft | null => recall<Draft>(named(district))
export const keepDraft = (district: string, draft: Draft): void => keep(named(district), draft)
export const dropDraft = (district: string): void => {
  forget(named(district))
  dropAttempts(draftName(district))
}

export const isWritten = ({ body, photos, place }: Draft): boolean => !!(body.trim() || photos.length || place.text)

const characters = (text: string): number => Array.from(text.trim()).length

export const mostBody = 1000

export type Wrong = Partial<Record<'body' | 'category' | 'photos' | 'place' | 'secrecy' | 'name' | 'phone', string>>

/** What is still wrong in a step, by field, in sentences. `gone` are photos that the server no longer has. */
export const wrongIn = (step: number, draft: Draft, gone: readonly string[] = []): Wrong => {
  const wrong: Wrong = {}
  if (step === 0) {
    if (characters(draft.body) < 5) wrong.body = '请写清楚是什么事，至少5个字'
    if (characters(draft.body) > mostBody) wrong.body = `最多写${mostBody}个字，请精简一些`
    if (!draft.category) wrong.category = '请选一类，好交给管这件事的人'
    if (gone.length) wrong.photos = `有${gone.length}张照片放得太久，已经清掉了，请去掉后再添加`
  }
  if (step === 1 && characters(draft.place.text) > 100) wrong.place = '地点最多写100个字'
  if (step === 2) {
    if (!draft.secrecy) wrong.secrecy = '请选择实名、保密或匿名'
    if (draft.secrecy === 'named' && !asContact(draft.contact)) wrong.name = '实名请写姓名或手机号，不想写可以选匿名'
    const phone = draft.secrecy === 'anonymous' ? null : phoneWrong(draft.contact.phone)
    if (phone) wrong.phone = phone
  }
  return wrong
}

/** As it travels. An anonymous one carries no contact, whatever was typed before. */
export const asInput = (draft: Draft, station: string): Inputs['opinion']['submit'] => ({
  body: draft.body.trim(),
  category: draft.category ?? '',
  station,
  ...(draft.deputy ? { deputy: draft.deputy } : {}),
  ...(draft.place.text.trim() ? { place: { ...draft.place, text: draft.place.text.trim() } } : {}),
  photos: draft.photos,
  secrecy: draft.secrecy ?? 'named',
  ...(draft.secrecy === 'anonymous' ? {} : { contact: asContact(draft.contact) }),
})
