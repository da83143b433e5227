/**
 * `npm run office -- <command>`: what an office does on its own DATABASE_URL until the administrator has screens for it.
 *
 *   settle <preset> <deputies.json>              lays down a district; the file is [{"id","name","stationId","electoralDistrict"}],
 *                                                of leaders (领导代表) with "leader": true
 *   accounts <district>                          the accounts seen last, newest first: a colleague opens the mini-program once
 *   grant <district> <account> <role> <scope>    stationClerk <station>, gridWorker <station>, handlingUnit <unit>, deputy <deputy>,
 *                                                streetCommittee <street> or deputyAffairsCommittee <district>
 *   withdraw <district> <account> <role> <scope>
 */
import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Database } from '#db/database'
import { openPostgres } from '#db/postgres'
import { accountsSeen, grantRole, withdrawRole } from '#db/queries/account'
import { listDeputies, listStations, listTenants, listUnits } from '#db/queries/district'
import type { Grant } from '#domain/access/roles'
import { presetOf, presets } from '#domain/presets/index'
import { settleDistrict } from '#host/settle'

const text = z.string().check(z.minLength(1))
const deputiesFile = z.array(
  z.object({ id: text, name: text, stationId: text, electoralDistrict: text, leader: z.optional(z.boolean()) }),
)
const role = z.enum([
  'stationClerk',
  'handlingUnit',
  'deputy',
  'streetCommittee',
  'deputyAffairsCommittee',
  'gridWorker',
])

class Mistake extends Error {}

const deputiesIn = (file: string) => {
  let written: unknown
  try {
    written = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Mistake(`${file || 'The file of deputies'} cannot be read as JSON: ${(error as Error).message}`)
  }
  const found = deputiesFile.safeParse(written)
  if (!found.success)
    throw new Mistake(
      `${file} must be a list of {"id","name","stationId","electoralDistrict"}, all of them texts; "leader" may be true.`,
    )
  return found.data
}

const settle = async (db: Database, presetId = '', file = ''): Promise<string> => {
  const preset = presetOf(presetId)
  if (!preset)
    throw new Mistake(`There is no preset ${presetId}. There are: ${presets.map(each => each.id).join(', ')}.`)
  const deputies = deputiesIn(file)
  const astray = deputies.find(deputy => !preset.stations.some(station => station.id === deputy.stationId))
  if (astray)
    throw new Mistake(`Deputy ${astray.id} names the station ${astray.stationId}, which the preset does not have.`)
  await db.transaction(preset.id, queries => settleDistrict(queries, preset, deputies, new Date()))
  return `${preset.name} is settled with ${deputies.length} deputies. The clock function makes its plan.`
}

const accounts = async (db: Database, district = ''): Promise<string> =>
  (await accountsSeen(db.tenant(district), district))
    .map(account => `${account.account_id}  first seen ${account.created_at.toISOString()}  ${account.roles}`)
    .join('\n') || 'Nobody has opened the mini-program in this district yet.'

const grantFrom = async (db: Database, district: string, roleName = '', scope = ''): Promise<Grant> => {
  const wanted = role.safeParse(roleName)
  if (!wanted.success)
    throw new Mistake(
      'The role is one of stationClerk, handlingUnit, deputy, streetCommittee, deputyAffairsCommittee, gridWorker.',
    )
  const queries = db.tenant(district)
  const scopes = {
    stationClerk: async () => (await listStations(queries, district)).map(row => row.station_id),
    gridWorker: async () => (await listStations(queries, district)).map(row => row.station_id),
    handlingUnit: async () => (await listUnits(queries, district)).map(row => row.unit_id),
    deputy: async () => (await listDeputies(queries, district)).map(row => row.deputy_id),
    streetCommittee: async () => [...new Set((await listStations(queries, district)).map(row => row.street))],
    deputyAffairsCommittee: async () => [district],
  }
  const known = await scopes[wanted.data]()
  if (!known.includes(scope)) throw new Mistake(`${scope || 'An empty scope'} is not one of: ${known.join(', ')}.`)
  return { role: wanted.data, scope }
}

const grant = async (db: Database, district = '', account = '', roleName = '', scope = ''): Promise<string> => {
  await grantRole(db.tenant(district), district, account, await grantFrom(db, district, roleName, scope))
  return `${account} is now ${roleName} of ${scope}.`
}

const withdraw = async (db: Database, district = '', account = '', roleName = '', scope = ''): Promise<string> => {
  const taken = await grantFrom(db, district, roleName, scope)
  return (await withdrawRole(db.tenant(district), district, account, taken))
    ? 'Withdrawn.'
    : 'The account did not hold it.'
}

const commands: Record<string, (db: Database, ...rest: string[]) => Promise<string>> = {
  settle,
  accounts,
  grant,
  withdraw,
}

const main = async ([name = '', ...rest]: string[]): Promise<void> => {
  const command = commands[name]
  if (!command) throw new Mistake(`Say one of: ${Object.keys(commands).join(', ')}. See the head of scripts/office.ts.`)
  if (!process.env.DATABASE_URL) throw new Mistake('Set DATABASE_URL to the migrated PostgreSQL of the office.')
  const db = openPostgres(process.env.DATABASE_URL, { max: 1 })
  try {
    await listTenants(db.install).catch((error: Error & { code?: string }) => {
      throw new Mistake(`The database of DATABASE_URL cannot be used: ${error.message || error.code}.`)
    })
    console.log(await command(db, ...rest))
  } finally {
    await db.close()
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof Mistake ? error.message : error)
  process.exit(1)
})
