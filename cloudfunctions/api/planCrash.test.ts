import type { Queries } from '#db/database'
import { holidaysOf2027 } from '#tests/holidaysOf2027'
import { type House, newKey, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
  seats: { deputy: string }[]
  proposed: { deputy: string }[]
}
type Action = readonly [who: string, path: string, input: unknown]

const committee = 'xiangtan.committee'
const clerk = 'xiangtan.clerk-hetang'
const deputy = 'xiangtan.deputy-hetang-1'
const why = '会场占用'
const span = { station: 'hetang', from: '2026-12', to: '2027-02' }

/** Actions by what they are, each with what it needs to know of the house. */
const actions: Record<string, (house: House) => Promise<Action>> = {
  'a moved day with bookings': async house => {
    const { id, version } = await firstDay(house)
    return [clerk, 'plan.moveDay', { day: id, version, to: '2026-12-17', why }]
  },
  'a cancelled day with bookings': async house => {
    const { id, version } = await firstDay(house)
    return [clerk, 'plan.cancelDay', { day: id, version, why }]
  },
  'a day with other hours': async house => {
    const { id, version } = await firstDay(house)
    const windows = [{ from: '08:40', to: '12:00' }]
    return [clerk, 'plan.editDay', { day: id, version, topic: '道路', windows, capacity: 2 }]
  },
  'an added day': async () => [
    clerk,
    'plan.addDay',
    { practice: 'reception-day', station: 'hetang', on: '2026-12-22', why },
  ],
  'a new rule': async house => {
    const [{ id, policy }] = (await house.as(committee, 'plan.practices')) as [{ id: string; policy: unknown }]
    const form = { kind: 'monthDays', days: [16], shortMonth: 'none' }
    return [committee, 'plan.setRule', { practice: id, version: 0, form, policy }]
  },
  'the holidays of a year': async () => [
    committee,
    'plan.applyHolidays',
    { year: 2027, version: 0, text: holidaysOf2027 },
  ],
  'a year that is planned whole': async () => [committee, 'yearPlan.expand', { year: 2027 }],
  'a year that is published': async () => [committee, 'yearPlan.publish', { year: 2027, why: '年度预安排' }],
  'a seat set by hand': async house => {
    const { id } = await firstDay(house)
    const seen = await seatsOn(house, id)
    const seat = { day: id, deputy: 'yuhu-3', insteadOf: seen[0], seen, reason: '临时增加' }
    return [clerk, 'rota.setSeat', seat]
  },
  'a rota proposed anew': async house => {
    const { days } = (await house.as(clerk, 'rota.propose', span)) as { days: Card[] }
    const ids = (seats: { deputy: string }[]) => seats.map(seat => seat.deputy)
    return [
      clerk,
      'rota.apply',
      {
        ...span,
        days: days.map(({ id, seats, proposed }) => ({ day: id, seen: ids(seats), proposed: ids(proposed) })),
      },
    ]
  },
  'a substitute': async house => {
    const { id } = await firstDay(house)
    return [deputy, 'duty.nameSubstitute', { day: id, substitute: 'yuhu-4' }]
  },
  'a leave asked for': async () => [
    deputy,
    'rota.askLeave',
    { from: '2027-01-01', to: '2027-01-31', reason: '出差在外' },
  ],
  'a leave accepted': async house => {
    const leave = { from: '2026-12-10', to: '2026-12-31', reason: '出差在外' }
    const { id } = (await house.as(deputy, 'rota.askLeave', leave)) as Card
    return [clerk, 'rota.answerLeave', { leave: id, accept: true }]
  },
  'a place of an activity given back': async house => {
    const { id } = await offered(house)
    for (const who of [deputy, 'xiangtan.deputy-yuhu-2']) await house.as(who, 'activity.signUp', { activity: id })
    return [deputy, 'activity.leave', { activity: id }]
  },
  'an activity cancelled': async house => {
    const { id } = await offered(house)
    await house.as(deputy, 'activity.signUp', { activity: id })
    return [clerk, 'activity.cancel', { activity: id, reason: '停水抢修' }]
  },
  'units invited': async house => {
    const { id, version } = await firstDay(house)
    return [clerk, 'reception.inviteUnits', { day: id, version, units: ['zhujian'] }]
  },
  'a notice written by hand': async house => {
    const { id, version } = await firstDay(house)
    return [clerk, 'reception.saveNoticeText', { day: id, version, text: '12月15日照常接待，请从西门进。' }]
  },
  'a calendar address exchanged': async house => {
    await house.as(deputy, 'feed.mine')
    return [deputy, 'feed.revoke', {}]
  },
}

const firstDay = async (house: House): Promise<Card> => {
  const { days } = (await house.as(clerk, 'plan.days', { station: 'hetang' })) as { days: [Card] }
  return house.as(clerk, 'plan.day', { day: days[0].id })
}
const seatsOn = async (house: House, id: string): Promise<string[]> => {
  const { days } = (await house.as(clerk, 'rota.propose', span)) as { days: Card[] }
  return days.find(day => day.id === id)?.seats.map(seat => seat.deputy) ?? []
}
const offered = (house: House): Promise<Card> =>
  house.as(clerk, 'activity.offer', {
    station: 'hetang',
    title: '视察老旧小区',
    about: '看三个小区',
    place: '社区门口',
    day: '2026-12-10',
    time: '14:30',
    capacity: 1,
  })

describe.each(Object.entries(actions))('%s', (_, actionOf) => {
  let house: House
  /** The statement before which the power fails; none when it is 0. */
  let failsAt = 0
  let statements = 0

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { db } = house.platform
    const failing = (queries: Queries): Queries => {
      const count = () => {
        statements += 1
        if (statements === failsAt) throw Object.assign(new Error('the power failed'), { code: '57014' })
      }
      return {
        all: async (statement, values) => {
          count()
          return queries.all(statement, values)
        },
        one: async (statement, values) => {
          count()
          return queries.one(statement, values)
        },
      }
    }
    house.platform.db = {
      ...db,
      transaction: (tenantId, work) =>
        db.transaction(tenantId, queries => {
          statements = 0
          return work(failing(queries))
        }),
    }
    const { id } = await firstDay(house)
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: id })) as {
      slots: { id: string }[]
    }
    await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[1]?.id, matter: '路灯坏了' })
  })
  afterEach(() => house.close())

  /** All that is written down, in one line. */
  const written = async (): Promise<string> => {
    const tables = await house.platform.db.install.all<{ name: string }>({
      name: 'ourTables',
      text: `SELECT table_name AS name FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    })
    const prints = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS print FROM ${name} t`,
    )
    const text = prints.join(' UNION ALL ')
    return JSON.stringify(await house.platform.db.tenant('xiangtan').all({ name: 'allPrints', text }))
  }

  it('happens whole or not at all, wherever it breaks off, and once, however often it is sent', async () => {
    const [who, path, input] = await actionOf(house)
    const before = await written()
    const key = newKey()
    let answer = await house.try(who, 'session.me')
    for (failsAt = 1; ; failsAt += 1) {
      answer = await house.try(who, path, input, key)
      if (answer.status !== 503) break
      expect(await written()).toBe(before)
    }
    failsAt = 0
    expect(answer.status).toBe(200)
    const after = await written()
    expect(after).not.toBe(before)
    expect(await house.try(who, path, input, key)).toEqual(answer)
    expect(await written()).toBe(after)
  })
})
