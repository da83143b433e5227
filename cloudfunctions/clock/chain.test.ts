import { bookedWithNumber } from '#db/queries/dayChange'
import { voidOfDay } from '#db/queries/notice'
import { moveDay } from '#db/queries/provisionalDays'
import { lockDay } from '#db/queries/reception'
import { ownPlace, settleOwnPlace } from '#tests/ownPlace'
import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  state: string
  late: boolean
  version: number
  units: { id: string; name: string }[]
  lacks: string[]
  publishable: boolean
  tooLate: boolean
  publishesLate: boolean
  lastNoticeDay: string
  slots: { id: string }[]
}

const [station] = ownPlace.stations.map(each => each.id)
const [unit, otherUnit] = ownPlace.units.map(each => each.id)
const clerk = `ownplace.clerk-${station}`
const street = `ownplace.street-${station}`
const committee = 'ownplace.committee'
const unitHolder = `ownplace.unit-${unit}`
const resident = 'ownplace.resident-1'

describe('the notice chain of a practice', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse([settleOwnPlace()], '2026-10-08T09:00')
  })
  afterEach(() => house.close())

  const titles = async (who: string, day: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[])
      .filter(notice => notice.text.includes(day))
      .map(notice => notice.title)
  const dayOn = async (date: string): Promise<Day> => {
    const found = ((await house.as(clerk, 'reception.stationDays', { station })) as Day[]).find(
      each => each.day === date,
    )
    if (!found) throw new Error(`no day on ${date}`)
    return found
  }
  const publish = async (date: string, topic?: string) =>
    house.as(clerk, 'reception.publishDay', { day: (await dayOn(date)).id, ...(topic ? { topic } : {}) })
  const invite = async (date: string, units: (string | undefined)[], who = clerk) => {
    const { id, version } = await dayOn(date)
    return house.try(who, 'reception.inviteUnits', { day: id, version, units })
  }
  const book = async (who: string, date: string, slot = 0) => {
    const { id } = await dayOn(date)
    const { slots } = (await house.as(null, 'reception.day', { district: 'ownplace', day: id })) as Day
    return house.try(who, 'reception.bookSlot', { slot: slots[slot]?.id, matter: '楼道照明' })
  }
  /** Who sits there, as personas. */
  const onDuty = async (date: string) => {
    const rows = await house.platform.db.tenant('ownplace').all<{ deputy_id: string }>(
      {
        name: 'onDutyOn',
        text: `SELECT r.deputy_id FROM duty r JOIN reception_day d USING (tenant_id, day_id)
               WHERE r.day = $1 AND d.station_id = $2 ORDER BY r.deputy_id`,
      },
      [date, station],
    )
    return rows.map(row => `ownplace.deputy-${row.deputy_id}`)
  }

  describe('雨湖: 15, 3 and 1 days before Friday 20 November 2026', () => {
    const friday = '2026-11-20'
    const words = '11月20日'

    it('asks the deputies 15 days before, although the day is not announced, and not again when it is', async () => {
      const [deputy = ''] = await onDuty(friday)
      await house.at('2026-11-04T09:00')
      expect(await titles(deputy, words)).toEqual([])
      await house.at('2026-11-05T09:00')
      await house.at('2026-11-06T09:00')
      expect(await titles(deputy, words)).toEqual(['请您接待群众'])
      await house.at('2026-11-16T09:00')
      await publish(friday)
      expect(await titles(deputy, words)).toEqual(['请您接待群众'])
      await house.at('2026-11-17T09:00')
      await house.at('2026-11-19T09:00')
      expect(await titles(deputy, words)).toEqual(['明天接待群众', '3天后接待群众', '请您接待群众'])
    })

    it('does not tell of a day that was never announced once the last day for its notice has come', async () => {
      const [deputy = ''] = await onDuty(friday)
      await house.at('2026-11-17T09:00')
      await house.at('2026-11-19T09:00')
      expect(await titles(deputy, words)).toEqual([])
    })

    it('opens booking only when the notice is out', async () => {
      expect((await book(resident, friday)).body).toMatchObject({ code: 'DAY_UNPUBLISHED' })
      await publish(friday)
      expect((await book(resident, friday)).status).toBe(200)
    })

    it('lets a late notice out with “late” on record, for everybody to read', async () => {
      await house.at('2026-11-17T09:00')
      expect(await dayOn(friday)).toMatchObject({
        publishable: true,
        publishesLate: false,
        lastNoticeDay: '2026-11-17',
      })
      await house.at('2026-11-18T09:00')
      expect(await dayOn(friday)).toMatchObject({ publishable: true, publishesLate: true })
      await publish(friday)
      const { id } = await dayOn(friday)
      expect(await house.as(null, 'reception.day', { district: 'ownplace', day: id })).toMatchObject({ late: true })
    })

    it('asks and reminds nobody on one day: published on the eve, the deputies are asked and that is all', async () => {
      const [deputy = ''] = await onDuty(friday)
      await house.at('2026-11-19T09:00')
      await publish(friday)
      await house.at('2026-11-19T10:00')
      expect(await titles(deputy, words)).toEqual(['请您接待群众'])
    })

    it('reminds who booked late only of what is still ahead', async () => {
      await publish(friday)
      await house.at('2026-11-17T09:00')
      await book(resident, friday)
      await house.at('2026-11-17T10:00')
      await house.at('2026-11-18T10:00')
      expect((await titles(resident, words)).length).toBe(1)
      await house.at('2026-11-19T10:00')
      await book('ownplace.resident-2', friday, 1)
      await house.at('2026-11-19T11:00')
      expect(await titles(resident, words)).toEqual(['明天有接待', '预约成功'])
      expect(await titles('ownplace.resident-2', words)).toEqual(['预约成功'])
    })

    it('reminds who has read that day only that other deputies come', async () => {
      await publish(friday)
      await book(resident, friday)
      const day = await dayOn(friday)
      const seen = (await onDuty(friday)).map(persona => persona.replace('ownplace.deputy-', ''))
      const free = (await house.as(clerk, 'rota.whoIsFree', { day: day.id })) as { id: string; whyNot: string | null }[]
      const deputy = free.find(each => each.whyNot === null && !seen.includes(each.id))?.id
      const { now } = house.platform
      // The day of the reminder has begun, and the clock has not run yet.
      house.platform.now = () => new Date('2026-11-19T00:01:00+08:00')
      const change = { day: day.id, deputy, insteadOf: seen[0], seen, reason: '临时有会' }
      await house.as(clerk, 'rota.setSeat', change)
      house.platform.now = now
      await house.at('2026-11-19T09:00')
      expect(await titles(resident, words)).toContain('明天有接待')
    })

    it('voids what waits of a day that moves, and reminds of the new date', async () => {
      await publish(friday)
      for (const _ of [1, 2]) await house.as(resident, 'notice.allowMessages', { templates: ['reception'] })
      await book(resident, friday)
      house.wechatSays({ kind: 'retry', why: 'system busy' })
      await house.at('2026-11-17T09:00')
      expect(await titles(resident, words)).toEqual(['3天后有接待', '预约成功'])
      const { id } = await dayOn(friday)
      await house.platform.db.transaction('ownplace', async queries => {
        await lockDay(queries, 'ownplace', id)
        const told = await bookedWithNumber(queries, 'ownplace', id)
        await voidOfDay(
          queries,
          'ownplace',
          id,
          told.map(each => each.booking_id),
        )
        await moveDay(queries, 'ownplace', id, { day: '2026-11-25', because: null, provisional: false })
      })
      await house.at('2026-11-17T12:00')
      expect(house.wall).toEqual([])
      await house.at('2026-11-22T09:00')
      await house.at('2026-11-24T09:00')
      // What tells of the booking is made when it is read, and says the new date.
      expect(await titles(resident, '11月25日')).toEqual(['明天有接待', '3天后有接待', '预约成功'])
      expect(house.wall.map(message => message.data.time1)).toEqual(['2026-11-25 09:00'])
    })
  })

  describe('a roundtable on Saturday 7 November 2026, 7 working days ahead', () => {
    const saturday = '2026-11-07'
    const words = '11月7日'

    it('is announced until Thursday 29 October and not on the Friday, when the clerk is told that it is too late', async () => {
      await house.at('2026-10-29T09:00')
      expect(await dayOn(saturday)).toMatchObject({ publishable: true, tooLate: false })
      await house.at('2026-10-30T09:00')
      const { id, publishable, tooLate, lastNoticeDay } = await dayOn(saturday)
      expect([publishable, tooLate, lastNoticeDay]).toEqual([false, true, '2026-10-29'])
      const late = await house.try(clerk, 'reception.publishDay', { day: id })
      expect(late.body).toMatchObject({ code: 'NOTICE_TOO_LATE', message: expect.stringContaining('提前7个工作日') })
    })

    it('alerts clerk and committees once, 7 working days ahead, when topic and units are missing, and marks the day', async () => {
      await house.at('2026-10-28T09:00')
      expect((await dayOn(saturday)).lacks).toEqual([])
      await house.at('2026-10-29T07:00')
      expect(await titles(clerk, words)).toEqual([])
      await house.at('2026-10-29T09:00')
      await house.at('2026-10-30T09:00')
      for (const who of [clerk, street, committee]) expect(await titles(who, words)).toContain('准备未齐')
      expect((await titles(clerk, words)).filter(title => title === '准备未齐')).toHaveLength(1)
      expect((await dayOn(saturday)).lacks).toEqual(['参加单位', '议题'])
    })

    it('alerts nobody of one that is prepared', async () => {
      await invite(saturday, [unit])
      await publish(saturday, '楼道充电')
      await house.at('2026-10-29T09:00')
      expect(await titles(clerk, words)).toEqual([])
      expect((await dayOn(saturday)).lacks).toEqual([])
    })

    it('tells the units when it is announced, and reminds them 3 and 1 days before', async () => {
      expect((await invite(saturday, [unit])).status).toBe(200)
      expect(await titles(unitHolder, words)).toEqual([])
      await publish(saturday, '楼道充电')
      const [told] = (await house.as(unitHolder, 'notice.inbox')) as { text: string }[]
      expect(told?.text).toBe(
        '请派人11月7日周六 9:00到南站街道人大代表联络站参加接待，议题是“楼道充电”。请答复派谁去。',
      )
      await house.at('2026-11-04T09:00')
      await house.at('2026-11-06T09:00')
      expect(await titles(unitHolder, words)).toEqual(['明天参加接待', '3天后参加接待', '请派人参加接待'])
    })

    it('tells a unit 15 days before as well, and one that is let off that it need not come', async () => {
      await invite(saturday, [unit, otherUnit], street)
      await house.at('2026-10-23T09:00')
      expect(await titles(unitHolder, words)).toEqual(['请派人参加接待'])
      await publish(saturday, '楼道充电')
      expect(await titles(unitHolder, words)).toEqual(['请派人参加接待'])
      const { body } = await invite(saturday, [otherUnit], committee)
      expect(body).toMatchObject({ units: [{ id: otherUnit }] })
      expect(await titles(unitHolder, words)).toEqual(['不用参加接待了', '请派人参加接待'])
      await house.at('2026-11-06T09:00')
      expect(await titles(unitHolder, words)).toEqual(['不用参加接待了', '请派人参加接待'])
    })

    it('tells the units that knew of it when it moves, from when to when, and asks them to nothing a second time', async () => {
      await invite(saturday, [unit])
      await publish(saturday, '楼道充电')
      const { id } = await dayOn(saturday)
      const move = async (to: string, why: string, at: string) => {
        await house.at(at)
        const { version } = (await house.as(clerk, 'plan.day', { day: id })) as Day
        await house.as(clerk, 'plan.moveDay', { day: id, version, to, why })
      }
      const told = async () =>
        ((await house.as(unitHolder, 'notice.inbox')) as { text: string }[]).map(each => each.text)
      await move('2026-11-14', '停电', '2026-10-09T09:00')
      expect(await told()).toEqual([
        '因停电，11月7日周六在南站街道人大代表联络站的接待改到11月14日周六 9:00。请改在那天派人参加，并答复派谁去。',
        expect.stringMatching(/^请派人11月7日/),
      ])
      await move(saturday, '来电了', '2026-10-10T09:00')
      await invite(saturday, [unit, otherUnit])
      expect(await told()).toHaveLength(3)
      expect((await told())[0]).toMatch(/^因来电了，11月14日周六.*改到11月7日周六/)
      expect(await titles(`ownplace.unit-${otherUnit}`, words)).toEqual(['请派人参加接待'])
    })

    it('tells a unit that was asked in advance when the day moves before it is announced', async () => {
      await invite(saturday, [unit])
      await house.at('2026-10-23T09:00')
      expect(await titles(unitHolder, words)).toEqual(['请派人参加接待'])
      const { id, version } = await dayOn(saturday)
      await house.at('2026-10-23T10:00')
      await house.as(clerk, 'plan.moveDay', { day: id, version, to: '2026-11-14', why: '停电' })
      expect(await titles(unitHolder, words)).toEqual(['接待改期了', '请派人参加接待'])
    })

    it('refuses an unknown unit, another street’s committee, and who has seen an earlier version of the day', async () => {
      const { id, version } = await dayOn(saturday)
      expect((await invite(saturday, ['nowhere'])).body).toMatchObject({ code: 'UNIT_UNKNOWN' })
      const otherStreet = `ownplace.street-${ownPlace.stations[1]?.id}`
      expect((await invite(saturday, [unit], otherStreet)).body).toMatchObject({ code: 'NOT_FOUND' })
      await invite(saturday, [unit])
      const second = await house.try(clerk, 'reception.inviteUnits', { day: id, version, units: [otherUnit] })
      expect(second.body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
      expect((await dayOn(saturday)).units.map(each => each.id)).toEqual([unit])
    })
  })
})
