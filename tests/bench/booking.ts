import { randomBytes, randomUUID } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { bookSlot } from '#db/queries/booking'
import { dispatch } from '#functions/api/dispatch'
import { openSession } from '#functions/platform/session'
import { openBenchHost } from '#tests/bench/bookingHost'
import {
  accountAt,
  benchPlatform,
  floorInsert,
  floorStatement,
  floorUpdate,
  people,
  type Sums,
  sumsOf,
  tenantId,
  type Wish,
  wishes,
} from '#tests/bench/bookingHouse'
import { BenchPhone } from '#tests/bench/bookingPhone'
import { type BenchStore, openEmbedded, openOnServer, settleOnServer } from '#tests/bench/bookingStore'
import { type Bench, median, type Row, row } from '#tests/bench/report'
import { startServer } from '#tests/stores/server'

/** Rounds of floor, statement, handler and HTTP in turn, each for so long: about 3 s a case, and a busy moment weighs on all alike. */
const rounds = 5
const slice = 600

type Claim = (wish: Wish) => Promise<void>

const matter = '想说说楼道照明的事'
/** As long as a sealed matter is. */
const sealed = 'k1.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** Claims a second of so many clients, each of whom asks again as soon as it is answered. */
const rate = async (
  clients: number,
  next: () => Wish,
  claim: Claim,
  milliseconds: number,
): Promise<[number, number]> => {
  const started = performance.now()
  let done = 0
  const client = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      await claim(next())
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return [(done / (performance.now() - started)) * 1000, done]
}

const floorOf =
  ({ bare }: BenchStore): Claim =>
  async ({ accountIndex, slotId }) => {
    const { rowCount } = await bare.query({
      ...floorStatement,
      values: [slotId, randomUUID(), accountAt(accountIndex)],
    })
    if (rowCount !== 1) throw new Error('the floor sold nothing')
  }

