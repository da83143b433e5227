import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
  deputies: string[]
  slots: { id: string; label: string; capacity: number }[]
}

const clerk = 'xiangtan.clerk-hetang'
const committee = 'xiangtan.committee'
const resident = 'xiangtan.resident-1'
const why = '会场占用'

describe('a day of which the office decides by hand', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  const days = async () => ((await house.as(committee, 'plan.days', { station: 'hetang' })) as { days: Card[] }).days
  const seen = async (on: string): Promise<Card> => {
    const found = (await days()).find(each => each.day === on)
    return house.as(clerk, 'plan.day', { day: found?.id })
  }
  const open = (id: string): Promise<Card> => house.as(null, 'reception.day', { district: 'xiangtan', day: id })
  const book = async (id: string, label = '9:20', who = resident) => {
    const slot = (await open(id)).slots.find(each => each.label === label)
    return house.try(who, 'reception.bookSlot', { slot: slot?.id, matter: '路灯坏了' })
  }

  it('is added where no rule gives one, with the deputies whose turn it is, and not twice', async () => {
    const wish = {
      practice: 'reception-day',
      station: 'hetang',
      on: '2026-12-22',
      topic: '冬季供暖',
      why: '居民要求多一天',
    }
    const added = (await house.as(clerk, 'plan.addDay', wish)) as Card
    expect(added).toMatchObject({ day: '2026-12-22', state: 'planned', topic: '冬季供暖' })
    expect(added.deputies).toHaveLength(2)
    expect((await house.try(committee, 'plan.addDay', wish)).body).toMatchObject({
      code: 'DAY_TAKEN',
      message: '12月22日周二已经有接待日了，请选别的日子',
    })
    expect((await house.try(clerk, 'plan.addDay', { ...wish, on: '2026-12-01' })).body).toMatchObject({
      code: 'DAY_PAST',
    })
    expect((await house.try(clerk, 'plan.addDay', { ...wish, practice: 'nothing' })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    await house.at('2026-12-02T09:00')
    expect((await days()).find(each => each.day === '2026-12-22')).toMatchObject({ id: added.id, state: 'published' })
  })

  it('comes back when a cancelled one is added again, and the bookings that were let go stay cancelled', async () => {
    const { id } = await seen('2026-12-15')
    const { id: booking } = (await book(id)).body as { id: string }
    await house.as(clerk, 'plan.cancelDay', { day: id, version: 2, why })
    await house.as(resident, 'reception.answerChange', { booking, asked: 1, answer: 'cancel' })
    const wish = { practice: 'reception-day', station: 'hetang', on: '2026-12-15', why: '会场空出来了' }
    expect(await house.as(clerk, 'plan.addDay', wish)).toMatchObject({ id, state: 'published', booked: 0 })
    expect((await book(id)).body).toMatchObject({ number: '9:20-2', state: 'booked' })
    const both = (await house.as(resident, 'reception.myBookings')) as { state: string }[]
    expect(both.map(each => each.state)).toEqual(['booked', 'cancelled'])
  })

  it('says where a moved day has gone to whoever would add it again', async () => {
    const { id } = await seen('2026-12-15')
    await house.as(clerk, 'plan.moveDay', { day: id, version: 2, to: '2026-12-17', why })
    const wish = { practice: 'reception-day', station: 'hetang', on: '2026-12-15', why: '多一天' }
    expect((await house.try(clerk, 'plan.addDay', wish)).body).toMatchObject({
      code: 'DAY_TAKEN',
      message: '这一天的接待已改到12月17日周四，要恢复请把它改回来',
    })
    const back = (await house.as(clerk, 'plan.moveDay', {
      day: id,
      version: 3,
      to: '2026-12-15',
      why: '会场空出来了',
    })) as Card
    expect(back).toMatchObject({ day: '2026-12-15', movedBecause: null, version: 4 })
    await house.at('2026-12-03T09:00')
    expect((await days()).filter(each => each.day < '2027-01-01').map(each => each.day)).toEqual(['2026-12-15'])
  })

  it('gets hours and places of its own where nothing that is booked is harmed', async () => {
    const { id } = await seen('2026-12-15')
    await book(id)
    const edit = (wish: object) => house.try(clerk, 'plan.editDay', { day: id, version: 2, topic: null, ...wish })
    expect((await edit({ windows: [{ from: '14:30', to: '16:30' }] })).body).toMatchObject({
      code: 'HOURS_BOOKED',
      message: '9:20约了1人，这一场会没有。可以请这些人换一场',
    })
    expect((await edit({ windows: [{ from: '10:00', to: '09:00' }] })).body).toMatchObject({ code: 'INPUT_INVALID' })
    expect((await edit({ windows: [{ from: '09:00', to: '09:10' }] })).body).toMatchObject({ code: 'INPUT_INVALID' })
    expect(
      (
        await edit({
          windows: [
            { from: '09:00', to: '11:00' },
            { from: '10:00', to: '12:00' },
          ],
        })
      ).body,
    ).toMatchObject({ message: '两段接待时间重叠了，请再看看' })
    expect((await edit({ windows: [{ from: '09:00', to: '10:00' }], capacity: 2 })).body).toMatchObject({
      hours: ['9:00–10:00'],
      capacity: 4,
      kept: 2,
      free: 3,
    })
    // Of six places two are kept, for a fifth is; the one that is booked is none of them.
    expect((await open(id)).slots.map(slot => `${slot.label} ${slot.capacity}`)).toEqual(['9:00 2', '9:20 1', '9:40 1'])
    expect((await book(id, '9:00', 'xiangtan.resident-2')).body).toMatchObject({ number: '9:00-1' })
    expect((await book(id, '9:00', 'xiangtan.resident-3')).body).toMatchObject({ number: '9:00-2' })
    const narrower = { day: id, version: 3, topic: null, capacity: 1 }
    expect((await house.try(clerk, 'plan.editDay', narrower)).body).toMatchObject({ code: 'HOURS_BOOKED' })
  })
})
