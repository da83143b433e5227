import { plan as contract } from '#contracts/plan'
import type { Queries } from '#db/database'
import { listStations } from '#db/queries/district'
import { addRule, type StandingRule, standingRule } from '#db/queries/plan'
import { addDays, type Day } from '#domain/calendar/day'
import { quarterWindows, windowForm } from '#domain/calendar/quarterWindow'
import type { ReceptionDate } from '#domain/calendar/receptionRule'
import { formOf, type HolidayPolicy, type RuleForm, ruleInWords } from '#domain/calendar/ruleForm'
import type { HolidayCalendar } from '#domain/calendar/workingDays'
import { stationsOf } from '#domain/presets/index'
import type { ReceptionPractice } from '#domain/presets/schema'
import { mayStillMove } from '#domain/reception/plan'
import { Refusal } from '#domain/refusal'
import {
  actionsOf,
  type Context,
  callerIn,
  grantsIn,
  once,
  practiceOf,
  queriesOf,
  todayOf,
} from '#functions/api/context'
import { freshCalendar } from '#functions/api/holidays'
import { takePlanTurn } from '#functions/api/planTurn'
import { quarterStandings } from '#functions/api/quarterStandings'
import { causes } from '#functions/api/settleDays'

const act = actionsOf(contract)

/** The engine of the rules (430 KB) loads only with the calls that need it, not with every cold start. */
const engine = async () => {
  const [preview, pasted, ahead, dates] = await Promise.all([
    import('#domain/calendar/rulePreview'),
    import('#domain/calendar/pastedRule'),
    import('#functions/api/planAhead'),
    import('#functions/api/datesAhead'),
  ])
  return { ...preview, ...pasted, ...ahead, ...dates }
}

interface FilledIn {
  form?: RuleForm | undefined
  text?: string | undefined
  anchor?: Day | undefined
  policy: HolidayPolicy
}

const wordsOf = ({ rule, policy }: Pick<StandingRule, 'rule' | 'policy'>): string =>
  rule ? ruleInWords(rule, policy) : '日子另行公布'

const practiceNamed = async (context: Context, id: string): Promise<ReceptionPractice> => {
  const preset = await practiceOf(context.platform, callerIn(context).tenantId)
  const practice = preset.practices.find(each => each.id === id)
  if (!practice) throw new Refusal('NOT_FOUND', '没有这种接待方式，请重新选择')
  return practice
}

const shownPractice = async (context: Context, queries: Queries, practice: ReceptionPractice) => {
  const { tenantId } = callerIn(context)
  const standing = await standingRule(queries, tenantId, practice)
  const stations = (await listStations(queries, tenantId)).map(row => ({ id: row.station_id, name: row.name }))
  return {
    id: practice.id,
    name: practice.name,
    version: standing.version,
    form: standing.rule ? ((formOf(standing.rule.recurrence) as never) ?? null) : null,
    anchor: standing.rule?.anchor ?? null,
    policy: standing.policy,
    words: wordsOf(standing),
    stations: stationsOf(practice, stations),
    quarter: await quarterOf(context, queries, practice, standing, stationsOf(practice, stations)),
    mine: (await grantsIn(context)).some(grant => grant.role === 'deputyAffairsCommittee' && grant.scope === tenantId),
  }
}

/** This quarter of a practice whose stations arrange their days themselves, with those that lack something. */
const quarterOf = async (
  context: Context,
  queries: Queries,
  practice: ReceptionPractice,
  { rule }: StandingRule,
  stations: { id: string; name: string }[],
) => {
  const standings = await quarterStandings(context, queries, practice, rule)
  if (!standings) return null
  const lacking = stations.map(({ id, name }) => ({ name, ...standings.of(id) })).filter(({ lacks }) => lacks > 0)
  return {
    ...standings.window,
    stations: stations.length,
    lacking: lacking.map(({ name, lacks }) => ({ name, lacks })),
  }
}

