import { useState } from 'react'
import { phoneWrong } from '../../../components/phoneWrong'
import { keepContact } from './keepContact'
import { asContact, isRemembered, remembered, type TypedContact } from './remembered'

/** The contact part of a form: filled with what was remembered, kept again when the person wants that. */
export const useContact = (first: TypedContact = remembered()) => {
  const [value, setValue] = useState<TypedContact>(first)
  const [remembers, setRemembers] = useState(isRemembered)
  const keepIt = () => {
    if (remembers) keepContact(value)
  }
  return { value, setValue, remembers, setRemembers, keepIt, wrong: phoneWrong(value.phone), contact: asContact(value) }
}
