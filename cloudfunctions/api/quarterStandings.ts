import type { Queries } from '#db/database'
import { countHeld, standingRule } from '#db/queries/plan'
import { type QuarterWindow, windowForm, windowOn, windowStanding } from '#domain/calendar/quarterWindow'
import type { ReceptionRule } from '#domain/calendar/ruleForm'
import type { ReceptionPractice } from '#domain/presets/schema'
import { type Context, callerIn, todayOf } from '#functions/api/context'

/** How each station stands in this quarter, where stations arrange their days themselves; null under a rule that gives days. */
export const quarterStandings = async (
  context: Context,
  queries: Queries,
  practice: ReceptionPractice,
  rule: ReceptionRule | null,
) => {
  const form = windowForm(rule)
  if (!form) return null
  const today = todayOf(context)
  const window: QuarterWindow = windowOn(form, today)
  const within = { from: window.from, to: window.due, today }
  const rows = await countHeld(queries, callerIn(context).tenantId, practice.id, within)
  const counts = new Map(rows.map(row => [row.station_id, row]))
  return {
    window,
    of: (stationId: string) => windowStanding(window, counts.get(stationId) ?? { held: 0, ahead: 0 }, today),
  }
}

/** `第4季度要2次：已办1次，还差1次，最晚12月25日`; null under a rule that gives days. */
export const quarterInWords = async (
  context: Context,
  queries: Queries,
  practice: ReceptionPractice,
  stationId: string,
): Promise<string | null> => {
  const { rule } = await standingRule(queries, callerIn(context).tenantId, practice)
  const standings = await quarterStandings(context, queries, practice, rule)
  return standings && `${standings.window.name}${standings.of(stationId).words}`
}
