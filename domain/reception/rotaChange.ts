import { type Day, dateInWords } from '#domain/calendar/day'
import { Refusal } from '#domain/refusal'

interface Named {
  id: string
  name: string
}

/** A day of a proposal as somebody saw it: who sat there, and who was proposed to. */
export interface SeenRotaDay {
  dayId: string
  seen: readonly string[]
  proposed: readonly string[]
}

/** The same day now. */
export interface RotaDayNow {
  dayId: string
  day: Day
  station: string
  sitting: readonly Named[]
  proposed: readonly Named[]
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()
const ids = (all: readonly Named[]): string[] => all.map(({ id }) => id)
const names = (all: readonly string[]): string => all.join('、') || '没有人'

/** What is no longer as it was seen, a line for each day: `12月15日周二荷塘街道联络站：您看到的是张三，现在是李四`. */
export const rotaDifference = (
  seen: readonly SeenRotaDay[],
  now: readonly RotaDayNow[],
  nameOf: (deputyId: string) => string,
): string[] => {
  const before = new Map(seen.map(day => [day.dayId, day]))
  const standing = new Set(now.map(day => day.dayId))
  const lines = now.flatMap(({ dayId, day, station, sitting, proposed }) => {
    const where = `${dateInWords(day)}${station}`
    const was = before.get(dayId)
    if (!was) return [`${where}：是新排的一天`]
    if (!sameIds(was.seen, ids(sitting)))
      return [`${where}：您看到的是${names(was.seen.map(nameOf))}，现在是${names(sitting.map(({ name }) => name))}`]
    if (!sameIds(was.proposed, ids(proposed)))
      return [
        `${where}：原来建议${names(was.proposed.map(nameOf))}，现在建议${names(proposed.map(({ name }) => name))}`,
      ]
    return []
  })
  const gone = seen.filter(({ dayId }) => !standing.has(dayId)).length
  return gone > 0 ? [...lines, `有${gone}天已经改期、取消或过去了`] : lines
}

/** Refuses to write a rota down when anything of it is no longer as it was seen; the difference goes along. */
export const checkRotaUnchanged = (difference: readonly string[]): void => {
  const [first] = difference
  if (!first) return
  const more = difference.length > 1 ? `等${difference.length}处` : ''
  throw new Refusal('CHANGED_MEANWHILE', `轮值刚刚有了变化，还没有写入。${first}${more}。请看过最新的再定`, {
    difference,
  })
}

/** Refuses a change by hand to a day whose seats are no longer as they were seen. */
export const checkSeatsAsSeen = (seen: readonly string[], sitting: readonly Named[]): void => {
  if (sameIds(seen, ids(sitting))) return
  const now = sitting.map(({ name }) => name)
  throw new Refusal('CHANGED_MEANWHILE', `这一天的轮值刚刚有了变化，现在是${names(now)}。您写的内容还在，请看过再定`, {
    difference: now,
  })
}

/** Who receives on a day from now on: `12月15日周二的接待由张三、李四代表接待（代表请人代替）`. */
export const seatsInWords = (day: Day, deputies: readonly string[], why: string): string =>
  `${dateInWords(day)}的接待${deputies.length > 0 ? `由${deputies.join('、')}代表接待` : '代表待定'}（${why}）`

/** Why a deputy may not be seated on a day by hand; null when they may. */
export const whyNotSeated = (standing: {
  onLeave: boolean
  /** The station where they sit at another reception that day. */
  elsewhere: string | null
  handedOn: boolean
}): string | null => {
  if (standing.onLeave) return '这一天请了假'
  if (standing.elsewhere) return `这一天在${standing.elsewhere}接待`
  return standing.handedOn ? '这一天已经请人代替' : null
}
