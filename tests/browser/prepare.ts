import { addDays, addMonths, dayOf } from '#domain/calendar/day'
import type { House } from '#tests/browser/house'
import { lampPhoto } from '#tests/browser/pictures'
import { type PreparedRoundtables, prepareRoundtables } from '#tests/browser/prepareRoundtables'
import { type PreparedWaiting, prepareWaiting } from '#tests/browser/prepareWaiting'

/** Things of the demo district that screens show, by what they are. */
export interface Prepared extends PreparedWaiting, PreparedRoundtables {
  district: string
  /** A day that can be booked, with a free slot; resident-1 has booked another slot of it. */
  day: string
  slot: string
  /** What resident-1 has booked there. */
  booking: string
  /** The date of the day. */
  date: string
  /** Opinions by where they are in their life. */
  received: string
  assigned: string
  inProgress: string
  replied: string
  withPhotos: string
  /** The query code of an anonymous one. */
  code: string
  /** The paper code of what a grid worker has booked for a neighbour. */
  paperCode: string
  paperBooking: string
  /** Its year is published, with one change since; the coming one is planned and not published. */
  year: number
  /** Who sits on the bookable day and has not answered yet. */
  deputyOnDuty: string
  /** The record of a reception of 西湖 that ended in a mediation, and a deputy who received. */
  record: string
  recordDeputy: string
}

interface Line {
  id: string
  title: string
  status: string
}

const district = 'xiangtan'
export const who = {
  resident: `${district}.resident-1`,
  neighbour: `${district}.resident-2`,
  newcomer: `${district}.resident-3`,
  clerk: `${district}.clerk-hetang`,
  /** Of the same station. */
  colleague: `${district}.clerk-hetang-2`,
  grid: `${district}.grid-hetang`,
  unit: `${district}.unit-chengguan`,
  otherUnit: `${district}.unit-zhujian`,
  deputy: `${district}.deputy-hetang-1`,
  committee: `${district}.committee`,
  street: `${district}.street-hetang`,
}

/** Brings the demo district into a state in which every screen has something to show. */
export const prepare = async (house: House): Promise<Prepared> => {
  const bench = (await house.as(who.clerk, 'opinion.workbench')) as Record<'yours' | 'waiting' | 'ended', Line[]>
  const all = [...bench.yours, ...bench.waiting, ...bench.ended]
  const idOf = (status: string): string => {
    const found = all.find(line => line.status === status)
    if (!found) throw new Error(`the demo story has no opinion that is ${status}`)
    return found.id
  }
  const days = (await house.as(who.resident, 'reception.nextDays', { district, station: 'hetang' })) as {
    id: string
    state: string
    day: string
  }[]
  const day = days.find(one => one.state === 'published')
  if (!day) throw new Error('no reception day can be booked')
  const { slots } = (await house.as(who.resident, 'reception.day', { district, day: day.id })) as {
    slots: { id: string }[]
  }
  const booked = (await house.as(who.resident, 'reception.bookSlot', {
    slot: slots[1]?.id,
    matter: '楼道的灯坏了，物业说没有钱修',
    contact: { name: '李桂香', phone: '19900000001' },
  })) as { id: string }
  const { code: paperCode } = (await house.as(who.grid, 'reception.bookFor', {
    slot: slots[3]?.id,
    matter: '楼道里没有扶手，上下楼怕摔',
    contact: { name: '刘秀英' },
    wishes: ['wheelchair', 'dialect'],
  })) as { code: string }
  const [onPaper] = (await house.as(who.grid, 'reception.bookedFor')) as { id: string }[]
  const jpeg = await lampPhoto()
  const photos = [await house.addPhoto(who.neighbour, jpeg), await house.addPhoto(who.neighbour, jpeg)]
  const opinion = { station: 'hetang', secrecy: 'named' }
  const { id } = (await house.as(who.neighbour, 'opinion.submit', {
    ...opinion,
    body: '人行道上的井盖缺了一角，骑车的人要绕到机动车道上，请尽快换一个。',
    category: await firstCategory(house),
    place: { text: '建设路与芙蓉路口东南角' },
    photos,
    contact: { name: '周大成', phone: '19900000002' },
  })) as { id: string }
  const { queryCode } = (await house.as(who.newcomer, 'opinion.submit', {
    ...opinion,
    secrecy: 'anonymous',
    body: '菜市场里有人缺斤少两，请管一管。',
    category: await firstCategory(house),
  })) as { queryCode: string }
  const year = Number(day.day.slice(0, 4))
  await house.as(who.committee, 'yearPlan.publish', { year, why: `${year}年度接待安排` })
  await house.as(who.committee, 'yearPlan.expand', { year: year + 1 })
  const [deputyOnDuty, other] = await whoSitsOn(house, day.id)
  if (!deputyOnDuty || !other) throw new Error('two deputies should sit on the bookable day')
  await nameSubstitute(house, other, day.id)
  await askLeave(house)
  await offerActivity(house)
  // Their own deputy has changed, and they come all the same.
  await house.as(who.resident, 'reception.answerChange', { booking: booked.id, asked: 1, answer: 'keep' })
  const tables = await prepareRoundtables(house)
  const inList = await prepareWaiting(house)
  const { record, recordDeputy } = await recordReception(house)
  await house.tick()
  await tellOne(house)
  return {
    district,
    day: day.id,
    date: day.day,
    slot: slots[2]?.id ?? '',
    booking: booked.id,
    received: idOf('received'),
    assigned: idOf('assigned'),
    inProgress: idOf('inProgress'),
    replied: idOf('replied'),
    withPhotos: id,
    code: queryCode,
    paperCode,
    paperBooking: onPaper?.id ?? '',
    year,
    deputyOnDuty,
    ...tables,
    ...inList,
    record,
    recordDeputy,
  }
}

