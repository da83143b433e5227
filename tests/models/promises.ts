import { numbersOf } from '#tests/models/dayNumbers'
import type { World } from '#tests/models/world'

/** What must hold in the database whatever happened, each as the sentence of a clerk and a query that finds who contradicts it. */
const promises: Record<string, string> = {
  'no slot is oversold, and what it counts is what there is': `
    SELECT l.label, l.booked, l.offered, l.capacity, b.booked AS bookings, w.offered AS offers
    FROM reception_slot l
    CROSS JOIN LATERAL (SELECT count(*)::int AS booked FROM booking b
      WHERE b.tenant_id = l.tenant_id AND b.slot_id = l.slot_id AND b.state = 'booked') b
    CROSS JOIN LATERAL (SELECT count(*)::int AS offered FROM wait_place w
      WHERE w.tenant_id = l.tenant_id AND w.slot_id = l.slot_id AND w.state = 'offered') w
    WHERE l.tenant_id = $1 AND (l.booked + l.offered > l.capacity OR l.booked <> b.booked OR l.offered <> w.offered)`,
  'nobody has two places on one date': `
    SELECT b.visitor_id, d.day, count(*) FROM booking b JOIN reception_day d USING (tenant_id, day_id)
    WHERE b.tenant_id = $1 AND b.state = 'booked' GROUP BY b.visitor_id, d.day HAVING count(*) > 1`,
  'a booking is on the date of its day, and so is its slot': `
    SELECT b.booking_id FROM booking b
    JOIN reception_day d USING (tenant_id, day_id) JOIN reception_slot l USING (tenant_id, slot_id)
    WHERE b.tenant_id = $1 AND b.state = 'booked' AND (b.day <> d.day OR l.day <> d.day OR l.day_id <> d.day_id OR d.state = 'cancelled')`,
  'a slot gave its numbers out one after the other, as many as were booked, and counts them': `
    SELECT l.label, l.issued, b.* FROM reception_slot l
    CROSS JOIN LATERAL (SELECT count(*)::int AS bookings, coalesce(max(split_part(b.number, '-', 2)::int), 0) AS last
      FROM booking b WHERE b.tenant_id = l.tenant_id AND b.slot_id = l.slot_id) b
    WHERE l.tenant_id = $1 AND (l.issued <> b.bookings OR l.issued <> b.last)`,
  'what was changed led to one booking of the same visitor': `
    SELECT b.booking_id FROM booking b
    LEFT JOIN booking n ON n.tenant_id = b.tenant_id AND n.booking_id = b.changed_to
    WHERE b.tenant_id = $1 AND b.changed_to IS NOT NULL
      AND (b.state = 'booked' OR n.visitor_id IS DISTINCT FROM b.visitor_id
        OR (SELECT count(*) FROM booking o WHERE o.tenant_id = $1 AND o.changed_to = b.changed_to) > 1)`,
  'nobody waits for a day that is cancelled': `
    SELECT w.wait_id FROM wait_place w JOIN reception_day d USING (tenant_id, day_id)
    WHERE w.tenant_id = $1 AND w.state IN ('waiting', 'offered') AND d.state = 'cancelled'`,
  'each offer ended once: taken, passed, left, over, taken back, shut, or still held': `
    SELECT w.state, w.offers, n.* FROM wait_place w
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE event LIKE 'placeOffered:%') AS offered,
             count(*) FILTER (WHERE event LIKE 'offerTakenBack:%' OR event LIKE 'offerPassedOver:%'
               OR event LIKE 'offerShut:%') AS back,
             count(*) FILTER (WHERE event LIKE 'offerPassed:%') AS passed,
             count(*) FILTER (WHERE event LIKE 'waitOver:%') AS over,
             count(*) FILTER (WHERE event LIKE 'waitShut:%' OR event LIKE 'offerShut:%') AS shut
      FROM notice WHERE tenant_id = w.tenant_id AND about_kind = 'wait' AND about_id = w.wait_id AND channel = 'inbox') n
    WHERE w.tenant_id = $1 AND (
      n.offered <> w.offers
      OR n.passed <> (w.state = 'passed')::int OR n.over <> (w.state = 'over')::int OR w.state = 'shut' AND n.shut = 0
      OR w.offers - n.back NOT BETWEEN (w.state IN ('offered', 'taken', 'passed'))::int AND (w.state <> 'waiting')::int)`,
  'every offer that was taken is one booking of who had it': `
    SELECT w.wait_id FROM wait_place w WHERE w.tenant_id = $1 AND w.state = 'taken' AND NOT EXISTS (
      SELECT FROM booking b WHERE b.tenant_id = $1 AND b.slot_id = w.slot_id AND b.visitor_id = w.visitor_id AND b.account_id = w.account_id)`,
  'nobody reads the same twice in a row of a booking or of a wait': `
    SELECT n.event, n.body FROM (
      SELECT event, title || body AS body, lag(title || body) OVER (PARTITION BY recipient_id, about_id ORDER BY notice_id) AS before
      FROM notice WHERE tenant_id = $1 AND channel = 'inbox' AND about_kind IN ('booking', 'wait')) n
    WHERE n.body = n.before`,
  // A notice of an event that was told before falls away without a word: then somebody is asked and never told.
  'every question is told once in the words that ask it, the last one when it was asked, and nobody is told to answer who was not asked': `
    SELECT b.booking_id, b.asked, b.asked_kind, b.asked_at, n.* FROM booking b
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS told, max(created_at) AS last FROM notice
      WHERE tenant_id = b.tenant_id AND recipient_id = b.account_id AND about_kind = 'booking' AND about_id = b.booking_id
        AND channel = 'inbox' AND body LIKE '%请点开答复%') n
    WHERE b.tenant_id = $1 AND (n.told <> b.asked OR n.last IS DISTINCT FROM b.asked_at)`,
  'who books is told, and whose booking ended or was asked about is told why': `
    SELECT b.booking_id, b.state, b.asked, n.* FROM booking b
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE event = 'booked:' || b.booking_id) AS booked,
             count(*) FILTER (WHERE event = 'cancelled:' || b.booking_id) AS given_back,
             count(*) FILTER (WHERE event LIKE 'dayCancelled:%') AS day_gone,
             count(*) FILTER (WHERE event LIKE 'dayRestored:%') AS restored,
             count(*) FILTER (WHERE event LIKE 'dayMoved:%' OR event LIKE 'dayCancelled:%' OR event LIKE 'placesCut:%' OR event LIKE 'placeBack:%'
               OR event LIKE 'closedEarly:%' OR event LIKE 'reopened:%' OR event LIKE 'dayRestored:%'
               OR event LIKE 'deputyChanged:%' OR event LIKE 'seatsNow:%') AS changes
      FROM notice WHERE tenant_id = b.tenant_id AND recipient_id = b.account_id AND about_id = b.booking_id AND channel = 'inbox') n
    WHERE b.tenant_id = $1 AND (
      n.booked <> 1 OR n.changes < b.asked OR n.given_back > 1
      OR b.state = 'booked' AND (n.given_back > 0 OR n.day_gone > n.restored)
      OR b.state = 'cancelled' AND n.given_back + n.day_gone + (b.changed_to IS NOT NULL)::int = 0
        -- A clerk who gives back what they had booked for somebody knows it.
        AND NOT EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $1 AND g.account_id = b.account_id AND g.role = 'stationClerk'))`,
  'who came stands in the queue once, and who stands there with a booking came': `
    SELECT b.booking_id, b.attended, v.visits FROM booking b
    CROSS JOIN LATERAL (SELECT count(*)::int AS visits FROM visit v WHERE v.tenant_id = b.tenant_id AND v.booking_id = b.booking_id) v
    WHERE b.tenant_id = $1 AND v.visits <> coalesce((b.attended = 'came')::int, 0)`,
  'of a day that is closed, all whose time had come are there or missed, but for who never answered a change, nothing can be booked, and nobody waits': `
    SELECT k.day_id, k.closed_at, x.* FROM day_desk k CROSS JOIN LATERAL (
      SELECT EXISTS (SELECT FROM booking b JOIN reception_slot l USING (tenant_id, slot_id)
                     WHERE b.tenant_id = $1 AND b.day_id = k.day_id AND b.state = 'booked' AND b.attended IS NULL
                       AND (b.asked = 0 OR b.answer IS NOT NULL) AND l.starts_at <= k.closed_at) AS expected,
             EXISTS (SELECT FROM reception_slot l WHERE l.tenant_id = $1 AND l.day_id = k.day_id AND l.open) AS open,
             EXISTS (SELECT FROM wait_place w
                     WHERE w.tenant_id = $1 AND w.day_id = k.day_id AND w.state IN ('waiting', 'offered')) AS waiting,
             EXISTS (SELECT FROM visit v
                     WHERE v.tenant_id = $1 AND v.day_id = k.day_id AND v.state NOT IN ('finished', 'missed', 'left', 'givenUp')) AS queueing) x
    WHERE k.tenant_id = $1 AND k.closed_at IS NOT NULL AND (x.expected OR x.open OR x.waiting OR x.queueing)`,
  'who came and was not received when a clerk closed the day is told so': `
    SELECT v.visit_id FROM visit v LEFT JOIN booking b ON b.tenant_id = v.tenant_id AND b.booking_id = v.booking_id
    WHERE v.tenant_id = $1 AND v.state = 'left' AND v.step = 'close' AND v.stepped_by IS NOT NULL
      AND coalesce(b.account_id, v.account_id) IS NOT NULL AND NOT EXISTS (
        SELECT FROM notice n
        WHERE n.tenant_id = $1 AND n.recipient_id = coalesce(b.account_id, v.account_id)
          AND n.event LIKE 'sentAway:' || v.visit_id || ':%')`,
  'no more people walked in than numbers were given out': `
    SELECT v.day_id FROM visit v JOIN day_desk k USING (tenant_id, day_id) WHERE v.tenant_id = $1 AND v.kind = 'walkIn'
    GROUP BY v.day_id, k.walk_ins HAVING count(*) > k.walk_ins`,
  'no request is half done': `SELECT request_key FROM request WHERE tenant_id = $1 AND answer_sealed IS NULL`,
}

