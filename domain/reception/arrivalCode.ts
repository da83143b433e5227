const codes = 10_000
/** The hours in which slots begin, cut into stretches; other hours share theirs. */
const opens = 6 * 60
const stretchMinutes = 5
const stretches = (16 * 60) / stretchMinutes
/** So many numbers of one slot have a code of their own. */
const share = Math.floor(codes / stretches)
/** Coprime to 10,000, so that no two places share a code, and far from a round number: neighbours look unlike. */
const stride = 7919

/**
 * 报到码: four digits under which a booking is found at the desk of its day. They are made of the number of the booking
 * (`9:20-1`) whenever they are shown, so that booking writes nothing for them: each five minutes between 6:00 and 22:00 have
 * their own share of the 10,000 codes, and the numbers of the slot that begins there take theirs in turn.
 *
 * Within a day no two numbers have the same code while slots begin at least five minutes apart and none has given out more than 52
 * numbers; past that a code may stand for two, and the clerk is asked which. It is no secret: it opens nothing, and only a clerk at
 * the desk can take it in.
 *
 * @param number as it was given out with the booking
 * @param dayId so that the same number has another code on another day
 * @returns four digits; null for a number of another form
 */
export const arrivalCode = (number: string, dayId: string): string | null => {
  const [, hour, minute, issued] = /^(\d{1,2}):(\d{2})-(\d+)$/.exec(number) ?? []
  if (!issued) return null
  const minutes =
    (Number(hour) * 60 + Number(minute) - opens + stretches * stretchMinutes * 2) % (stretches * stretchMinutes)
  const place = Math.floor(minutes / stretchMinutes) * share + ((Number(issued) - 1) % share)
  const offset = Number.parseInt(dayId.replace(/-/g, '').slice(-6), 16) || 0
  return String((place * stride + offset) % codes).padStart(4, '0')
}
