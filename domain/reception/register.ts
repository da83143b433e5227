/** 出勤 of a deputy on a day, as the clerk registers it: came, somebody else sat there instead, did not come. */
export const seatAttendances = ['came', 'substituted', 'absent'] as const
export type SeatAttendance = (typeof seatAttendances)[number]

export const seatAttendanceWords: Record<SeatAttendance, string> = {
  came: '到了',
  substituted: '由别人代替',
  absent: '没来',
}
