import { dispatch } from '#functions/api/dispatch'
import { type House, newKey, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  slots: { id: string; free: number }[]
}

const clerk = 'tianyuan.clerk-songshan'
const grid = 'tianyuan.grid-songshan'
const owner = 'tianyuan.resident-1'
const neighbour = 'tianyuan.resident-2'
const asker = 'tianyuan.resident-3'
const mother = { name: '万秀英', phone: '13800000009' }
const matter = '想说说加装电梯'

describe('sounding people out', () => {
  let house: House
  let slots: string[]
  beforeEach(async () => {
    house = await openHouse(['tianyuan'], '2026-12-01T09:00')
    const days = (await house.as(clerk, 'reception.stationDays', { station: 'songshan' })) as Day[]
    for (const { id } of days) await house.try(clerk, 'reception.publishDay', { day: id })
    const day = (await house.as(null, 'reception.day', { district: 'tianyuan', day: days[0]?.id })) as Day
    slots = day.slots.filter(slot => slot.free > 0).map(slot => slot.id)
  })
  afterEach(() => house.close())

  const bookHer = (who: string, more: object = {}, key = newKey()) =>
    house.try(
      who,
      'reception.bookSlot',
      { slot: slots[1], matter, for: { kind: 'other', contact: mother }, ...more },
      key,
    )
  const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code
  const times = async (count: number, attempt: (n: number) => Promise<unknown>) => {
    for (let n = 0; n < count; n += 1) await attempt(n)
  }

  it('who books for a phone number does not learn that its owner has booked on a phone of their own', async () => {
    await house.as(owner, 'session.saveContact', { name: mother.name, phone: mother.phone })
    await house.as(owner, 'reception.bookSlot', { slot: slots[0], matter, contact: mother })
    expect((await bookHer(asker)).status).toBe(200)
  })

  it('of others that they are booked for already one learns it five times a day; then nothing for others is tried, oneself may book', async () => {
    await bookHer(neighbour, { slot: slots[0] })
    await times(5, async () => expect(await codeOf(bookHer(asker))).toBe('ALREADY_BOOKED'))
    const stranger = { for: { kind: 'other', contact: { name: '赵大伯', phone: '13800000017' } } }
    const held = await bookHer(asker, stranger)
    expect(held).toMatchObject({ status: 429, body: { code: 'TOO_OFTEN', message: expect.stringContaining('打听') } })
    expect((await house.try(asker, 'reception.bookSlot', { slot: slots[2], matter })).status).toBe(200)
    await house.at('2026-12-02T09:00')
    expect((await bookHer(asker, stranger)).status).toBe(200)
  })

  it('a full slot and a day with free places answer alike of everybody, who is booked for and who is not', async () => {
    await bookHer(neighbour, { slot: slots[0] })
    const days = (await house.as(null, 'reception.nextDays', { district: 'tianyuan', station: 'songshan' })) as Day[]
    const join = (who: string, contact: object) =>
      house.try(who, 'reception.joinWaitlist', { day: days[0]?.id, matter, for: { kind: 'other', contact } })
    for (const contact of [mother, { name: '赵大伯', phone: '13800000017' }]) {
      const stranger = { slot: slots[0], for: { kind: 'other', contact } }
      await times(8, async () => expect(await codeOf(bookHer(asker, stranger))).toBe('SLOT_TAKEN'))
      await times(8, async () => expect(await codeOf(join(asker, contact))).toBe('PLACE_FREE'))
    }
  })

  it('many questions at one moment are no way around, and a booking that was made answers as it did', async () => {
    const stranger = { for: { kind: 'other', contact: { name: '赵大伯', phone: '13800000017' } } }
    const key = newKey()
    const made = await bookHer(asker, stranger, key)
    await bookHer(neighbour, { slot: slots[0] })
    const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(bookHer(asker, { slot: slots[2] }))))
    const told = answers.filter(code => code === 'ALREADY_BOOKED').length
    expect(told).toBeLessThanOrEqual(5)
    expect(answers.filter(code => code === 'TOO_OFTEN')).toHaveLength(12 - told)
    expect(await bookHer(asker, stranger, key)).toEqual(made)
  })

  it('somebody who helps many is not hindered: what tells nothing does not count', async () => {
    await times(7, async n => {
      const wish = { for: { kind: 'other', contact: { name: '邻居', phone: `1380000010${n}` } }, slot: slots[n % 3] }
      expect(['ALREADY_BOOKED', 'TOO_OFTEN']).not.toContain(await codeOf(bookHer(asker, wish)))
    })
  })

  it('nobody books a whole day out under invented names: of one account five places for others a day, and its own', async () => {
    const days = (await house.as(clerk, 'reception.stationDays', { station: 'songshan' })) as Day[]
    const free: string[] = []
    for (const { id } of days.slice(0, 3)) {
      const day = (await house.as(null, 'reception.day', { district: 'tianyuan', day: id })) as Day
      free.push(...day.slots.filter(slot => slot.free > 0).map(slot => slot.id))
    }
    const invented = (n: number) => ({
      slot: free[n],
      for: { kind: 'other', contact: { name: '某人', phone: `1380000020${n}` } },
    })
    await times(5, async n => expect((await bookHer(asker, invented(n))).status).toBe(200))
    const { status, body } = await bookHer(asker, invented(5))
    expect([status, body]).toMatchObject([
      429,
      { code: 'TOO_OFTEN', message: expect.stringContaining('最多替别人约5次') },
    ])
    expect((await house.try(asker, 'reception.bookSlot', { slot: free[5], matter })).status).toBe(200)
    await house.at('2026-12-02T09:00')
    expect((await bookHer(asker, invented(6))).status).toBe(200)
  })

  it('a grid worker, who books for others as their work, is held back after twenty', async () => {
    await bookHer(neighbour, { slot: slots[0] })
    const ask = () => house.try(grid, 'reception.bookFor', { slot: slots[1], matter, contact: mother })
    await times(20, async () => expect(await codeOf(ask())).toBe('ALREADY_BOOKED'))
    expect(await codeOf(ask())).toBe('TOO_OFTEN')
  })

  it('changing a booking onto a date on which they come counts as asking', async () => {
    const days = (await house.as(clerk, 'reception.stationDays', { station: 'songshan' })) as Day[]
    const later = (await house.as(null, 'reception.day', { district: 'tianyuan', day: days[1]?.id })) as Day
    const there = later.slots.find(slot => slot.free > 0)?.id
    const own = (await bookHer(asker, { slot: there })).body as { id: string }
    await bookHer(neighbour, { slot: slots[0] })
    const change = () => house.try(asker, 'reception.changeBooking', { booking: own.id, slot: slots[2] })
    const { body } = await change()
    expect(body).toMatchObject({ code: 'ALREADY_BOOKED', message: expect.stringContaining('这位居民') })
    await times(4, change)
    expect(await codeOf(change())).toBe('TOO_OFTEN')
  })

  describe('with codes', () => {
    const tryCode = async (asker: string | null, path: string, code = '22222-22222') =>
      (
        (
          await dispatch(house.platform, {
            path,
            input: { district: 'tianyuan', code, ...(path.includes('answer') ? { asked: 1, answer: 'keep' } : {}) },
            caller: null,
            asker,
            requestId: 'guess',
          })
        ).body as { code?: string }
      ).code

    it('21 wrong ones in ten minutes are borne of one openid, of bookings and opinions together; a right one always opens', async () => {
      const paths = [
        'reception.bookingByCode',
        'reception.cancelByCode',
        'reception.answerByCode',
        'opinion.findByCode',
      ]
      await times(21, async n => expect(await tryCode('print-1', paths[n % paths.length] ?? '')).toBe('CODE_UNKNOWN'))
      for (const path of paths) expect(await tryCode('print-1', path)).toBe('TOO_OFTEN')
      expect(await tryCode('print-2', 'reception.bookingByCode')).toBe('CODE_UNKNOWN')
      const wish = { slot: slots[0], matter, contact: { name: '李阿婆' } }
      const { code } = (await house.as(grid, 'reception.bookFor', wish)) as { code: string }
      expect(await tryCode('print-1', 'reception.bookingByCode', code)).toBeUndefined()
      await house.at('2026-12-01T09:11')
      expect(await tryCode('print-1', 'reception.bookingByCode')).toBe('CODE_UNKNOWN')
    })

    it('of whom nothing is known, nothing is counted here: the host counts by address', async () => {
      await times(25, async () => expect(await tryCode(null, 'reception.bookingByCode')).toBe('CODE_UNKNOWN'))
    })
  })
})
