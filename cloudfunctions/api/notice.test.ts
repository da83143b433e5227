import { v7 as newId } from 'uuid'
import { inboxLength, writeNotices } from '#db/queries/notice'
import { dutyProposed } from '#domain/reception/rotaNotices'
import { dutyNotice } from '#functions/api/dutyNotices'
import { type House, openHouse } from '#tests/stores/house'

const deputy = 'xiangtan.deputy-hetang-1'

describe('the inbox', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it('counts as new what it shows, so that whoever has read all of it has nothing new', async () => {
    const { tenantId, accountId } = await house.caller(deputy)
    const words = dutyProposed({ day: '2026-12-15', at: '9:00', station: '荷塘街道联络站', today: '2026-12-01' })
    const to = { accountId, dayId: newId(), stationId: 'hetang' }
    const many = Array.from({ length: inboxLength + 20 }, (_, nth) => dutyNotice(words, `dutyProposed:${nth}`, to))
    await writeNotices(house.platform.db.tenant(tenantId), tenantId, many, house.platform.now())

    const shown = (await house.as(deputy, 'notice.inbox')) as { id: string }[]
    expect(shown).toHaveLength(inboxLength)
    expect(await house.as(deputy, 'session.me')).toMatchObject({ unread: inboxLength })
    await house.as(deputy, 'notice.markRead', { notices: shown.map(notice => notice.id) })
    expect(await house.as(deputy, 'session.me')).toMatchObject({ unread: 0 })
  })

  it('does not rewrite a confirmation that somebody has read, when the day moves', async () => {
    const [day] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明的事' })
    const confirmed = async () =>
      ((await house.as('xiangtan.resident-1', 'notice.inbox')) as { title: string; text: string }[]).find(
        ({ title }) => title === '预约成功',
      )?.text
    const said = await confirmed()
    expect(said).toContain('12月15日周二')
    const clerk = 'xiangtan.clerk-hetang'
    const { version } = (await house.as(clerk, 'plan.day', { day: day?.id })) as { version: number }
    await house.as(clerk, 'plan.moveDay', { day: day?.id, version, to: '2026-12-17', why: '会场占用' })
    expect(await confirmed()).toBe(said)
  })
})