/** The floor's UPDATE and INSERT as programs usually send them: one after the other in a transaction, four round trips. */
const floorInTurnOf =
  ({ bare }: BenchStore): Claim =>
  async ({ accountIndex, slotId }) => {
    const client = await bare.connect()
    try {
      await client.query('BEGIN')
      const { rows } = await client.query<{ booked: number }>({ ...floorUpdate, values: [slotId] })
      if (!rows[0]) throw new Error('the floor sold nothing')
      await client.query({ ...floorInsert, values: [slotId, randomUUID(), accountAt(accountIndex), rows[0].booked] })
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  }

/** The house's own statement and nothing around it: what of the distance to the floor is the database's, what is ours. */
const statementOf = ({ db }: BenchStore): Claim => {
  const queries = db.tenant(tenantId)
  return async ({ accountIndex, slotId }) => {
    const made = await bookSlot(
      queries,
      tenantId,
      {
        slotId,
        bookingId: randomUUID(),
        accountId: accountAt(accountIndex),
        visitorId: accountAt(accountIndex),
        key: randomUUID(),
        matterSealed: sealed,
        contactSealed: null,
        noticeId: newId(),
        service: null,
        caseKind: null,
        opinionId: null,
        ordinal: 1,
        codePrint: null,
      },
      new Date(),
    )
    if (!made) throw new Error('the statement sold nothing')
  }
}

const handlerOf =
  ({ db }: BenchStore, sessionKey: string): Claim =>
  async ({ accountIndex, slotId }) => {
    const { status, body } = await dispatch(platformOf(db, sessionKey), {
      path: 'reception.bookSlot',
      input: { slot: slotId, matter },
      key: randomUUID(),
      caller: { tenantId, accountId: accountAt(accountIndex) },
      requestId: 'bench',
    })
    if (status !== 200) throw new Error(`a claim was refused: ${JSON.stringify(body)}`)
  }

const platforms = new WeakMap<BenchStore['db'], ReturnType<typeof benchPlatform>>()
const platformOf = (db: BenchStore['db'], sessionKey: string) => {
  const known = platforms.get(db) ?? benchPlatform(db, sessionKey)
  platforms.set(db, known)
  return known
}

/** One phone for each claim under way, as each resident has their own. */
const overHttp = (address: string, tokens: string[]): { claim: Claim; end(): void } => {
  const phones: BenchPhone[] = []
  const idle: BenchPhone[] = []
  const free = (): BenchPhone => {
    const known = idle.pop()
    if (known) return known
    const phone = new BenchPhone(new URL(address))
    phones.push(phone)
    return phone
  }
  return {
    claim: async ({ accountIndex, slotId }) => {
      const phone = free()
      const headers = `Idempotency-Key: ${randomUUID()}\r\nAuthorization: Bearer ${tokens[accountIndex]}\r\n`
      const { status, body } = await phone.post(
        '/api/reception/bookSlot',
        headers,
        JSON.stringify({ slot: slotId, matter }),
      )
      if (status !== 200) throw new Error(`a claim was refused: ${body}`)
      idle.push(phone)
    },
    end: () => {
      for (const phone of phones) phone.end()
    },
  }
}

/** Measures one store: floor, handler and HTTP, spread and hot, alone and in a crowd. Gives the rows and all its sums. */
const measure = async (name: string, store: BenchStore, url?: string): Promise<{ rows: Row[]; sums: Sums[] }> => {
  const sessionKey = randomBytes(32).toString('base64')
  const platform = platformOf(store.db, sessionKey)
  const tokens = Array.from(
    { length: people },
    (_, n) => openSession({ tenantId, accountId: accountAt(n) }, platform).token,
  )
  const host = await openBenchHost(sessionKey, url)
  // Ways that sell from the same tables take their wishes from the same source.
  const own = wishes()
  const http = overHttp(host.address, tokens)
  const ways: [string, Claim, ReturnType<typeof wishes>][] = [
    ['floor', floorOf(store), wishes()],
    ['floor in four round trips', floorInTurnOf(store), wishes()],
    ['statement', statementOf(store), own],
    ['handler', handlerOf(store, sessionKey), own],
    ['HTTP', http.claim, url ? own : wishes()],
  ]

  let sold = 0
  const rows: Row[] = []
  for (const clients of [1, 16])
    for (const shape of ['spread', 'hot'] as const) {
      const rates = ways.map((): number[] => [])
      for (let round = -1; round < rounds; round += 1)
        for (const [i, [way, claim, from]] of ways.entries()) {
          const [perSecond, done] = await rate(clients, from[shape](), claim, slice)
          if (!way.startsWith('floor')) sold += done
          if (round >= 0) rates[i]?.push(perSecond)
        }
      const [floor = Number.NaN, ...values] = rates.map(median)
      for (const [i, value] of values.entries())
        rows.push(
          row(
            `${name} ${shape} ${clients === 1 ? '1 client' : `${clients} clients`} ${ways[i + 1]?.[0]}`,
            value,
            '/s',
            floor,
          ),
        )
    }
  http.end()
  const theirs = await host.end()
  const ours = await sumsOf(store.db)
  const sums = url ? [ours] : [ours, theirs]
  const lost = sold - sums.reduce((sum, each) => sum + each.bookings, 0)
  return { rows, sums: sums.map(each => ({ ...each, lost })) }
}

export const booking: Bench = async () => {
  const embedded = await openEmbedded()
  const onPglite = await measure('PGlite', embedded)
  await embedded.close()

  const server = await startServer()
  try {
    await settleOnServer(server.url, 'bench')
    const store = await openOnServer(server.url('bench'))
    const onPostgres = await measure('PostgreSQL', store, server.url('bench'))
    await store.close()
    const sums = [...onPglite.sums, ...onPostgres.sums]
    const total = (name: keyof Sums) => sums.reduce((sum, each) => sum + Math.abs(each[name] ?? 0), 0)
    return {
      rows: [...onPglite.rows, ...onPostgres.rows],
      checks: { oversold: total('oversold'), duplicateNumbers: total('duplicateNumbers'), lost: total('lost') },
    }
  } finally {
    await server.stop()
  }
}
