/** What one query counts of a reception day: bookings, arrivals and records, and nothing that anybody typed. */
export interface DayTally {
  /** Bookings that stand. */
  booked: number
  /** Who arrived with a booking, and without one, as far as arrivals were noted; a record alone says so too. */
  arrived: { booked: number; walkIn: number }
  records: {
    /** With a booking that stands. */
    ofBookings: number
    all: number
    /** 当场答复, and a mediation that ended in an agreement: solved at the reception, counted once (岳阳楼: 会前). */
    answeredOnSite: number
    turnedIntoOpinion: number
    unfinished: number
  }
  /** Opinions that the records became: one record may become several. */
  opinions: number
  /** The reception is over: who has not come will not. */
  over: boolean
}

/** The numbers of a day. Each sum holds by itself: `came = cameBooked + walkedIn = recorded + unrecorded`. */
export interface DayNumbers {
  booked: number
  came: number
  cameBooked: number
  walkedIn: number
  /** Booked, and neither here nor past: `booked = cameBooked + awaited + didNotCome`. */
  awaited: number
  didNotCome: number
  recorded: number
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
 * Counts a day from its bookings, arrivals and records. Whoever has a record came, also where nobody noted an arrival; a
 * record that points at nobody (匿名) is taken for one of those who arrived, and for a walk-in where there are more records
 * than arrivals.
 */
export const dayNumbers = ({ booked, arrived, records, opinions, over }: DayTally): DayNumbers => {
  const cameBooked = Math.min(booked, Math.max(arrived.booked, records.ofBookings))
  const walkedIn = Math.max(arrived.walkIn, records.all - cameBooked)
  const came = cameBooked + walkedIn
  const missing = booked - cameBooked
  return {
    booked,
    came,
    cameBooked,
    walkedIn,
    awaited: over ? 0 : missing,
    didNotCome: over ? missing : 0,
    recorded: records.all,
    unrecorded: came - records.all,
    answeredOnSite: records.answeredOnSite,
    turnedIntoOpinion: records.turnedIntoOpinion,
    settledOtherwise: records.all - records.answeredOnSite - records.turnedIntoOpinion - records.unfinished,
    unfinished: records.unfinished,
    opinions,
  }
}