/**
 * What a rule makes of the days that are planned: those not announced move or go, the announced ones that it lacks stay. Days
 * that a person has set at a station are that station's own, and stay too.
 */
const effectOn = async (
  context: Context,
  queries: Queries,
  practice: ReceptionPractice,
  wished: Pick<StandingRule, 'rule' | 'policy'>,
  calendar: HolidayCalendar,
) => {
  const { shiftsAhead } = await engine()
  const { moves, stays } = await shiftsAhead(queries, callerIn(context).tenantId, practice, {
    calendar,
    now: context.platform.now(),
    by: wished,
  })
  return { moves, stays }
}

const asked = async (context: Context, { form, text, anchor, policy }: FilledIn) => {
  const { pastedForm, ruleFilledIn } = await engine()
  const wished = form ?? pastedForm(text ?? '')
  return { rule: ruleFilledIn(wished, anchor, todayOf(context)), policy }
}

const shownDate = (date: ReceptionDate, today: Day) => ({
  day: date.day,
  ruledOn: date.ruledOn,
  because: date.because ?? null,
  provisional: mayStillMove(date, today),
})

const practices = act.practices.handler(async ({ context }) => {
  const preset = await practiceOf(context.platform, callerIn(context).tenantId)
  const queries = queriesOf(context)
  return Promise.all(preset.practices.map(practice => shownPractice(context, queries, practice)))
})

const previewRule = act.previewRule.handler(async ({ input, context }) => {
  const { previewOf, daysDiffering } = await engine()
  const { tenantId } = callerIn(context)
  const queries = queriesOf(context)
  const practice = await practiceNamed(context, input.practice)
  const wished = await asked(context, input)
  const calendar = await freshCalendar(context.platform, queries, tenantId)
  const standing = await standingRule(queries, tenantId, practice)
  const { days, cancelled, merged } = previewOf(wished.rule, wished.policy, input.year, calendar)
  const form = windowForm(wished.rule)
  const now = previewOf(standing.rule, standing.policy, input.year, calendar)
  return {
    words: wordsOf(wished),
    anchor: wished.rule.anchor,
    year: input.year,
    days: days.map(date => shownDate(date, todayOf(context))),
    windows: form ? quarterWindows(form, input.year) : [],
    cancelled,
    merged,
    ...daysDiffering(now.days, days, addDays(todayOf(context), 1)),
    ...(await effectOn(context, queries, practice, wished, calendar)),
  }
})

/** Days that are not announced follow the new rule in the same transaction; the others are listed for somebody to decide. */
const setRule = act.setRule.handler(({ input, context }) =>
  once(context, input, async queries => {
    const { tenantId, accountId } = callerIn(context)
    const { planPractice } = await engine()
    const practice = await practiceNamed(context, input.practice)
    await takePlanTurn(queries, tenantId)
    const standing = await standingRule(queries, tenantId, practice)
    if (standing.version !== input.version) throw changedRule(standing)
    const wished = await asked(context, input)
    const now = context.platform.now()
    const calendar = await freshCalendar(context.platform, queries, tenantId)
    const effect = await effectOn(context, queries, practice, wished, calendar)
    const by = { accountId, at: now }
    await addRule(queries, tenantId, practice.id, { version: standing.version + 1, ...wished }, by)
    const preset = await practiceOf(context.platform, tenantId)
    await planPractice(queries, tenantId, practice, {
      preset,
      calendar,
      now,
      cause: causes.rule,
      by: accountId,
      all: true,
    })
    return { practice: await shownPractice(context, queries, practice), ...effect }
  }),
)

const changedRule = (standing: StandingRule): Refusal => {
  const words = `现在的规则是：${wordsOf(standing)}`
  return new Refusal('CHANGED_MEANWHILE', `规则刚刚有人改过。${words}。您填的还在，请看过再决定`, {
    changes: [words],
    version: standing.version,
  })
}

export const planRule = { practices, previewRule, setRule }
