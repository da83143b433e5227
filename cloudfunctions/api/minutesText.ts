import type { Minutes } from '#domain/reception/roundtable'
import type { Platform } from '#functions/platform/ports'

/** Bound to its day and version, so that no two can be exchanged. */
const boundTo = (dayId: string, version: number) => `roundtable:${dayId}:${version}`

/** Agenda and minutes as a version keeps them. */
export const sealMinutes = ({ cipher }: Platform, dayId: string, version: number, said: Minutes): string =>
  cipher.seal(JSON.stringify(said), boundTo(dayId, version))

export const openMinutes = ({ cipher }: Platform, dayId: string, version: number, sealed: string): Minutes =>
  JSON.parse(cipher.open(sealed, boundTo(dayId, version)))
