/** What one query counts of a reception day: bookings, arrivals and records, and nothing that anybody typed. */
export interface DayTally {
  /** Bookings that stand. */
  booked: number
  /**
   * Who came with a booking that stands, because the arrival was noted or a record was written; who else was in the queue; and who of
   * both was not received (`isGone`) and has no record.
   */
  arrived: { booked: number; walkIn: number; gone: number }
  /** Who did not come with a booking that stands, and was noted as missing the day when its desk was closed. */
  missed: number
  records: {
    all: number
    /** With a booking that stands. */
    ofBookings: number
    /** They point at nobody. */
    anonymous: number
    /** 当场答复, and a mediation that ended in an agreement: solved at the reception, counted once. */
    answeredOnSite: number
    turnedIntoOpinion: number
    unfinished: number
  }
  /** Opinions that the records became: one record may become several. */
  opinions: number
  /** The desk was closed, or the date is past: who has not come will not. */
  over: boolean
}

/** The numbers of a day. Each sum holds by itself: `came = cameBooked + walkedIn = recorded + gone + unrecorded`. */
export interface DayNumbers {
  booked: number
  came: number
  cameBooked: number
  walkedIn: number
  /** Booked, not here, and still expected: `booked = cameBooked + awaited + didNotCome + notNoted`. */
  awaited: number
  /** Noted as missed (爽约). */
  didNotCome: number
  /**
   * Not here when the day was over, and nobody holds it against them: the desk closed before their time, they never answered that
   * the day had changed, a clerk took it back, or nobody kept the desk.
   */
  notNoted: number
  recorded: number
  /** 没接待到: went away, was called twice and not there, or still waited when a clerk closed the day. There is nothing to record of them. */
  gone: number
  /** Came, and nobody has written a record yet. */
  unrecorded: number
  answeredOnSite: number
  turnedIntoOpinion: number
  /** Explained, referred, or a mediation without an agreement: a mediation is never counted by itself. */
  settledOtherwise: number
  unfinished: number
  opinions: number
}

/**
 * Counts a day from its bookings, arrivals and records; nobody is counted twice. A record without booking and number is taken for
 * one of those who took a number, an anonymous one (匿名) for anybody who came: only where there are more records than people to
 * whom they can belong, somebody walked in whom nobody had noted.
 */
export const dayNumbers = ({ booked, arrived, missed, records, opinions, over }: DayTally): DayNumbers => {
  const cameBooked = arrived.booked
  const ofOthers = records.all - records.ofBookings - records.anonymous
  const walkedIn = Math.max(arrived.walkIn, ofOthers, records.all - cameBooked)
  const came = cameBooked + walkedIn
  const others = booked - cameBooked - missed
  // An anonymous record may be of one of them: who, nothing tells.
  const gone = Math.min(arrived.gone, came - records.all)
  return {
    booked,
    came,
    cameBooked,
    walkedIn,
    awaited: over ? 0 : others,
    didNotCome: missed,
    notNoted: over ? others : 0,
    recorded: records.all,
    gone,
    unrecorded: came - records.all - gone,
    answeredOnSite: records.answeredOnSite,
    turnedIntoOpinion: records.turnedIntoOpinion,
    settledOtherwise: records.all - records.answeredOnSite - records.turnedIntoOpinion - records.unfinished,
    unfinished: records.unfinished,
    opinions,
  }
}
