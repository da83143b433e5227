import { addDays, dayOf } from '#domain/calendar/day'
import type { House } from '#tests/browser/house'

const clerk = 'xihu.clerk-nanzhan'
const committee = 'xihu.committee'
const neighbour = 'xihu.resident-2'

export interface PreparedRoundtables {
  /** One ahead, with the head of a department beside the deputies; of its three units two have answered. */
  roundtable: string
  /** One that is held now: with an agenda, minutes and tasks, and one who has come to it. */
  heldTable: string
  /** A deputy who sits at it. */
  tableDeputy: string
}

interface Day {
  id: string
  practice: string
  version: number
}

export const prepareRoundtables = async (house: House): Promise<PreparedRoundtables> => ({
  roundtable: await inviteUnits(house),
  ...(await holdToday(house)),
})

const inviteUnits = async (house: House): Promise<string> => {
  const { days } = (await house.as(committee, 'plan.days', { station: 'nanzhan' })) as { days: Day[] }
  const table = days.find(({ practice }) => practice === '幸福圆桌会')
  if (!table) throw new Error('西湖 has no roundtable ahead')
  const day = table.id
  const coHosts = [{ kind: 'unitOfficial', name: '陈志远', title: '区住建局副局长' }]
  await house.as(committee, 'plan.setCoHosts', { day, version: table.version, coHosts })
  const { version } = (await house.as(committee, 'plan.day', { day })) as Day
  await house.as(committee, 'reception.inviteUnits', { day, version, units: ['zhujian', 'xiaofang', 'minzheng'] })
  await house.as(clerk, 'reception.publishDay', { day, topic: '加装电梯' })
  for (const [unit, comes, answer] of [
    ['xiaofang', true, '南站消防救援站站长罗建军'],
    ['minzheng', false, '当天全区清点养老床位，人都派出去了'],
  ] as const)
    await house.as(`xihu.unit-${unit}`, 'duty.answerInvitation', { day, unit, comes, answer })
  const agenda = ['加装电梯谁出钱', '哪天开工，怎么少吵到人']
  await house.as(committee, 'roundtable.save', { day, version: 0, agenda, minutes: '' })
  return day
}

/** Put on the date four days before, and under way when the house opens. */
const holdToday = async (house: House) => {
  const today = dayOf(house.opened)
  await house.setClock(`${addDays(today, -4)}T10:00:00+08:00`)
  const wish = { station: 'nanzhan', practice: 'roundtable', on: today, why: '居民急着商量' }
  const { id: day } = (await house.as(clerk, 'plan.addDay', wish)) as Day
  const { seats } = (await house.as(clerk, 'visit.desk', { day })) as { seats: { deputy: string }[] }
  const deputy = seats[0]?.deputy
  const { version } = (await house.as(clerk, 'plan.day', { day })) as Day
  const windows = [{ from: '09:30', to: '11:30' }]
  await house.as(clerk, 'plan.editDay', { day, version, topic: '加装电梯', windows, capacity: 20 })
  await house.as(clerk, 'reception.publishDay', { day })
  const { slots } = (await house.as(neighbour, 'reception.day', { district: 'xihu', day })) as { slots: Day[] }
  const contact = { name: '周大成', phone: '19900000002' }
  for (const who of [neighbour, 'xihu.resident-1'])
    await house.as(who, 'reception.bookSlot', { slot: slots[0]?.id, matter: '电梯装在哪个单元', contact })
  await house.setClock(house.opened.toISOString())
  const [mine] = (await house.as(neighbour, 'reception.myBookings')) as Day[]
  await house.as(neighbour, 'visit.arrive', { booking: mine?.id })
  const agenda = ['加装电梯谁出钱', '哪天开工，怎么少吵到人']
  const minutes = '一楼两户担心挡光，请设计单位先来看一次。费用按楼层分，三楼以上出得多一些。'
  await house.as(clerk, 'roundtable.save', { day, version: 0, agenda, minutes })
  for (const task of [
    { what: '测算加装电梯的费用，分到每户', holder: 'person', who: '物业经理周立新' },
    { what: '请设计单位来看一次楼道，定下电梯装在哪里', holder: 'unit', who: 'zhujian' },
    { what: '去没有签字的三户人家走一趟', holder: 'deputy', who: deputy },
  ])
    await house.as(clerk, 'roundtable.agree', { day, ...task, due: addDays(today, 10) })
  return { heldTable: day, tableDeputy: `xihu.deputy-${deputy}` }
}
