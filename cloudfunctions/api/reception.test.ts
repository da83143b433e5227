import { type House, newKey, openHouse } from '#tests/stores/house'
import { store } from '#tests/stores/open'

interface Card {
  id: string
  day: string
  state: string
  free: number
  deputies: string[]
  slots: { id: string; label: string; free: number; open: boolean }[]
}
interface Booked {
  id: string
  number: string
  cancellable: boolean
}

const resident = 'xiangtan.resident-1'
const clerk = 'xiangtan.clerk-hetang'
const matter = '想说说楼道照明的事'

describe('booking a slot', () => {
  let house: House
  const next = async (): Promise<Card> => {
    const [first] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as Card[]
    return house.as(null, 'reception.day', { district: 'xiangtan', day: first?.id }) as Promise<Card>
  }
  const free = async () => {
    const slot = (await next()).slots.find(each => each.free > 0)
    if (!slot) throw new Error('no slot is free')
    return slot
  }

  beforeAll(async () => {
    house = await openHouse(['xiangtan', 'tianyuan', 'huantai', 'xihu'], '2026-10-08T09:00')
  })
  afterAll(() => house.close())

  it('offers the 15th in 湘潭, the alternate Thursday in 桓台, the tens in 天元 and the first Saturday in 西湖', async () => {
    const days = async (district: string, station: string) =>
      ((await house.as(null, 'reception.month', { district, station, month: '2026-11' })) as { days: Card[] }).days.map(
        card => card.day,
      )
    expect(await days('xiangtan', 'hetang')).toEqual(['2026-11-16'])
    expect(await days('huantai', 'maqiao')).toEqual(['2026-11-12', '2026-11-26'])
    expect(await days('tianyuan', 'liyu')).toEqual(['2026-11-10', '2026-11-20', '2026-11-30'])
    // 169号见 in the morning, the roundtable in the afternoon.
    expect(await days('xihu', 'nanzhan')).toEqual(['2026-11-07', '2026-11-07'])
  })

  it('names a day as the next one until its last hour has ended, and then the one after it', async () => {
    const later = await openHouse(['xiangtan'], '2026-10-08T09:00')
    const nextOne = async () =>
      ((await later.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as Card[])[0]?.day
    // Of today, no slot whose time to book has passed is free any more.
    await later.at('2026-10-15T14:00')
    const [today] = (await later.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as Card[]
    const { slots } = (await later.as(null, 'reception.day', { district: 'xiangtan', day: today?.id })) as Card
    expect(today?.free).toBe(slots.filter(slot => slot.open).reduce((sum, slot) => sum + slot.free, 0))
    expect(slots.some(slot => !slot.open && slot.free > 0)).toBe(true)
    await later.at('2026-10-15T16:29')
    expect(await nextOne()).toBe('2026-10-15')
    await later.at('2026-10-15T16:30')
    expect(await nextOne()).toBe('2026-11-16')
    await later.close()
  })

  it.each(['reception.nextDays', 'reception.month'])('%s knows no station that the district has not', async action => {
    const asked = { district: 'xiangtan', station: 'nowhere', month: '2026-11' }
    expect((await house.try(null, action, asked)).body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells the number, where to go, and until when it can be cancelled', async () => {
    const slot = await free()
    const booked = (await house.as(resident, 'reception.bookSlot', { slot: slot.id, matter })) as Booked
    expect(booked).toMatchObject({ number: `${slot.label}-1`, address: '岳塘区荷塘街道办事处一楼', cancellable: true })
    const [notice] = (await house.as(resident, 'notice.inbox')) as { title: string; text: string }[]
    expect(notice).toMatchObject({ title: '预约成功', text: expect.stringContaining(`您的号是${slot.label}-1`) })
    await house.as(resident, 'reception.cancelBooking', { booking: booked.id })
  })

  it('does not sell one person two slots of a day', async () => {
    const booked = (await house.as(resident, 'reception.bookSlot', { slot: (await free()).id, matter })) as Booked
    const second = await house.try(resident, 'reception.bookSlot', { slot: (await free()).id, matter })
    expect(second.body).toMatchObject({ code: 'ALREADY_BOOKED' })
    await house.as(resident, 'reception.cancelBooking', { booking: booked.id })
  })

  it('gives a cancelled place to the next person under a new number', async () => {
    const slot = await free()
    const first = (await house.as('xiangtan.resident-2', 'reception.bookSlot', { slot: slot.id, matter })) as Booked
    await house.as('xiangtan.resident-2', 'reception.cancelBooking', { booking: first.id })
    const second = (await house.as('xiangtan.resident-3', 'reception.bookSlot', { slot: slot.id, matter })) as Booked
    expect(second.number).not.toBe(first.number)
    const again = await house.try('xiangtan.resident-2', 'reception.cancelBooking', { booking: first.id })
    expect(again.body).toMatchObject({ code: 'BOOKING_NOT_LIVE' })
  })

  it('refuses a request key that comes again with another matter, contact or slot, and books nothing', async () => {
    const who = 'xiangtan.visitor-twice'
    const slot = (await free()).id
    const key = newKey()
    const contact = { name: '万福来' }
    const booked = (await house.as(who, 'reception.bookSlot', { slot, matter, contact }, key)) as Booked
    expect(await house.as(who, 'reception.bookSlot', { slot, matter, contact }, key)).toEqual(booked)
    const other = (await free()).id
    for (const input of [
      { slot, matter },
      { slot, matter: '想说说停车的事', contact },
      { slot: other, matter, contact },
    ])
      expect((await house.try(who, 'reception.bookSlot', input, key)).body).toMatchObject({ code: 'KEY_REUSED' })
    expect(await house.as(who, 'reception.myBookings')).toHaveLength(1)
    await house.as(who, 'reception.cancelBooking', { booking: booked.id })
  })

  it('lists what was cancelled beside what is booked, and tells both in the inbox, the latest first', async () => {
    const who = 'xiangtan.visitor-list'
    const slot = (await free()).id
    const first = (await house.as(who, 'reception.bookSlot', { slot, matter })) as Booked
    await house.as(who, 'reception.cancelBooking', { booking: first.id })
    const second = (await house.as(who, 'reception.bookSlot', { slot, matter })) as Booked
    const listed = (await house.as(who, 'reception.myBookings')) as { id: string; state: string }[]
    expect(listed.map(each => [each.id, each.state])).toEqual([
      [second.id, 'booked'],
      [first.id, 'cancelled'],
    ])
    const told = (await house.as(who, 'notice.inbox')) as { title: string; text: string }[]
    expect(told.map(notice => notice.title)).toEqual(['预约成功', '预约已取消', '预约成功'])
    expect([told[0]?.text, told[2]?.text]).toEqual([
      expect.stringContaining(`您的号是${second.number}`),
      expect.stringContaining(`您的号是${first.number}`),
    ])
    await house.as(who, 'reception.cancelBooking', { booking: second.id })
  })

  it('says what is still free when a slot was just taken', async () => {
    const slot = await free()
    await house.as('xiangtan.resident-2', 'reception.bookSlot', { slot: slot.id, matter })
    const late = await house.try('xiangtan.visitor-late', 'reception.bookSlot', { slot: slot.id, matter })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'SLOT_TAKEN', message: expect.stringContaining('还有位置') },
    })
  })

  it('keeps a booking in 天元 shut until the clerk has published the notice, which must come 3 days before', async () => {
    // The 10th is too near for its notice; the 20th is not.
    const [, card] = (await house.as(null, 'reception.nextDays', { district: 'tianyuan', station: 'liyu' })) as Card[]
    const day = (await house.as(null, 'reception.day', { district: 'tianyuan', day: card?.id })) as Card
    const slot = day.slots[0]?.id
    expect((await house.try('tianyuan.resident-1', 'reception.bookSlot', { slot, matter })).body).toMatchObject({
      code: 'DAY_UNPUBLISHED',
    })
    const other = await house.try('tianyuan.clerk-taishan', 'reception.publishDay', { day: day.id })
    expect(other.body).toMatchObject({ code: 'NOT_FOUND' })
    await house.as('tianyuan.clerk-liyu', 'reception.publishDay', { day: day.id, topic: '小区停车' })
    expect(await house.as('tianyuan.resident-1', 'reception.bookSlot', { slot, matter })).toMatchObject({
      number: '9:00-1',
    })
    const asked = (await house.as('tianyuan.deputy-liyu-3', 'notice.inbox')) as { title: string }[]
    expect(asked.map(notice => notice.title)).toContain('请您接待群众')
  })

  it('publishes one of two topics that come at the same moment, and tells the other clerk so', async () => {
    const cards = (await house.as(null, 'reception.nextDays', { district: 'tianyuan', station: 'liyu' })) as Card[]
    const day = cards.find(card => card.state === 'planned' && card.day > '2026-10-20')
    const answers = await Promise.all(
      ['小区停车', '养老服务'].map(topic =>
        house.try('tianyuan.clerk-liyu', 'reception.publishDay', { day: day?.id, topic }),
      ),
    )
    const [published] = answers.filter(answer => answer.status === 200).map(answer => answer.body as { topic: string })
    const [refused] = answers.filter(answer => answer.status !== 200).map(answer => answer.body)
    expect(refused).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: `这一天的公告刚才已经发布了，议题是“${published?.topic}”，您填的议题没有收下`,
    })
    const again = { day: day?.id, topic: published?.topic }
    expect(await house.as('tianyuan.clerk-liyu', 'reception.publishDay', again)).toMatchObject({
      topic: published?.topic,
    })
  })

  it('refuses a slot whose time to book is over, and one that nobody knows', async () => {
    const slot = await free()
    await house.at('2026-10-15T16:20')
    const late = await house.try('xiangtan.visitor-1', 'reception.bookSlot', { slot: slot.id, matter })
    expect(late.body).toMatchObject({ code: 'SLOT_PAST' })
    const unknown = await house.try(resident, 'reception.bookSlot', {
      slot: '00000000-0000-4000-8000-000000000000',
      matter,
    })
    expect(unknown.body).toMatchObject({ code: 'NOT_FOUND' })
    await house.at('2026-10-16T09:00')
  })

  it('does not let a stranger cancel, and not the resident after the cut-off', async () => {
    const slot = await free()
    const { id } = (await house.as(resident, 'reception.bookSlot', { slot: slot.id, matter })) as Booked
    expect((await house.try('xiangtan.resident-2', 'reception.cancelBooking', { booking: id })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    // The first slot of 16 November 2026 begins at 9:00 and can be cancelled until 7:00.
    await house.at('2026-11-16T07:01')
    const late = await house.try(resident, 'reception.cancelBooking', { booking: id })
    expect(late.body).toMatchObject({ code: 'CANCEL_TOO_LATE', message: expect.stringContaining('0731-55500101') })
  })

  it('shows the clerk who comes only masked', async () => {
    const slot = await free()
    const contact = { name: '万福来', phone: '19988887777' }
    await house.as('xiangtan.resident-3', 'reception.bookSlot', { slot: slot.id, matter, contact })
    const { id } = await next()
    const list = (await house.as(clerk, 'reception.dayBookings', { day: id })) as { bookings: { contact: object }[] }
    expect(list.bookings.map(each => each.contact)).toContainEqual({ name: '万**', phone: '199****7777' })
    expect((await house.try('xiangtan.clerk-yuhu', 'reception.dayBookings', { day: id })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('booking at the same moment', () => {
  let house: House
  const clients = 16
  beforeAll(async () => {
    house = await openHouse(['tianyuan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  const openDay = async (station: string, at: number): Promise<Card> => {
    const cards = (await house.as(null, 'reception.nextDays', { district: 'tianyuan', station })) as Card[]
    await house.as(`tianyuan.clerk-${station}`, 'reception.publishDay', { day: cards[at]?.id })
    return house.as(null, 'reception.day', { district: 'tianyuan', day: cards[at]?.id }) as Promise<Card>
  }
  const rush = async (wishes: (() => Promise<{ status: number; body: unknown }>)[]) => {
    const answers: { status: number; body: unknown }[] = []
    const queue = [...wishes]
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let wish = queue.shift(); wish; wish = queue.shift()) answers.push(await wish())
      }),
    )
    return answers
  }
  const people = Array.from({ length: 48 }, (_, i) => `tianyuan.visitor-${i}`)

  it(`never sells 100 slots twice to ${clients} clients who all want them (${store})`, async () => {
    const days = await Promise.all(
      ['songshan', 'taishan', 'liyu', 'majiahe', 'qunfeng'].flatMap(station => [0, 1].map(at => openDay(station, at))),
    )
    const slots = days.flatMap(day => day.slots)
    expect(slots).toHaveLength(100)
    const answers = await rush(
      slots.flatMap((slot, i) =>
        [0, 1, 2].map(
          turn => () =>
            house.try(people[(i * 3 + turn) % people.length] ?? '', 'reception.bookSlot', { slot: slot.id, matter }),
        ),
      ),
    )
    const sold = answers.filter(answer => answer.status === 200)
    // Three people a slot, one slot a person and date: nearly all of them go.
    expect(sold.length).toBeGreaterThan(60)
    const { tenantId } = await house.caller('tianyuan.resident-1')
    const [sums] = await house.platform.db.tenant(tenantId).all<{ oversold: number; live: number; doubled: number }>({
      name: 'sums',
      text: `SELECT (SELECT count(*)::int FROM (
                      SELECT s.slot_id FROM reception_slot s JOIN booking b USING (tenant_id, slot_id)
                      WHERE b.state = 'booked' GROUP BY s.slot_id, s.capacity HAVING count(*) > s.capacity) o) AS oversold,
                    (SELECT count(*)::int FROM booking WHERE state = 'booked') AS live,
                    (SELECT count(*)::int FROM (SELECT day_id, number FROM booking GROUP BY 1, 2 HAVING count(*) > 1) d) AS doubled`,
    })
    expect(sums).toEqual({ oversold: 0, live: sold.length, doubled: 0 })
  })

  it('sells one hot slot to exactly one person, and tells the others what is free', async () => {
    const [slot] = (await openDay('leidashi', 0)).slots
    // People who have nothing yet on that date.
    const others = people.map((_, i) => `tianyuan.visitor-${people.length + i}`)
    const answers = await rush(
      others.map(who => () => house.try(who, 'reception.bookSlot', { slot: slot?.id, matter })),
    )
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
    expect(
      new Set(answers.filter(answer => answer.status !== 200).map(answer => (answer.body as { code: string }).code)),
    ).toEqual(new Set(['SLOT_TAKEN']))
  })

  it('gives one answer to the same request key, however often and however close it comes', async () => {
    const [, slot] = (await openDay('sanmen', 0)).slots
    const key = newKey()
    const answers = await rush(
      Array.from(
        { length: 20 },
        () => () => house.try('tianyuan.resident-1', 'reception.bookSlot', { slot: slot?.id, matter }, key),
      ),
    )
    expect(new Set(answers.map(answer => JSON.stringify(answer)))).toHaveProperty('size', 1)
    expect(answers[0]?.status).toBe(200)
  })

  it('keeps the sums right while people cancel and book again', async () => {
    const [slot] = (await openDay('sanmen', 1)).slots
    await rush(
      people.slice(0, 16).map(who => async () => {
        let last = { status: 0, body: {} as unknown }
        for (let turn = 0; turn < 6; turn += 1) {
          last = await house.try(who, 'reception.bookSlot', { slot: slot?.id, matter })
          if (last.status === 200) await house.as(who, 'reception.cancelBooking', { booking: (last.body as Booked).id })
        }
        return last
      }),
    )
    const { tenantId } = await house.caller('tianyuan.resident-1')
    const [standing] = await house.platform.db
      .tenant(tenantId)
      .all<{ booked: number; issued: number; numbers: number }>(
        {
          name: 'standing',
          text: `SELECT booked, issued, (SELECT count(DISTINCT number)::int FROM booking b WHERE b.slot_id = s.slot_id) AS numbers
             FROM reception_slot s WHERE slot_id = $1`,
        },
        [slot?.id],
      )
    expect(standing?.booked).toBe(0)
    expect(standing?.numbers).toBe(standing?.issued)
  })
})
