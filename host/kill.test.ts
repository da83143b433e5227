import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openPglite } from '#db/pglite'
import { lockFolder } from '#host/lock'
import { type Answer, ask, type HostProcess, NotStarted, signIn, startHostProcess } from '#tests/host/process'

interface Wish {
  action: string
  input: unknown
  token: string
  key: string
}

const kills = 20
const districts = ['xiangtan', 'huantai', 'xihu']

describe('a host that is killed while it writes', () => {
  let folder: string
  let host: HostProcess
  /** What the host has said yes to, with its answer. */
  const acknowledged: { wish: Wish; answer: Answer }[] = []
  /** What it was asked and had not answered when it died. */
  let open: Wish[] = []

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'kill-'))
    host = await startHostProcess({ DATA_DIR: folder })
  }, 60_000)
  afterAll(async () => {
    await host?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  const send = async (wish: Wish): Promise<Answer> => ask(host.address, wish.action, wish.input, wish)

  /** Free places of three districts, each with a person who has nothing else on that day. */
  const placesToBook = async (): Promise<{ slot: string; token: string }[]> => {
    const places: { slot: string; token: string }[] = []
    for (const district of districts) {
      const { body } = await ask<{ stations: { id: string }[] }>(host.address, 'district.show', { district })
      for (const { id: station } of body.stations) {
        const { body: days } = await ask<{ id: string }[]>(host.address, 'reception.nextDays', { district, station })
        for (const { id: day } of days) {
          const { body: card } = await ask<{ slots: { id: string; open: boolean; free: number }[] }>(
            host.address,
            'reception.day',
            { district, day },
          )
          for (const slot of card.slots) {
            if (!slot.open || slot.free === 0) continue
            // Somebody else each time: a person has one place a day, and not many a quarter.
            const token = await signIn(host.address, `${district}.visitor-${places.length}`)
            places.push({ slot: slot.id, token })
          }
        }
      }
    }
    return places
  }

  it(`has lost nothing it said yes to after ${kills} kills, and has left nothing half written`, async () => {
    const places = await placesToBook()
    const token = await signIn(host.address, 'xiangtan.resident-1')
    const { body } = await ask<{ categories: string[] }>(host.address, 'district.show', { district: 'xiangtan' })
    const opinion = { category: body.categories[0], station: 'hetang', secrecy: 'confidential' }
    let told = 0
    const nextWish = (): Wish => {
      told += 1
      const place = told % 2 === 0 ? places.pop() : undefined
      const key = randomUUID()
      return place
        ? { action: 'reception.bookSlot', input: { slot: place.slot, matter: '问问路灯' }, token: place.token, key }
        : { action: 'opinion.submit', input: { ...opinion, body: `第${told}件：路灯坏了` }, token, key }
    }
    /** Wishes until the host dies. */
    const write = async (): Promise<void> => {
      for (;;) {
        const wish = nextWish()
        open.push(wish)
        const answer = await send(wish).catch(() => undefined)
        if (!answer) return
        expect(answer).toMatchObject({ status: 200 })
        open.splice(open.indexOf(wish), 1)
        acknowledged.push({ wish, answer })
      }
    }

    for (let round = 0; round < kills; round += 1) {
      const before = acknowledged.length
      const writers = [1, 2, 3, 4].map(write)
      await pause(100 + Math.random() * 300)
      await host.kill()
      await Promise.all(writers)
      host = await startHostProcess({ DATA_DIR: folder })
      // The phone sends again: what was acknowledged gets the same answer, what was cut off gets one now.
      const known = acknowledged.slice(before).slice(-3)
      for (const { wish, answer } of known) expect(await send(wish)).toEqual(answer)
      for (const wish of open) {
        const answer = await send(wish)
        expect(answer).toMatchObject({ status: 200 })
        acknowledged.push({ wish, answer })
      }
      open = []
    }
    const mine = await ask<{ id: string }[]>(host.address, 'opinion.mine', {}, { token })
    expect(mine.status).toBe(200)
    await host.kill()

    const idsOf = (action: string) =>
      acknowledged.filter(({ wish }) => wish.action === action).map(({ answer }) => String(answer.body.id))
    const booked = idsOf('reception.bookSlot')
    const submitted = idsOf('opinion.submit')
    expect(Math.min(booked.length, submitted.length)).toBeGreaterThan(kills)

    const lock = await lockFolder(folder)
    const store = await openPglite(path.join(folder, 'database'))
    const count = async (what: string, values: unknown[] = []): Promise<number> =>
      (await store.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`, values)).rows[0]?.n ?? -1
    expect({
      booked: await count('booking WHERE booking_id = ANY($1)', [booked]),
      submitted: await count('opinion WHERE opinion_id = ANY($1)', [submitted]),
      all: await count(`booking b, account a WHERE a.account_id = b.account_id AND a.openid LIKE '%.visitor-%'`),
      withoutEvent: await count(`opinion o WHERE NOT EXISTS
        (SELECT 1 FROM opinion_event e WHERE e.opinion_id = o.opinion_id AND e.version = 1)`),
      eventsMissing: await count(`opinion o WHERE o.version <>
        (SELECT count(*) FROM opinion_event e WHERE e.opinion_id = o.opinion_id)`),
      withoutNotices: await count(`opinion o WHERE NOT EXISTS
        (SELECT 1 FROM notice n WHERE n.about_id = o.opinion_id AND n.recipient_id = o.sender_id AND n.channel = 'inbox')`),
      bookingsWithoutNotices: await count(`booking b WHERE NOT EXISTS
        (SELECT 1 FROM notice n WHERE n.event = 'booked:' || b.booking_id AND n.channel = 'inbox')`),
      slotSumsWrong: await count(`reception_slot s WHERE (s.booked, s.issued) <>
        (SELECT count(*) FILTER (WHERE state = 'booked'), count(*) FROM booking b WHERE b.slot_id = s.slot_id)`),
      numbersTwice: await count('(SELECT 1 FROM booking GROUP BY tenant_id, day_id, number HAVING count(*) > 1) twice'),
      keysWithoutAnswer: await count('request WHERE answer_sealed IS NULL'),
    }).toEqual({
      booked: booked.length,
      submitted: submitted.length,
      all: booked.length,
      withoutEvent: 0,
      eventsMissing: 0,
      withoutNotices: 0,
      bookingsWithoutNotices: 0,
      slotSumsWrong: 0,
      numbersTwice: 0,
      keysWithoutAnswer: 0,
    })
    await (await store.database()).close()
    lock.release()
  }, 300_000)

  it('refuses a second process on its folder with a sentence, and is not disturbed', async () => {
    host = await startHostProcess({ DATA_DIR: folder })
    const second = await startHostProcess({ DATA_DIR: folder }).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(NotStarted)
    const { code, said } = second as NotStarted
    expect(code).toBe(1)
    expect(said).toMatch(/^Another process already works on .*DATA_DIR\.\n$/)
    expect((await ask(host.address, 'district.list', {})).status).toBe(200)
  }, 60_000)
})
