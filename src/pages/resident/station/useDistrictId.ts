import { here } from '../../../platform/here'
import { useMe } from '../../../platform/useMe'

/** The district's id, also on a page that was opened from a message: who signs in there belongs to one. */
export const useDistrictId = (): string | null => {
  useMe()
  return here.use().district
}
