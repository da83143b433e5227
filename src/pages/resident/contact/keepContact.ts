import { call } from '../../../platform/call'
import { refreshMe } from '../../../platform/useMe'
import { asContact, remember, type TypedContact } from './remembered'

/** Keeps a contact for the next form. That the server could not keep it too is no reason to alarm anybody who just sent one. */
export const keepContact = (contact: TypedContact): void => {
  remember(contact)
  void call.session.saveContact(asContact(contact) ?? {}).then(refreshMe, () => undefined)
}
