import { v7 as newId } from 'uuid'
import { ensureAccount, grantRole } from '#db/queries/account'
import { listTenants } from '#db/queries/district'
import { brokenBy } from '#db/uniqueIndex'
import type { Preset } from '#domain/presets/schema'
import { runClock } from '#functions/clock/run'
import type { Platform } from '#functions/platform/ports'
import { demoDeputies, personasOf } from '#host/demo/personas'
import { liveThrough } from '#host/demo/story'
import { settleDistrict } from '#host/settle'

export interface DemoOptions {
  /** Whether a few opinions have a life already; a test begins with none. */
  stories?: boolean
}

/** Loads the demo districts that are not there yet, makes their plan, and lets a few opinions live in each. */
export const loadDemo = async (
  platform: Platform,
  wanted: readonly Preset[],
  { stories = true }: DemoOptions = {},
): Promise<void> => {
  const known = new Set((await listTenants(platform.db.install)).map(tenant => tenant.tenant_id))
  const missing = wanted.filter(preset => !known.has(preset.id))
  const settled: Preset[] = []
  for (const preset of missing) if (await settleOnce(platform, preset)) settled.push(preset)
  await runClock(platform)
  if (stories) for (const preset of settled) await liveThrough(platform, preset)
}

/** Whether this host laid the district down; not when another one that started at the same time was faster. */
const settleOnce = async (platform: Platform, preset: Preset): Promise<boolean> => {
  try {
    await settle(platform, preset)
    return true
  } catch (error) {
    if (brokenBy(error, 'tenant_pkey')) return false
    throw error
  }
}

/** The district with its invented deputies and demo people: all of it or nothing. */
const settle = (platform: Platform, preset: Preset): Promise<void> =>
  platform.db.transaction(preset.id, async queries => {
    const now = platform.now()
    await settleDistrict(queries, preset, demoDeputies(preset), now)
    for (const persona of personasOf(preset)) {
      const accountId = await ensureAccount(queries, preset.id, {
        accountId: newId(),
        openid: `dev:${persona.id}`,
        displayName: persona.role === 'resident' ? null : persona.name,
        at: now,
      })
      if (persona.role !== 'resident')
        await grantRole(queries, preset.id, accountId, { role: persona.role, scope: persona.scope })
    }
  })
