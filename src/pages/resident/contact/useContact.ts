import { useState } from 'react'
import { call } from '../../../platform/call'
import { asContact, phoneWrong, remember, remembered, type TypedContact } from './remembered'

/** The contact part of a form: filled with what was remembered, kept again when the person wants that. */
export const useContact = (first: TypedContact = remembered()) => {
  const [value, setValue] = useState<TypedContact>(first)
  const [remembers, setRemembers] = useState(() => remembered().phone !== '' || remembered().name !== '')
  /** After the form was sent. A contact that could not be kept on the server is no reason to alarm anybody. */
  const keepIt = () => {
    if (!remembers) return
    remember(value)
    void call.session.saveContact(asContact(value) ?? {}).catch(() => undefined)
  }
  return { value, setValue, remembers, setRemembers, keepIt, wrong: phoneWrong(value.phone), contact: asContact(value) }
}
