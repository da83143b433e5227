const codes = 10_000
const minutesOfDay = 24 * 60
/** Coprime to 10,000, so that every place keeps a code of its own, and far from a round number: neighbours look unlike. */
const stride = 7919

/**
 * 报到码: four digits under which a booking is found at the desk of its day. They are made of the number of the booking
 * (`9:20-1`) whenever they are shown, so that booking writes nothing for them: each stretch of the day in which one slot can
 * begin has its own share of the 10,000 codes, and the bookings of that slot take theirs in turn.
 *
 * Within a day no two numbers have the same code while slots begin at least `slotMinutes` apart and none has given out more
 * numbers than its share (208 for slots of 30 minutes, 34 for 5); past that a code may stand for two, and the clerk is asked which.
 * It is no secret: it opens nothing, and only a clerk at the desk can take it in.
 *
 * @param number as it was given out with the booking
 * @param slotMinutes of the practice
 * @param dayId so that the same number has another code on another day
 * @returns four digits; null for a number of another form
 */
export const arrivalCode = (number: string, slotMinutes: number, dayId: string): string | null => {
  const [, hour, minute, issued] = /^(\d{1,2}):(\d{2})-(\d+)$/.exec(number) ?? []
  if (!issued) return null
  const stretches = Math.ceil(minutesOfDay / slotMinutes)
  const share = Math.max(1, Math.floor(codes / stretches))
  const stretch = Math.floor((Number(hour) * 60 + Number(minute)) / slotMinutes)
  const place = stretch * share + ((Number(issued) - 1) % share)
  const offset = Number.parseInt(dayId.replace(/-/g, '').slice(-6), 16) || 0
  return String((place * stride + offset) % codes).padStart(4, '0')
}
