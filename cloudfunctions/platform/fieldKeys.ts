import type { Queries } from '#db/database'
import { fieldKeys, keepFieldKey } from '#db/queries/fieldKey'
import { keyIdOf } from '#functions/platform/cipher'
import type { FieldCipher } from '#functions/platform/ports'

/** FIELD_KEYS are not those that sealed what lies in this database. The message is a sentence for the operator. */
export class WrongFieldKeys extends Error {
  override readonly name = 'WrongFieldKeys'
}

const known = 'a text that everybody may know'
const boundTo = (keyId: string) => `field key:${keyId}`

const opens = (cipher: FieldCipher, keyId: string, sealed: string): boolean => {
  try {
    return cipher.open(sealed, boundTo(keyId)) === known
  } catch {
    // Not in the ring, or another key under the same name.
    return false
  }
}

const check = async (install: Queries, cipher: FieldCipher): Promise<string[]> => {
  const rows = await fieldKeys(install)
  const shut = rows.filter(row => !opens(cipher, row.key_id, row.probe_sealed)).map(row => row.key_id)
  if (shut.length > 0)
    throw new WrongFieldKeys(
      `FIELD_KEYS does not have the key ${shut.join(', ')} with which this database was sealed, or has another under that name. Put it back, behind the newest.`,
    )
  const print = cipher.fingerprint(known)
  if (rows.some(row => row.fingerprint !== print))
    throw new WrongFieldKeys(
      'The last key of FIELD_KEYS is not the one it was: query codes are found by it. Put new keys in front, and leave the last one last.',
    )
  return rows.map(row => row.key_id)
}

/**
 * Refuses keys with which the names and phones of this database cannot be read, before anything is written with them, and
 * writes down the newest key when it is new. One round trip when nothing changed.
 *
 * @throws WrongFieldKeys when a key that has sealed here is missing or another, or when the last key changed
 */
export const checkFieldKeys = async (install: Queries, cipher: FieldCipher): Promise<void> => {
  const seen = await check(install, cipher)
  // Bound to its name only when it is known which: the newest key is the one that seals.
  const newest = keyIdOf(cipher.seal(known, ''))
  if (seen.includes(newest)) return
  await keepFieldKey(install, {
    key_id: newest,
    probe_sealed: cipher.seal(known, boundTo(newest)),
    fingerprint: cipher.fingerprint(known),
  })
  // Another process may have come first, with another key under this name.
  await check(install, cipher)
}
