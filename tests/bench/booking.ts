import { randomBytes, randomUUID } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { bookSlot } from '#db/queries/bookSlot'
import { dispatch } from '#functions/api/dispatch'
import { openSession } from '#functions/platform/session'
import { openBenchHost } from '#tests/bench/bookingHost'
import {
  accountAt,
  accounts,
  benchPlatform,
  floorGiveBack,
  floorInsert,
  floorStatement,
  floorUpdate,
  floorWait,
  type Pair,
  pairs,
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

/** Sells what is wished for. @returns how many places that were */
type Claim = (wish: Wish) => Promise<number>

/** Does one action as a person, and gives its answer; an action that is refused ends the bench. */
type Ask = (accountIndex: number, action: string, input: object) => Promise<{ id: string }>

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
      const sold = await claim(next())
      done += sold
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
    return 1
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
      return 1
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
    return 1
  }
}

const asHandler =
  ({ db }: BenchStore, sessionKey: string): Ask =>
  async (accountIndex, action, input) => {
    const { status, body } = await dispatch(platformOf(db, sessionKey), {
      path: `reception.${action}`,
      input,
      key: randomUUID(),
      caller: { tenantId, accountId: accountAt(accountIndex) },
      requestId: 'bench',
    })
    if (status !== 200) throw new Error(`${action} was refused: ${JSON.stringify(body)}`)
    return body as { id: string }
  }

const bookOne =
  (ask: Ask): Claim =>
  async ({ accountIndex, slotId }) => {
    await ask(accountIndex, 'bookSlot', { slot: slotId, matter })
    return 1
  }

/** Of so many wishes one is lived through. */
const livedOneIn = 8

/**
 * Mostly plain bookings; but every eighth person books a second time in the period, somebody waits for that place, it is given back,
 * offered, and taken: five actions with the limit, the waiting list and all their notices in the path, and three places sold.
 */
const lived = (ask: Ask, pairs: () => Pair): Claim => {
  const plain = bookOne(ask)
  let turn = 0
  return async wish => {
    turn += 1
    if (turn % livedOneIn !== 0) return plain(wish)
    const { first, second, secondDay, waiter } = pairs()
    await ask(wish.accountIndex, 'bookSlot', { slot: first, matter })
    const { id: booking } = await ask(wish.accountIndex, 'bookSlot', { slot: second, matter })
    const { id: wait } = await ask(waiter, 'joinWaitlist', { day: secondDay, matter })
    await ask(wish.accountIndex, 'cancelBooking', { booking })
    await ask(waiter, 'takeOffer', { wait })
    return 3
  }
}

/** The floor of {@link lived}: as many bare claims, and a bare statement for each of its other two actions. */
const floorLived = ({ bare }: BenchStore, claim: Claim): Claim => {
  let turn = 0
  return async wish => {
    turn += 1
    if (turn % livedOneIn !== 0) return claim(wish)
    await claim(wish)
    await claim(wish)
    await bare.query({ ...floorWait, values: [wish.slotId, randomUUID(), accountAt(wish.accountIndex)] })
    await bare.query({ ...floorGiveBack, values: [wish.slotId] })
    await claim(wish)
    return 3
  }
}

const platforms = new WeakMap<BenchStore['db'], ReturnType<typeof benchPlatform>>()
const platformOf = (db: BenchStore['db'], sessionKey: string) => {
  const known = platforms.get(db) ?? benchPlatform(db, sessionKey)
  platforms.set(db, known)
  return known
}

/** One phone for each action under way, as each resident has their own. */
const overHttp = (address: string, tokens: string[]): { ask: Ask; end(): void } => {
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
    ask: async (accountIndex, action, input) => {
      const phone = free()
      const headers = `Idempotency-Key: ${randomUUID()}\r\nAuthorization: Bearer ${tokens[accountIndex]}\r\n`
      const { status, body } = await phone.post(`/api/reception/${action}`, headers, JSON.stringify(input))
      if (status !== 200) throw new Error(`${action} was refused: ${body}`)
      idle.push(phone)
      return JSON.parse(body) as { id: string }
    },
    end: () => {
      for (const phone of phones) phone.end()
    },
  }
}

/** A way of selling, with what it sells from; `lived` where it can do more than sell. */
interface Way {
  name: string
  claim: Claim
  lived?: Claim
  from: ReturnType<typeof wishes>
}

const isFloor = ({ name }: Way): boolean => name.startsWith('floor')

/** Measures one store: floor, handler and HTTP, spread, hot and lived, alone and in a crowd. Gives the rows and all its sums. */
const measure = async (name: string, store: BenchStore, url?: string): Promise<{ rows: Row[]; sums: Sums[] }> => {
  const sessionKey = randomBytes(32).toString('base64')
  const platform = platformOf(store.db, sessionKey)
  const tokens = Array.from(
    { length: accounts },
    (_, n) => openSession({ tenantId, accountId: accountAt(n) }, platform).token,
  )
  const host = await openBenchHost(sessionKey, url)
  // Ways that sell from the same tables take their wishes from the same source.
  const own = wishes()
  const http = overHttp(host.address, tokens)
  const handler = asHandler(store, sessionKey)
  const ownPairs = pairs()
  const theirs = url ? { wishes: own, pairs: ownPairs } : { wishes: wishes(), pairs: pairs() }
  const [floor, inTurn] = [floorOf(store), floorInTurnOf(store)]
  const ways: Way[] = [
    { name: 'floor', claim: floor, lived: floorLived(store, floor), from: wishes() },
    { name: 'floor in four round trips', claim: inTurn, lived: floorLived(store, inTurn), from: wishes() },
    { name: 'statement', claim: statementOf(store), from: own },
    { name: 'handler', claim: bookOne(handler), lived: lived(handler, ownPairs), from: own },
    { name: 'HTTP', claim: bookOne(http.ask), lived: lived(http.ask, theirs.pairs), from: theirs.wishes },
  ]

  let sold = 0
  const rows: Row[] = []
  for (const clients of [1, 16, 64])
    for (const shape of ['spread', 'hot', 'lived'] as const) {
      const run = ways.filter(way => shape !== 'lived' || way.lived)
      const rates = run.map((): number[] => [])
      for (let round = -1; round < rounds; round += 1)
        for (const [i, way] of run.entries()) {
          const next = way.from[shape === 'hot' ? 'hot' : 'spread']()
          const claim = (shape === 'lived' && way.lived) || way.claim
          const [perSecond, done] = await rate(clients, next, claim, slice)
          if (!isFloor(way)) sold += done
          if (round >= 0) rates[i]?.push(perSecond)
        }
      // Which shape pays for it, and which finds tables that were never counted, is not left to the minute.
      await store.tidyUp()
      const [bare = Number.NaN, ...values] = rates.map(median)
      const crowd = clients === 1 ? '1 client' : `${clients} clients`
      for (const [i, value] of values.entries())
        rows.push(row(`${name} ${shape} ${crowd} ${run[i + 1]?.name}`, value, '/s', bare))
    }
  http.end()
  const counted = await host.end()
  const ours = await sumsOf(store.db)
  const sums = url ? [ours] : [ours, counted]
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
      checks: {
        oversold: total('oversold'),
        duplicateNumbers: total('duplicateNumbers'),
        lost: total('lost'),
        heldForNobody: total('heldForNobody'),
      },
    }
  } finally {
    await server.stop()
  }
}
