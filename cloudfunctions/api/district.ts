import { district as contract } from '#contracts/district'
import type { Queries } from '#db/database'
import { listDeputies, listStations, listTenants, listUnits, type StationRow } from '#db/queries/district'
import { standingRule } from '#db/queries/plan'
import { ruleInWords } from '#domain/calendar/ruleForm'
import { presetOf } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import { actionsOf, practiceOf } from '#functions/api/context'

const act = actionsOf(contract)

const stationLine = (row: StationRow) => ({
  id: row.station_id,
  name: row.name,
  address: row.address,
  phone: row.phone,
  latitude: row.latitude,
  longitude: row.longitude,
  contactPoints: row.contact_points,
})

/** Every practice by its name and rule: `169号见：每月第一个周六，遇国家节假日顺延到下一个工作日`. */
const rulesInWords = async (queries: Queries, tenantId: string, { practices }: Preset): Promise<string> => {
  const lines = await Promise.all(
    practices.map(async practice => {
      const { rule, policy } = await standingRule(queries, tenantId, practice)
      const words = rule ? ruleInWords(rule, policy) : '日子另行公布'
      return practices.length === 1 ? words : `${practice.name}：${words}`
    }),
  )
  return lines.join('；')
}

export const district = {
  list: act.list.handler(async ({ context: { platform } }) =>
    (await listTenants(platform.db.install)).flatMap(({ tenant_id, preset }) => {
      const practice = presetOf(preset)
      return practice ? [{ id: tenant_id, name: practice.name, practice: practice.practice }] : []
    }),
  ),

  show: act.show.handler(async ({ input, context: { platform } }) => {
    const practice = await practiceOf(platform, input.district)
    const queries = platform.db.tenant(input.district)
    const [stations, deputies, units] = await Promise.all([
      listStations(queries, input.district),
      listDeputies(queries, input.district),
      listUnits(queries, input.district),
    ])
    return {
      id: input.district,
      name: practice.name,
      practice: practice.practice,
      ruleWords: await rulesInWords(queries, input.district, practice),
      categories: practice.opinion.categories,
      longestAnswer: practice.opinion.longestAnswer,
      usualAnswer: practice.opinion.deadlines.answer,
      coHandling: practice.opinion.flags.coHandling,
      openOrigin: platform.openOrigin,
      stations: stations.map(stationLine),
      deputies: deputies.map(row => ({
        id: row.deputy_id,
        name: row.name,
        stationId: row.station_id,
        electoralDistrict: row.electoral_district,
      })),
      units: units.map(row => ({ id: row.unit_id, name: row.name })),
    }
  }),
}
