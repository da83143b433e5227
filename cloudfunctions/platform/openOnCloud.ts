import path from 'node:path'
import { openPostgres } from '#db/postgres'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import type { OpenPlatform } from '#functions/open/answer'
import { connectionsAnInstance, needed } from '#functions/platform/environment'
import { jsonLog } from '#functions/platform/log'

let opened: OpenPlatform | undefined

/** What the open pages work with on CloudBase: the database alone. No key is set for this function, and none is missed. */
export const openPlatform = (): OpenPlatform => {
  opened ??= {
    db: openPostgres(needed(process.env, 'DATABASE_URL'), { max: connectionsAnInstance }),
    now: () => new Date(),
    holidays: stateCouncil,
    log: jsonLog(false),
    // Put beside the bundle by config/functions.ts.
    fonts: path.join(__dirname, 'fonts'),
  }
  return opened
}