interface Sums {
  booked: number
  came: number
  walkedIn: number
  missed: number
  received: number
  waiting: number
  gone: number
}

/** The sums that the desk shows of a day are those of its bookings and visits, and the numbers of the day are the same people. */
const expectSums = async (world: World): Promise<void> => {
  const { house, place, clerk, days } = world
  for (const [nth, { id, station }] of days.entries()) {
    const { sums } = (await house.as(clerk(station), 'visit.desk', { day: id })) as { sums: Sums }
    const counted = await house.platform.db.tenant(place).one<Sums>(
      {
        name: 'sumsInModel',
        text: `
          SELECT b.*, v.* FROM (
            SELECT count(*)::int AS booked, count(*) FILTER (WHERE attended = 'came')::int AS came,
                   count(*) FILTER (WHERE attended = 'missed')::int AS missed
            FROM booking WHERE tenant_id = $1 AND day_id = $2 AND state = 'booked') b, (
            SELECT count(*) FILTER (WHERE kind = 'walkIn' AND state <> 'givenUp')::int AS "walkedIn",
                   count(*) FILTER (WHERE state IN ('finished', 'inRoom'))::int AS received,
                   count(*) FILTER (WHERE state IN ('waiting', 'called'))::int AS waiting,
                   count(*) FILTER (WHERE state = 'missed' OR state = 'left'
                     AND (step <> 'close' OR stepped_by IS NOT NULL))::int AS gone
            FROM visit WHERE tenant_id = $1 AND day_id = $2) v`,
      },
      [place, id],
    )
    expect(sums).toEqual(counted)
    expect(sums.came + sums.missed).toBeLessThanOrEqual(sums.booked)
    const numbers = await numbersOf(world, nth)
    expect(numbers).toMatchObject({
      booked: sums.booked,
      cameBooked: sums.came,
      walkedIn: sums.walkedIn,
      gone: sums.gone,
      didNotCome: sums.missed,
      came: sums.came + sums.walkedIn,
      unrecorded: sums.came + sums.walkedIn - numbers.gone,
    })
    expect(numbers.awaited + numbers.notNoted).toBe(sums.booked - sums.came - sums.missed)
  }
}