const firstCategory = async (house: House): Promise<string> => {
  const { categories } = (await house.as(who.resident, 'district.show', { district })) as { categories: string[] }
  return categories[0] ?? ''
}

interface Duty {
  day: { id: string }
  state: string
  freeDeputies: { id: string }[]
}

const dutiesOn = async (house: House, persona: string, day: string): Promise<Duty[]> =>
  ((await house.as(persona, 'duty.mine')) as Duty[]).filter(duty => duty.day.id === day && duty.state === 'proposed')

const whoSitsOn = async (house: House, day: string): Promise<string[]> => {
  const sitting: string[] = []
  for (let n = 1; n <= 6; n += 1) {
    const persona = `${district}.deputy-hetang-${n}`
    if ((await dutiesOn(house, persona, day)).length > 0) sitting.push(persona)
  }
  return sitting
}

/** Whoever has booked must hear of it, and has asked for no messages: the clerk gets a call to make. */
const nameSubstitute = async (house: House, deputy: string, day: string): Promise<void> => {
  const [duty] = await dutiesOn(house, deputy, day)
  await house.as(deputy, 'duty.nameSubstitute', { day, substitute: duty?.freeDeputies[0]?.id })
}

/** An activity with one place left for whoever looks, and one that is full. */
const offerActivity = async (house: House): Promise<void> => {
  const what = { station: 'hetang', about: '看三个小区的加装电梯，听居民怎么说', time: '14:30' }
  const ahead = (days: number) => addDays(dayOf(house.opened), days)
  for (const [title, place, day, capacity] of [
    ['视察老旧小区改造', '建设社区居委会门口', ahead(9), 3],
    ['调研冬季供水', '市水务局一楼大厅', ahead(16), 2],
  ] as const) {
    const { id } = (await house.as(who.street, 'activity.offer', { ...what, title, place, day, capacity })) as {
      id: string
    }
    for (const n of [2, 3, 4].slice(0, capacity === 2 ? 3 : 2))
      await house.as(`${district}.deputy-hetang-${n}`, 'activity.signUp', { activity: id })
  }
}

/** A leave that waits for an answer. */
const askLeave = async (house: House): Promise<void> => {
  const from = dayOf(house.opened).slice(0, 7)
  const days = (await house.as(who.street, 'rota.propose', { from, to: addMonths(from, 2) })) as {
    days: { day: string }[]
  }
  const last = days.days.at(-1)?.day
  await house.as(`${district}.deputy-hetang-6`, 'rota.askLeave', { from: last, to: last, reason: '去外地参加培训' })
}

/** A reception has been held and written down; then it is the house's own day again. */
const recordReception = async (house: House): Promise<{ record: string; recordDeputy: string }> => {
  const clerk = 'xihu.clerk-nanzhan'
  const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
    days: { id: string; practice: string; day: string }[]
  }
  const held = days.find(({ practice }) => practice === '169号见')
  if (!held) throw new Error('西湖 has no reception ahead')
  await house.setClock(`${held.day}T10:00:00+08:00`)
  const { deputies } = (await house.as(clerk, 'record.day', { day: held.id })) as { deputies: { id: string }[] }
  const recordDeputy = deputies[0]?.id ?? ''
  const { id } = (await house.as(clerk, 'record.start', {
    day: held.id,
    secrecy: 'named',
    category: await firstCategory(house),
    matter: '楼上的空调水滴到楼下的窗台，两家吵了半个月。',
    answer: '请两家一起坐下来谈。',
    outcome: 'mediation',
    deputies: [recordDeputy],
    proposedUnit: null,
    due: null,
    visitor: { name: '李桂香', phone: '19900000001' },
  })) as { id: string }
  await house.as(clerk, 'mediation.save', {
    record: id,
    version: 0,
    parties: ['四楼李家', '五楼周家'],
    witness: '社区书记张敏',
    agreement: '五楼一周内接好排水管，四楼不再追究窗台的损失。',
    agreed: true,
  })
  await house.setClock(house.opened.toISOString())
  return { record: id, recordDeputy: `xihu.deputy-${recordDeputy}` }
}

/** One of the calls has been made today. */
const tellOne = async (house: House): Promise<void> => {
  const missed = (await house.as(who.clerk, 'notice.unsendable')) as {
    id: string
    about: { kind: string; id: string }
  }[]
  const made = missed.find(notice => notice.about.kind === 'opinion')?.about.id
  const notices = missed.filter(notice => notice.about.id === made).map(notice => notice.id)
  await house.as(who.clerk, 'notice.markTold', { notices })
}
