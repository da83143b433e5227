import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { Pool } from 'pg'
import { openSession } from '#functions/platform/session'
import { openBenchHost } from '#tests/bench/bookingHost'
import { accountAt, benchPlatform, settlePeople, tenantId } from '#tests/bench/bookingHouse'
import { BenchPhone } from '#tests/bench/bookingPhone'
import { makeDatabase } from '#tests/bench/bookingStore'
import { type Bench, percentile, row } from '#tests/bench/report'
import { startServer } from '#tests/stores/server'

const people = 1_500
const minute = 60_000
const [slots, placesASlot] = [30, 2]
const dayId = '00000000-0000-7001-8000-000000000000'
const matter = '想说说楼道照明的事'
/** After so many places that went before their eyes a person waits instead. */
const mostTries = 4

type Outcome = 'place' | 'waiting' | 'refused'
interface Answer {
  status: number
  body: { code?: string; slots?: { id: string; free: number }[]; data?: { free?: { id: string }[] } }
}
type Ask = (action: string, input: unknown) => Promise<Answer>

/** One published day with 60 places, and nobody on it yet. */
const settle = async (pool: Pool): Promise<void> => {
  await settlePeople(pool, people + 100)
  await pool.query(`
    INSERT INTO reception_day (tenant_id, day_id, practice_id, station_id, day, ruled_on, provisional, state, published_at)
      VALUES ('${tenantId}', '${dayId}', 'reception-day', 'one', current_date + 3, current_date + 3, false, 'published', now());
    INSERT INTO reception_slot (tenant_id, slot_id, day_id, label, starts_at, ends_at, book_until, cancel_until, open, day, station_id, capacity,
        practice_id, services, limit_places, limit_per)
      SELECT '${tenantId}', ('00000000-0000-7002-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '${dayId}', 'S' || n, now() + interval '3 days',
             now() + interval '3 days', now() + interval '3 days', now() + interval '3 days', true, current_date + 3, 'one', ${placesASlot},
             'reception-day', '{opinion}', 3, 'year'
      FROM generate_series(0, ${slots - 1}) n;
    ANALYZE`)
}

/** What a person does who wants any place of the day: looks, takes one, the next when it went, and waits when all are gone. */
const come = async (ask: Ask, luck: number): Promise<Outcome> => {
  const { body } = await ask('reception/day', { district: tenantId, day: dayId })
  let free = (body.slots ?? []).filter(slot => slot.free > 0).map(slot => slot.id)
  for (let tries = 0; tries < mostTries && free.length > 0; tries += 1) {
    const slot = free[Math.floor(luck * free.length)]
    const answer = await ask('reception/bookSlot', { slot, matter })
    if (answer.status === 200) return 'place'
    if (answer.body.code !== 'SLOT_TAKEN') throw new Error(`a booking was refused: ${JSON.stringify(answer.body)}`)
    free = (answer.body.data?.free ?? []).map(each => each.id)
  }
  const answer = await ask('reception/joinWaitlist', { day: dayId, matter })
  if (answer.status === 200) return 'waiting'
  if (answer.body.code === 'WAITLIST_FULL') return 'refused'
  // Somebody gave a place back between the look and the wish to wait: what a phone does is ask again.
  if (answer.body.code === 'PLACE_FREE') return come(ask, luck)
  throw new Error(`a wish to wait was refused: ${JSON.stringify(answer.body)}`)
}

/** 1,500 people within one minute for the 60 places of one day, over HTTP: each has a place, waits, or is told that it is full. */
export const rush: Bench = async () => {
  const server = await startServer()
  try {
    const url = await makeDatabase(server.url, 'rush')
    const pool = new Pool({ connectionString: url, max: 1 })
    await settle(pool)
    const sessionKey = randomBytes(32).toString('base64')
    const signing = benchPlatform({} as never, sessionKey)
    const host = await openBenchHost(sessionKey, url)

    const phones: BenchPhone[] = []
    const idle: BenchPhone[] = []
    const asking =
      (person: number, times: number[]): Ask =>
      async (action, input) => {
        const phone = idle.pop() ?? new BenchPhone(new URL(host.address))
        if (!phones.includes(phone)) phones.push(phone)
        const { token } = openSession({ tenantId, accountId: accountAt(person) }, signing)
        const started = performance.now()
        const headers = `Idempotency-Key: ${randomUUID()}\r\nAuthorization: Bearer ${token}\r\n`
        const { status, body } = await phone.post(`/api/${action}`, headers, JSON.stringify(input))
        times.push(performance.now() - started)
        idle.push(phone)
        return { status, body: JSON.parse(body) as Answer['body'] }
      }

    // One person after another on an empty day, who only look: what an answer takes when nobody pushes.
    const alone: number[] = []
    for (let n = 0; n < 100; n += 1)
      await asking(people + n, alone)('reception/day', { district: tenantId, day: dayId })

    const times: number[] = []
    const outcomes: Outcome[] = []
    const errors: unknown[] = []
    await Promise.all(
      Array.from({ length: people }, async (_, n) => {
        // A plain shuffle: neighbours in time want different slots.
        await after(((n * 7_919) % people) * (minute / people))
        await come(asking(n, times), ((n * 104_729) % people) / people).then(
          outcome => outcomes.push(outcome),
          error => errors.push(error),
        )
      }),
    )
    for (const phone of phones) phone.end()
    await host.end()
    for (const error of errors.slice(0, 3)) console.error(error)
    const { rows } = await pool.query<{ oversold: number; sold: number }>(`SELECT
      (SELECT count(*)::int FROM (SELECT slot_id FROM booking WHERE state = 'booked' GROUP BY slot_id HAVING count(*) > ${placesASlot}) o) AS oversold,
      (SELECT count(*)::int FROM booking WHERE state = 'booked') AS sold`)
    await pool.end()
    const of = (outcome: Outcome) => outcomes.filter(each => each === outcome).length
    console.log(`places ${of('place')}, waiting ${of('waiting')}, told that it is full ${of('refused')}`)
    const places = slots * placesASlot
    return {
      rows: [
        row('an answer in the rush, p95', percentile(times, 95), 'ms', percentile(alone, 95)),
        row('an answer in the rush, p50', percentile(times, 50), 'ms', percentile(alone, 50)),
      ],
      checks: {
        errors: errors.length,
        oversold: rows[0]?.oversold ?? Number.NaN,
        placesLeftOver: places - (rows[0]?.sold ?? 0),
        placesToldAndNotKept: of('place') - (rows[0]?.sold ?? 0),
        peopleWithoutAnAnswer: people - outcomes.length - errors.length,
      },
    }
  } finally {
    await server.stop()
  }
}