/** No place that could be offered for a day yet is free beside somebody who waits for it. */
const expectNobodyPassedOver = async ({ house, place, now }: World): Promise<void> => {
  const passedOver = await house.platform.db.tenant(place).all(
    {
      name: 'passedOverInModel',
      text: `
        SELECT w.wait_id, l.label FROM wait_place w JOIN reception_day d USING (tenant_id, day_id)
        JOIN reception_slot l ON l.tenant_id = w.tenant_id AND l.day_id = w.day_id
        WHERE w.tenant_id = $1 AND w.state = 'waiting' AND l.open AND l.booked + l.offered < l.capacity
          AND l.book_until > $2::timestamptz + interval '24 hours' AND NOT EXISTS (
            SELECT FROM booking b
            WHERE b.tenant_id = $1 AND b.visitor_id = w.visitor_id AND b.day = d.day AND b.state = 'booked')
          AND (SELECT count(*) FROM booking b
               WHERE b.tenant_id = $1 AND b.visitor_id = w.visitor_id AND b.period = l.period AND b.state = 'booked') < l.limit_places`,
    },
    [place, now()],
  )
  expect(passedOver).toEqual([])
}

/** Holds the house to all its promises, once the clock has struck. */
export const expectPromisesKept = async (world: World): Promise<void> => {
  const { house, place } = world
  const queries = house.platform.db.tenant(place)
  const broken: Record<string, unknown[]> = {}
  for (const [sentence, text] of Object.entries(promises)) {
    const found = await queries.all({ name: `promise ${sentence}`.slice(0, 60), text }, [place])
    if (found.length > 0) broken[sentence] = found
  }
  expect(broken).toEqual({})
  await expectNobodyPassedOver(world)
  await expectSums(world)
}
