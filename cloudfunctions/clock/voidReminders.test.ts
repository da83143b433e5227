import fc from 'fast-check'
import { bookedWithNumber } from '#db/queries/dayChange'
import { voidOfDay } from '#db/queries/notice'
import { moveDay } from '#db/queries/provisionalDays'
import { lockDay } from '#db/queries/reception'
import { isByDay } from '#domain/calendar/day'
import { runClock } from '#functions/clock/run'
import { sendWaiting } from '#functions/outbox/send'
import { ownPlace, settleOwnPlace } from '#tests/ownPlace'
import { type House, openHouse } from '#tests/stores/house'

const [station] = ownPlace.stations.map(each => each.id)
const [unit] = ownPlace.units.map(each => each.id)
const clerk = `ownplace.clerk-${station}`
const residents = ['ownplace.resident-1', 'ownplace.resident-2', 'ownplace.resident-3']

interface Standing {
  day: string
  state: string
}

/** What can happen to the day of 20 November 2026 at any time, in any order. */
type Event =
  | { kind: 'pass'; hours: number }
  | { kind: 'publish' }
  | { kind: 'invite'; whether: boolean }
  | { kind: 'book'; who: number }
  | { kind: 'giveBack'; who: number }
  | { kind: 'move'; to: string }
  | { kind: 'cancel' }
  | { kind: 'busy' }

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'publish' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('invite' as const), whether: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('book' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('giveBack' as const), who: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      to: fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-25'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'cancel' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'busy' as const }) },
)

describe('whatever happens to a day, in any order', () => {
  let house: House
  let dayId = ''
  let slots: string[] = []
  let now: Date
  /** What WeChat showed: when, to whom, of which date, and how the day stood then. */
  let shown: { at: Date; openid: string; of: string; what: string; standing: Standing }[]

  const db = () => house.platform.db.tenant('ownplace')
  const standing = async (): Promise<Standing> =>
    (
      await db().all<Standing>({ name: 'dayStands', text: 'SELECT day, state FROM reception_day WHERE day_id = $1' }, [
        dayId,
      ])
    )[0] as Standing

  const settle = async () => {
    house = await openHouse([settleOwnPlace()], '2026-11-04T09:00')
    now = house.platform.now()
    house.platform.now = () => now
    const days = (await house.as(clerk, 'reception.stationDays', { station })) as { id: string; day: string }[]
    dayId = days.find(each => each.day === '2026-11-20')?.id ?? ''
    const day = (await house.as(null, 'reception.day', { district: 'ownplace', day: dayId })) as {
      slots: { id: string }[]
    }
    slots = day.slots.map(slot => slot.id)
    await db().all({
      name: 'acceptMuch',
      text: `INSERT INTO message_quota SELECT tenant_id, account_id, template, 50
             FROM account, unnest(ARRAY['reception', 'duty']) AS template`,
    })
    shown = []
    const { send } = house.platform.wechat
    house.platform.wechat.send = async message => {
      const outcome = await send(message)
      const { time1: of = '', thing2: where, thing3: what = '' } = message.data
      if (outcome.kind === 'sent' && where === ownPlace.stations[0]?.name)
        shown.push({ at: now, openid: message.openid, of: of.slice(0, 10), what, standing: await standing() })
      return outcome
    }
  }

  const change = async (work: (queries: Parameters<typeof moveDay>[0]) => Promise<unknown>) =>
    house.platform.db.transaction('ownplace', async queries => {
      await lockDay(queries, 'ownplace', dayId)
      const told = await bookedWithNumber(queries, 'ownplace', dayId)
      await voidOfDay(
        queries,
        'ownplace',
        dayId,
        told.map(each => each.booking_id),
      )
      await work(queries)
    })

  const does: { [K in Event['kind']]: (event: Extract<Event, { kind: K }>) => Promise<unknown> } = {
    pass: async ({ hours }) => {
      now = new Date(now.getTime() + hours * 3_600_000)
    },
    publish: () => house.try(clerk, 'reception.publishDay', { day: dayId }),
    invite: async ({ whether }) => {
      const day = (await house.as(null, 'reception.day', { district: 'ownplace', day: dayId })) as { version: number }
      const units = whether ? [unit] : []
      return house.try(clerk, 'reception.inviteUnits', { day: dayId, version: day.version, units })
    },
    book: ({ who }) => house.try(residents[who] ?? '', 'reception.bookSlot', { slot: slots[who], matter: '楼道照明' }),
    giveBack: async ({ who }) => {
      const mine = (await house.as(residents[who] ?? '', 'reception.myBookings')) as { id: string; state: string }[]
      for (const { id, state } of mine)
        if (state === 'booked') await house.try(residents[who] ?? '', 'reception.cancelBooking', { booking: id })
    },
    move: async ({ to }) => {
      const { state, day } = await standing()
      if (state === 'cancelled' || to === day || new Date(`${to}T00:00:00+08:00`) <= now) return
      await change(queries => moveDay(queries, 'ownplace', dayId, { day: to, because: null, provisional: false }))
    },
    cancel: async () =>
      change(queries =>
        queries.all(
          {
            name: 'cancelDay',
            text: `UPDATE reception_day SET state = 'cancelled', cancelled_because = '停电' WHERE day_id = $1`,
          },
          [dayId],
        ),
      ),
    busy: async () => house.wechatSays({ kind: 'retry', why: 'system busy' }),
  }

  it('no void reminder fires, nobody is told twice of one thing, and nobody at night', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 10, maxLength: 25 }), async events => {
        await settle()
        try {
          for (const event of events) {
            await does[event.kind](event as never)
            await runClock(house.platform)
            await sendWaiting(house.platform)
          }
          const reminders = shown.filter(({ what }) => /您的号|预约|答复|派人|准时/.test(what))
          for (const { at, of, what, standing } of reminders) {
            expect(isByDay(at)).toBe(true)
            if (what.includes('不用')) continue
            expect({ of, state: standing.state }).toEqual({
              of: standing.day,
              state: expect.not.stringMatching('cancelled'),
            })
          }
          const said = await db().all({
            name: 'saidTwice',
            text: `SELECT recipient_id, about_id, fields->>'when' AS of, count(*)::int AS times FROM notice
                   WHERE channel = 'inbox' AND event ~ '^(dutyProposed|dutyReminder|bookingReminder|unitReminder):'
                   GROUP BY recipient_id, about_id, fields->>'when', (created_at AT TIME ZONE 'Asia/Shanghai')::date
                   HAVING count(*) > 1`,
          })
          expect(said).toEqual([])
        } finally {
          await house.close()
        }
      }),
      { numRuns: 6, endOnFailure: true },
    )
  }, 300_000)
})
