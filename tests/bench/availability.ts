import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { openPostgres } from '#db/postgres'
import { dayOf } from '#domain/calendar/day'
import { dispatch } from '#functions/api/dispatch'
import { benchPlatform } from '#tests/bench/bookingHouse'
import { makeDatabase } from '#tests/bench/bookingStore'
import { type Bench, percentile, row } from '#tests/bench/report'
import { startServer } from '#tests/stores/server'

const district = 'bench'
const stations = 110
const slotsADay = 8
const placesASlot = 4
const bookingsADay = 18
const asks = 1_100
const rounds = 5

/** A noon in the middle of a month's days, whenever it is measured: what can still be booked hangs on the hour. */
const now = new Date('2026-12-09T12:00:00+08:00')
const daysShown = 5
const today = dayOf(now)
const dayAt = `DATE '${today}' + 28 - 7 * (n / ${stations})`
const momentAt = (hour: number) => `(day + interval '${hour} hours') AT TIME ZONE 'Asia/Shanghai'`

const idOf = (kind: number, n: string): string =>
  `('00000000-0000-700${kind}-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const stationOf = (n: number | string): string => `'station-' || ${n}`

/**
 * A district of 110 stations, each with a reception a week for so many weeks that end a month from now, and 18 bookings on each day:
 * what is shown is the same whatever the table holds, only the past is longer.
 */
const settle = async (pool: Pool, weeks: number): Promise<number> => {
  await pool.query(`
    INSERT INTO tenant VALUES ('${district}', 'xiangtan', now());
    INSERT INTO station SELECT '${district}', ${stationOf('n')}, n || '号联络站', n || '号路1号', '0731-55500101', 27.8, 112.9, '{}', n, n || '号街道'
      FROM generate_series(0, ${stations - 1}) n;
    INSERT INTO reception_day (tenant_id, day_id, practice_id, station_id, day, ruled_on, provisional, state, published_at)
      SELECT '${district}', ${idOf(1, 'n')}, 'reception-day', ${stationOf(`n % ${stations}`)}, day, day, false, 'published', now()
      FROM generate_series(0, ${stations * weeks - 1}) n, LATERAL (SELECT ${dayAt} AS day) d;
    INSERT INTO reception_slot (tenant_id, slot_id, day_id, label, starts_at, ends_at, book_until, cancel_until, open, day, station_id, capacity, booked, issued,
        practice_id, services, limit_places, limit_per)
      SELECT '${district}', ${idOf(2, `n * ${slotsADay} + s`)}, ${idOf(1, 'n')}, 'S' || s, ${momentAt(9)}, ${momentAt(10)},
             ${momentAt(8)}, ${momentAt(8)}, true, day, ${stationOf(`n % ${stations}`)}, ${placesASlot}, 0, 0,
             'reception-day', '{opinion}', 3, 'year'
      FROM generate_series(0, ${stations * weeks - 1}) n, LATERAL (SELECT ${dayAt} AS day) d,
           generate_series(0, ${slotsADay - 1}) s;
    INSERT INTO booking (tenant_id, booking_id, slot_id, day_id, day, account_id, visitor_id, number, state, period, ordinal, service, matter_sealed,
        booked_at)
      SELECT '${district}', ${idOf(3, `n * ${bookingsADay} + b`)}, ${idOf(2, `n * ${slotsADay} + b % ${slotsADay}`)}, ${idOf(1, 'n')},
             ${dayAt}, ${idOf(0, `n % ${stations} * ${bookingsADay} + b`)}, ${idOf(0, `n % ${stations} * ${bookingsADay} + b`)},
             'S' || b, 'booked', 'week ' || (n / ${stations}), 1, 'opinion', 'k1.AAAA', now()
      FROM generate_series(0, ${stations * weeks - 1}) n, generate_series(0, ${bookingsADay - 1}) b;
    UPDATE reception_slot l SET booked = sold, issued = sold
      FROM (SELECT slot_id, count(*) AS sold FROM booking GROUP BY slot_id) b WHERE b.slot_id = l.slot_id`)
  await pool.query('VACUUM ANALYZE')
  const { rows } = await pool.query<{ bookings: number }>('SELECT count(*)::int AS bookings FROM booking')
  return rows[0]?.bookings ?? 0
}

/** The calendar of a month for each station of a district of 110, with 10 thousand bookings in the table and with a million. */
export const availability: Bench = async () => {
  const server = await startServer()
  try {
    const sizes = [
      { name: '10 k bookings', weeks: 6 },
      { name: '1 M bookings', weeks: 510 },
    ]
    const houses = []
    for (const { name, weeks } of sizes) {
      const url = await makeDatabase(server.url, `weeks_${weeks}`)
      const pool = new Pool({ connectionString: url, max: 1 })
      const bookings = await settle(pool, weeks)
      await pool.end()
      const db = openPostgres(url, { max: 4 })
      houses.push({
        name: `${name} (${bookings.toLocaleString('en-US')})`,
        db,
        platform: { ...benchPlatform(db, randomBytes(32).toString('base64')), now: () => now },
      })
    }

    const places = slotsADay * placesASlot - bookingsADay
    const times = houses.map((): number[] => [])
    let wrong = 0
    // In turn, so that a busy moment weighs on both; the first round warms caches and plans.
    for (let round = -1; round < rounds; round += 1)
      for (const [i, { platform }] of houses.entries())
        for (let n = 0; n < asks / rounds; n += 1) {
          const started = performance.now()
          const { status, body } = await dispatch(platform, {
            path: 'reception.month',
            input: { district, station: `station-${(n * 7) % stations}`, month: today.slice(0, 7) },
            caller: null,
            requestId: 'bench',
          })
          const took = performance.now() - started
          const shown = (body as { days?: { day: string; free: number }[] }).days ?? []
          const right = shown.every(({ day, free }) => free === (day > today ? places : 0))
          if (status !== 200 || shown.length !== daysShown || !right) wrong += 1
          if (round >= 0) times[i]?.push(took)
        }
    for (const { db } of houses) await db.close()
    const [few = Number.NaN, many = Number.NaN] = times.map(each => percentile(each, 95))
    const [fewUsual = Number.NaN, manyUsual = Number.NaN] = times.map(each => percentile(each, 50))
    return {
      rows: [
        row(`the month of a station, p95, ${houses[1]?.name}`, many, 'ms', few),
        row(`the month of a station, p50, ${houses[1]?.name}`, manyUsual, 'ms', fewUsual),
      ],
      checks: { wrongAnswers: wrong },
    }
  } finally {
    await server.stop()
  }
}
