import { grantRole } from '#db/queries/account'
import { type House, openHouse } from '#tests/stores/house'

interface Desk {
  clerk: boolean
  waiting: { id: string }[]
  over: { id: string }[]
  seats: { deputy: string; attended: string | null }[]
}

const here = 'xiangtan.clerk-hetang'
/** Keeps the desk of another station. */
const elsewhere = 'xiangtan.clerk-yuhu'

describe('a clerk of another station who sits here as a deputy', () => {
  let house: House
  let day = ''
  let seat = ''
  let booking = ''
  let visit = ''
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const where = { district: 'xiangtan', station: 'hetang' }
    const [card] = (await house.as(null, 'reception.nextDays', where)) as { id: string }[]
    day = card?.id ?? ''
    seat = (await desk(here)).seats[0]?.deputy ?? ''
    const { tenantId, accountId } = await house.caller(elsewhere)
    await grantRole(house.platform.db.tenant(tenantId), tenantId, accountId, { role: 'deputy', scope: seat })
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string; label: string }[]
    }
    const wish = { slot: slots.find(({ label }) => label === '9:40')?.id, matter: '楼道照明的事' }
    booking = ((await house.as('xiangtan.visitor-1', 'reception.bookSlot', wish)) as { id: string }).id
    await house.at('2026-12-15T09:00')
    visit = ((await house.as(here, 'visit.giveNumber', { day })) as Desk).waiting[0]?.id ?? ''
  })
  afterAll(() => house.close())

  const desk = (who: string) => house.as(who, 'visit.desk', { day }) as Promise<Desk>
  const code = async (path: string, input: object) =>
    ((await house.try(elsewhere, path, input)).body as { code?: string }).code
  const entry = { secrecy: 'confidential', category: null, matter: '停车', answer: '', outcome: 'unfinished' }

  it('does at the desk what deputies do', async () => {
    expect(await desk(elsewhere)).toMatchObject({ clerk: false })
    await house.as(elsewhere, 'visit.callNext', { day })
    await house.as(elsewhere, 'visit.notHere', { visit })
    expect(await house.as(elsewhere, 'record.day', { day })).toMatchObject({ as: 'deputy' })
  })

  it('does nothing there that is the clerk’s, and registers nobody’s attendance, their own least of all', async () => {
    for (const [path, input] of [
      ['visit.checkIn', { day, booking }],
      ['visit.giveNumber', { day }],
      ['visit.gone', { visit }],
      ['visit.recordSeat', { day, deputy: seat, attended: 'came' }],
      ['visit.closeDay', { day }],
      ['visit.reopenDay', { day }],
      ['record.start', { day, ...entry, deputies: [], proposedUnit: null, due: null }],
    ] as const)
      expect([path, await code(path, input)]).toEqual([path, 'NOT_ALLOWED'])
    expect(await desk(here)).toMatchObject({ waiting: [{ id: visit }], seats: [{ attended: null }, {}] })
  })

  it('writes in no record of this station, and decides nothing of who missed a day', async () => {
    const written = (await house.as(here, 'record.start', {
      day,
      visit,
      ...{ ...entry, deputies: [seat], proposedUnit: null, due: null },
    })) as { id: string; version: number }
    const record = written.id
    const kept = { record, version: written.version }
    for (const [path, input] of [
      ['record.save', { ...kept, ...entry, deputies: [seat], proposedUnit: null, due: null }],
      ['record.convert', { ...kept, opinions: [{ category: '水电气暖', body: '楼道灯不亮很久了', secrecy: 'named' }] }],
      ['record.addPhotos', { record, photos: ['0197e0a0-0000-4000-8000-000000000000'] }],
      ['record.revealContact', { record, reason: '要回电话' }],
      ['record.earlier', { record, version: 1 }],
      ['mediation.show', { record }],
      ['mediation.save', { record, version: 0, parties: ['甲', '乙'], witness: '', agreement: '好', agreed: false }],
      ['reception.revealContact', { booking, reason: '要回电话' }],
      ['reception.cancelBookingFor', { booking }],
      ['reception.answerChangeFor', { booking, asked: 1, answer: 'cancel' }],
      ['noShow.list', { station: 'hetang' }],
      ['plan.cancelDay', { day, version: 1, why: '会场占用' }],
    ] as const)
      expect([path, await code(path, input)]).toEqual([path, 'NOT_FOUND'])
    const { body } = await house.try(elsewhere, 'record.print', { record, form: 'receptionRecord', codes: [] })
    expect(body).toMatchObject({ code: 'NOT_FOUND' })
  })
})
