import { dated, make, type Occasion, type ReceptionNotice } from '#domain/reception/notices'

/** Somebody who came, as a notice names them. `at` of the occasion is their slot, or when a walk-in arrived. */
export interface Come extends Occasion {
  number: string
  /** They were booked for by whoever is told. */
  forOther: boolean
  phone: string
}

/** For who came and still waited when the desk closed: nobody received them. */
export const sentAway = (o: Come): ReceptionNotice =>
  o.forOther
    ? make(
        o,
        '没轮到就收工了，对不起',
        `您替别人约了${dated(o)} ${o.at}到${o.station}（${o.number}号），人来了，没轮到就收工了，很对不起，让人白等了。请另约一次，或者打${o.phone}，请联络站安排。`,
        '没轮到就收工了，很对不起',
      )
    : make(
        o,
        '没轮到您就收工了，对不起',
        `${dated(o)}您来${o.station}（${o.number}号），没轮到您就收工了，很对不起，让您白等了。请另约一次，或者打${o.phone}，请联络站给您安排。`,
        '没轮到您就收工了，很对不起',
      )

/** For those, when the desk is opened again: they stand in the queue as they stood. */
export const backInQueue = (o: Come): ReceptionNotice =>
  make(
    o,
    '又接着接待了',
    `${o.station}又接着接待，${o.forOther ? '您替别人约的' : '您的'}${o.number}号还在队里。还在附近的话，请回来等叫号；来不了，请点开说一声。`,
    '又接着接待，号还在队里',
  )
