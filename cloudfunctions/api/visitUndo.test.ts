import { type House, openHouse } from '#tests/stores/house'

interface Desk {
  now: { id: string }[]
  waiting: { id: string; number: string; state: string }[]
  sums: Record<string, number>
  numbersLeft: number
  undo: string | null
}
interface Slot {
  id: string
  label: string
  open: boolean
  free: number
}

const clerk = 'xiangtan.clerk-hetang'
const visitor = (n: number) => `xiangtan.visitor-${n}`
const matter = '楼道照明的事'

describe('what was done at the desk and is taken back', () => {
  let house: House
  let day = ''
  let sitter = ''
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const where = { district: 'xiangtan', station: 'hetang' }
    const [card] = (await house.as(null, 'reception.nextDays', where)) as { id: string }[]
    day = card?.id ?? ''
    const { seats } = (await desk()) as Desk & { seats: { deputy: string }[] }
    sitter = `xiangtan.deputy-${seats[0]?.deputy}`
  })
  afterEach(() => house.close())

  const desk = () => house.as(clerk, 'visit.desk', { day }) as Promise<Desk>
  const undo = () => house.as(clerk, 'visit.undo', { day }) as Promise<Desk>
  const giveNumber = () => house.as(clerk, 'visit.giveNumber', { day }) as Promise<Desk>
  const code = async (who: string, path: string, input: object) =>
    ((await house.try(who, path, input)).body as { code?: string }).code
  const slotsNow = async () =>
    ((await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: Slot[] }).slots
  const book = async (n: number, label: string, contact?: object) => {
    const slot = (await slotsNow()).find(each => each.label === label)?.id
    const wish = { slot, matter, ...(contact ? { contact } : {}) }
    return ((await house.as(visitor(n), 'reception.bookSlot', wish)) as { id: string }).id
  }
  const entry = {
    matter,
    category: null,
    answer: '',
    outcome: 'unfinished',
    deputies: [],
    proposedUnit: null,
    due: null,
  }

  it('does not take back that somebody came whose record is begun: it would be of nobody', async () => {
    await house.at('2026-12-15T09:05')
    const { waiting } = await giveNumber()
    const visit = waiting[0]?.id
    await house.as(clerk, 'record.start', { day, visit, secrecy: 'confidential', ...entry })
    const answer = await house.try(clerk, 'visit.undo', { day })
    expect(answer.body).toMatchObject({
      code: 'NOTHING_TO_UNDO',
      message: '这一位的接待记录已经开始写，不能再撤回成没有来',
    })
    expect((await desk()).waiting.map(each => each.id)).toEqual([visit])
  })

  it('takes back the last step, and no more than that', async () => {
    const booking = await book(1, '9:00')
    await house.at('2026-12-15T09:00')
    await house.as(visitor(1), 'visit.arrive', { booking })
    const called = (await house.as(clerk, 'visit.callNext', { day })) as Desk
    expect(called.undo).toBe('叫号 9:00-1')
    const back = await undo()
    expect(back).toMatchObject({ now: [], waiting: [{ number: '9:00-1', state: 'waiting' }], undo: null })
    expect(await code(clerk, 'visit.undo', { day })).toBe('NOTHING_TO_UNDO')
    expect(await code(sitter, 'visit.undo', { day })).toBe('NOTHING_TO_UNDO')
    expect(await code(clerk, 'visit.start', { visit: back.waiting[0]?.id })).toBe('VISIT_MOVED_ON')
  })

  it('takes an arrival back, but not the word of a record that somebody was here', async () => {
    const booking = await book(1, '9:20')
    await house.at('2026-12-15T09:00')
    await house.as(clerk, 'record.start', { day, booking, ...entry, secrecy: 'confidential' })
    await house.as(clerk, 'visit.checkIn', { day, booking })
    await undo()
    await house.as(clerk, 'visit.closeDay', { day })
    expect((await desk()).sums).toMatchObject({ booked: 1, came: 1, missed: 0 })
    expect(await house.as(clerk, 'record.numbers', { day })).toMatchObject({ cameBooked: 1, didNotCome: 0 })
  })

  it('misses nobody of whom an anonymous record may be, and brings their name back into none', async () => {
    const booking = await book(1, '9:20', { name: '欧阳不泄密', phone: '19912345678' })
    await house.at('2026-12-15T09:00')
    await house.as(clerk, 'visit.checkIn', { day, booking })
    await house.at('2026-12-15T09:10')
    const named = (await house.as(clerk, 'record.start', { day, booking, ...entry, secrecy: 'confidential' })) as {
      id: string
      version: number
    }
    const kept = { record: named.id, version: named.version, ...entry }
    await house.as(clerk, 'record.save', { ...kept, secrecy: 'anonymous' })
    await undo()
    const open = { ...kept, version: named.version + 1, secrecy: 'named', answer: '会去修。' }
    expect(await house.as(clerk, 'record.save', open)).toMatchObject({ contact: null, booking: null })
    await house.at('2026-12-15T17:00')
    await house.as(clerk, 'visit.closeDay', { day })
    expect(await house.as(visitor(1), 'reception.myBookings')).toMatchObject([{ attended: 'came' }])
    expect(await house.as(clerk, 'record.numbers', { day })).toMatchObject({ cameBooked: 1, didNotCome: 0 })
  })

  it('still expects who was checked in by mistake, whoever else asked for 匿名 before', async () => {
    const booking = await book(1, '9:40')
    await house.at('2026-12-15T09:00')
    await house.as(clerk, 'record.start', { day, ...entry, secrecy: 'anonymous' })
    await house.at('2026-12-15T09:10')
    await house.as(clerk, 'visit.checkIn', { day, booking })
    await undo()
    await house.at('2026-12-15T17:00')
    await house.as(clerk, 'visit.closeDay', { day })
    expect(await house.as(visitor(1), 'reception.myBookings')).toMatchObject([{ attended: 'missed' }])
  })

  it('gives the place of a number back as it was: to be booked from home again, or to the next who walks in', async () => {
    await house.at('2026-12-15T08:30')
    const before = await slotsNow()
    const { numbersLeft } = await desk()
    const bookable = () => before.filter(slot => slot.open && slot.free > 0)
    // Until 9:40 nothing can be booked from home any more: those places go first.
    const early = before.findIndex(slot => slot.id === bookable()[0]?.id)
    for (let n = 0; n < early; n += 1) await giveNumber()
    const given = await giveNumber()
    expect(given.undo).toMatch(/^取号 现场/)
    const wish = { slot: bookable()[0]?.id, matter }
    expect(await code(visitor(1), 'reception.bookSlot', wish)).toBe('SLOT_KEPT')
    expect(await undo()).toMatchObject({ numbersLeft: numbersLeft - early })
    await house.as(visitor(1), 'reception.bookSlot', wish)
    expect((await desk()).numbersLeft).toBe(numbersLeft - early - 1)
    // A number that was called out once is nobody else’s.
    expect((await giveNumber()).waiting.map(each => each.number)).not.toContain(given.waiting.at(-1)?.number)
  })

  it('leaves the place of a number to who walks in where somebody waits for one: they would be passed over', async () => {
    await house.at('2026-12-15T08:30')
    await book(2, '15:50')
    for (let left = (await desk()).numbersLeft; left > 0; left -= 1) await giveNumber()
    await house.as(visitor(1), 'reception.joinWaitlist', { day, matter })
    expect(await undo()).toMatchObject({ numbersLeft: 1 })
    expect((await slotsNow()).filter(slot => slot.open && slot.free > 0)).toEqual([])
  })

  it('puts who went away back into the queue without the place that somebody else has got meanwhile', async () => {
    await house.at('2026-12-15T08:30')
    const { numbersLeft } = await desk()
    for (let left = numbersLeft; left > 0; left -= 1) await giveNumber()
    const [first] = (await desk()).waiting
    await house.as(clerk, 'visit.callNext', { day })
    await house.as(clerk, 'visit.gone', { visit: first?.id })
    // The place goes to the next who walks in, and then the numbers are out.
    expect((await giveNumber()).numbersLeft).toBe(0)
    await house.as(clerk, 'visit.checkIn', { day, visit: first?.id })
    const { tenantId } = await house.caller(clerk)
    const over = await house.platform.db.tenant(tenantId).all({
      name: 'slots_over',
      text: `SELECT l.label FROM reception_slot l JOIN visit v USING (tenant_id, slot_id)
             WHERE v.state NOT IN ('left', 'givenUp') GROUP BY l.label, l.kept HAVING count(*) > l.kept`,
    })
    expect(over).toEqual([])
    expect((await desk()).waiting.map(each => each.id)).toContain(first?.id)
  })
})
