import { setTimeout as pause } from 'node:timers/promises'
import type { Queries } from '#db/database'
import { runClock } from '#functions/clock/run'
import { sendWaiting } from '#functions/outbox/send'
import { type House, openHouse } from '#tests/stores/house'

describe('a booking cancelled while its reminder is on the way', () => {
  let house: House
  const book = async (who: string, slot: number): Promise<string> => {
    const [day] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    await house.as(who, 'notice.allowMessages', { templates: ['reception'] })
    const asked = { slot: slots[slot]?.id, matter: '楼道照明' }
    return ((await house.as(who, 'reception.bookSlot', asked)) as { id: string }).id
  }

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  it('is not reminded of: the clock writes the reminder before the cancelling, which takes it back, or not at all', async () => {
    const who = 'xiangtan.resident-1'
    const booking = await book(who, 0)
    await house.at('2026-12-13T09:00')
    const { db } = house.platform
    let cancelling: Promise<unknown> | undefined
    const cancelMeanwhile = (queries: Queries): Queries => ({
      ...queries,
      all: async (statement, values) => {
        if (statement.name === 'writeNotices' && !cancelling) {
          cancelling = house.as(who, 'reception.cancelBooking', { booking })
          await Promise.race([cancelling, pause(300)])
        }
        return queries.all(statement, values)
      },
    })
    house.platform.now = () => new Date('2026-12-14T09:00:00+08:00')
    house.platform.db = {
      ...db,
      tenant: tenantId => cancelMeanwhile(db.tenant(tenantId)),
      transaction: (tenantId, work) => db.transaction(tenantId, queries => work(cancelMeanwhile(queries))),
    }
    await runClock(house.platform)
    await cancelling
    house.platform.db = db
    await sendWaiting(house.platform)
    expect(cancelling).toBeDefined()
    expect(house.wall).toEqual([])
  })

  it('is not reminded of by a run that has taken the message up already, and keeps its accept', async () => {
    const bookings = new Map([
      ['xiangtan.resident-1', await book('xiangtan.resident-1', 0)],
      ['xiangtan.resident-2', await book('xiangtan.resident-2', 1)],
    ])
    const { send } = house.platform.wechat
    house.platform.wechat.send = async message => {
      const [other] = [...bookings.keys()].filter(who => `dev:${who}` !== message.openid)
      if (other) await house.as(other, 'reception.cancelBooking', { booking: bookings.get(other) })
      bookings.clear()
      return send(message)
    }
    await house.at('2026-12-14T09:00')
    expect(house.wall).toHaveLength(1)
    const left = await house.platform.db.tenant('xiangtan').all({
      name: 'acceptsLeft',
      text: `SELECT remaining FROM message_quota WHERE template = 'reception' ORDER BY remaining`,
    })
    expect(left).toEqual([{ remaining: 0 }, { remaining: 1 }])
  })
})
