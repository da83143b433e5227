import { type Secrecy, strictest } from '#domain/opinion/secrecy'
import type { RecordOutcome } from '#domain/reception/record'

/** What of a record decides how much of who came is read outside its station. */
export interface KeptRecord {
  secrecy: Secrecy
  outcome: RecordOutcome
  /** A mediation is written down beside it. */
  mediated: boolean
  /** Of the opinions that it became. */
  opinionSecrecies: readonly Secrecy[]
}

/**
 * How secret a record is to everybody but its station, wherever it is read: in a list, by itself, on a sheet. As the strictest of
 * the opinions that it became, since both are read side by side, and a name here would be the name of who asked for secrecy there;
 * and 保密 at least where there was a mediation, which only the station knows of by name (docs/decisions/0012).
 */
export const secrecyOutside = ({ secrecy, outcome, mediated, opinionSecrecies }: KeptRecord): Secrecy =>
  strictest(secrecy, mediated || outcome === 'mediation' ? ['confidential', ...opinionSecrecies] : opinionSecrecies)

/** A record of the day, and whom it points at; an anonymous one (匿名) at nobody. */
export interface RecordOfDay extends KeptRecord {
  bookingId: string | null
  visitId: string | null
  startedAt: Date
}

/** Who booked a day or stands in its queue. */
export interface PersonOfDay {
  bookingId: string | null
  visitId: string | null
  /** The number that they took first, and gave up for their booking. */
  givenUpId: string | null
  came: boolean
  /** Null where nobody noted when. */
  arrivedAt: Date | null
}

const isOf = (record: RecordOfDay, { bookingId, visitId, givenUpId }: PersonOfDay): boolean =>
  (record.bookingId !== null && record.bookingId === bookingId) ||
  (record.visitId !== null && (record.visitId === visitId || record.visitId === givenUpId))

/**
 * Of whom deputies read the number alone in the lists of a day: whose own record is secret, and who has none while an anonymous one
 * may be theirs. It may be that of anybody who was here when it was begun, also of who still waits: who is left over when the others
 * have their records would be read as the one. Who came later is shown as ever (docs/decisions/0012).
 */
export const knownByNumber = <Person extends PersonOfDay>(
  records: readonly RecordOfDay[],
  people: readonly Person[],
): Person[] => {
  const begun = records.flatMap(({ secrecy, startedAt }) => (secrecy === 'anonymous' ? [startedAt] : []))
  const maySpeakIn = ({ came, arrivedAt }: Person) => came && begun.some(at => arrivedAt === null || arrivedAt <= at)
  return people.filter(person => {
    const own = records.filter(record => isOf(record, person))
    return own.length > 0 ? own.some(record => secrecyOutside(record) !== 'named') : maySpeakIn(person)
  })
}
