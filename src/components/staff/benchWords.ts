import type { Status } from '#domain/opinion/life'
import type { BookingState } from '#domain/reception/booking'
import { type HelpWish, helpWishWords } from '#domain/reception/bookingWish'
import { type ReceptionKind, type Service, serviceWords } from '#domain/reception/kinds'
import type { Attendance } from '#domain/reception/noShow'
import type { Contact, Shown } from './shapes'

type Tone = 'grey' | 'red' | 'green' | 'amber' | 'blue' | 'gold'

/** Ground of the tag beside a status; the tag's own word says what it is. */
export const statusTone: Record<Status, Tone> = {
  received: 'amber',
  assigned: 'blue',
  inProgress: 'blue',
  returned: 'amber',
  replied: 'gold',
  sentBack: 'amber',
  closed: 'green',
  declined: 'grey',
  referred: 'grey',
  withdrawn: 'grey',
}

/** What the desk of a day is called: at a roundtable nobody is called, and who comes is registered. */
export const deskName = (kind: ReceptionKind | undefined): string => (kind === 'roundtable' ? '到会登记' : '叫号台')

/** Of who booked, was not here when the day was over, and has not missed it: it ended before their time, or they never knew of a change. */
export const notNotedWords = '没报到，不算没来'

interface Coming {
  state: BookingState
  attended: Attendance | null
}
/** How a day stands, by the server's clock. */
interface DayStands {
  when: 'past' | 'today' | 'ahead'
  closed: boolean
}

const isOver = ({ when, closed }: DayStands): boolean => closed || when === 'past'

/** Whether who booked came, as a tag beside their number; null while nobody can know. */
export const attendedTag = (
  { attended }: Pick<Coming, 'attended'>,
  day: DayStands,
): { words: string; tone: Tone } | null =>
  attended === 'came'
    ? { words: '来了', tone: 'green' }
    : attended === 'missed'
      ? { words: '没有来', tone: 'amber' }
      : attended === 'excused' || isOver(day)
        ? { words: notNotedWords, tone: 'grey' }
        : null

/** Over the list of a day: how many are to come, and from its morning on how many have come and have not. */
export const comingWords = (bookings: readonly Coming[], day: DayStands): string => {
  const coming = bookings.filter(({ state }) => state === 'booked')
  if (day.when === 'ahead') return `要来 ${coming.length} 位`
  const many = (...all: Coming['attended'][]) => coming.filter(({ attended }) => all.includes(attended)).length
  const others = many('excused', null)
  const counts = [
    [`来了 ${many('came')} 位`, true],
    [`没有来 ${many('missed')} 位`, many('missed') > 0],
    [isOver(day) ? `${notNotedWords} ${others} 位` : `还没到 ${others} 位`, others > 0],
  ] as const
  return `约了 ${coming.length} 位：${counts.flatMap(([words, said]) => (said ? [words] : [])).join('，')}`
}

/** Who must act now, as one bench says it of another. The sentence under 现在 speaks to the resident and would not fit. */
export const waitsFor = ({ status, leadUnit, stationName }: Shown): string => {
  const unit = leadUnit?.name ?? '承办单位'
  switch (status) {
    case 'received':
      return `等${stationName}处理`
    case 'assigned':
      return `等${unit}接收`
    case 'inProgress':
      return `由${unit}办理`
    case 'returned':
      return `${unit}退回，等${stationName}重新安排`
    case 'sentBack':
      return `居民退回重办，等${stationName}重新安排`
    case 'replied':
      return '已经答复，等居民评价'
    case 'closed':
      return '已经办结'
    case 'declined':
      return '已说明不办，到此结束'
    case 'referred':
      return '已转到别处，到此结束'
    case 'withdrawn':
      return '居民已撤回，到此结束'
  }
}

/** For what somebody comes and what helps them, where it is not the usual: `法律援助（劳动争议）；需要轮椅通行；代约`. */
export const visitLine = (booking: {
  service: Service
  caseKind: string | null
  wishes: HelpWish[]
  forOther: boolean
  opinion: { number: string } | null
}): string =>
  [
    booking.service === 'opinion'
      ? null
      : `${serviceWords[booking.service]}${booking.caseKind ? `（${booking.caseKind}）` : ''}`,
    booking.wishes.length > 0 ? `需要${booking.wishes.map(wish => helpWishWords[wish]).join('、')}` : null,
    booking.opinion ? `接着谈意见 ${booking.opinion.number}` : null,
    booking.forOther ? '别人代约的' : null,
  ]
    .filter(Boolean)
    .join('；')

/** A name and a phone in one line. That there is no phone is said to those who would be shown one. */
export const contactLine = ({ name, phone, address }: Contact, seesPhones: boolean): string =>
  [name, phone ?? (name && seesPhones ? '没有留电话' : null), address].filter(Boolean).join('　') || '没有留姓名电话'

/** Who may see the sender, as a bench reads it; the words of the levels themselves speak to the resident. */
export const contactWords = ({ secrecy, as, contact, revealable }: Shown): string => {
  if (secrecy === 'anonymous') return '匿名提出，没有留下姓名电话'
  if (as === 'deputy')
    return secrecy === 'named' ? '实名提出。要联系居民，请通过联络站' : '居民要求保密，请通过联络站转达'
  if (as === 'stationClerk') {
    const who = secrecy === 'named' ? '实名提出' : '居民要求保密，只有联络站能看'
    return contact
      ? `${who}。查看要写明理由，并留下记录`
      : `${secrecy === 'named' ? who : '居民要求保密'}，没有留联系方式`
  }
  if (secrecy === 'confidential') return '居民要求保密，请通过联络站转达'
  if (as !== 'leadUnit') return '由主办单位联系居民'
  if (contact && !revealable) return '实名提出，已经办结。要联系居民，请通过联络站'
  return '实名提出。查看要写明理由，并留下记录'
}
