import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '#db/database'
import { migrate, SchemaOfAnotherRelease } from '#db/migrate'
import { openPglite } from '#db/pglite'
import { errorCode } from '#host/errorCode'
import { StartRefused } from '#host/startRefused'

/** The PostgreSQL inside PGlite; a folder of another major is not read, and PGlite would not say why. */
export const embeddedMajor = '18'

const anew = 'or, in local mode, begin anew with --reset, which loses what is in it'

const damaged = (folder: string, cause: unknown) =>
  new StartRefused(`The database in ${folder} is damaged and cannot be opened. Put its backup back, ${anew}.`, {
    cause,
  })

/** PGlite makes a new database over whatever lies in a folder without PG_VERSION: looked at before it is opened. */
const checkFolder = (folder: string): void => {
  const entries = readdirSync(folder)
  if (entries.length === 0) return
  if (!entries.includes('PG_VERSION'))
    throw new StartRefused(
      `${folder} is not a database of this program, or a damaged one. Set DATA_DIR to another folder, put the backup back, ${anew}.`,
    )
  const major = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (major !== embeddedMajor)
    throw new StartRefused(
      `The database in ${folder} is of PostgreSQL ${major.slice(0, 8)}; this release reads ${embeddedMajor}. Start the release that made it, ${anew}.`,
    )
}

/** A first start that is broken off leaves no half-made database: it is made beside its place and then put there. */
const make = async (folder: string): Promise<void> => {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const store = await openPglite(unfinished)
  await migrate(store.pool)
  await (await store.database()).close()
  await rename(unfinished, folder)
}

/** What PostgreSQL says of files that are torn or gone, and what PGlite does when it cannot even say it. */
const isDamage = (error: unknown): boolean =>
  /^(XX00|58)/.test(errorCode(error) ?? '') ||
  (error instanceof Error && (error.name === 'RuntimeError' || /PGlite failed|Aborted/.test(error.message)))

/**
 * The embedded store in the data folder, migrated. The caller holds the folder's lock. Nothing is ever deleted here.
 *
 * @throws StartRefused for a folder that holds no database, a damaged one, or one of another PostgreSQL or release
 */
export const openEmbedded = async (dataDir: string): Promise<Database> => {
  const folder = path.join(dataDir, 'database')
  try {
    if (existsSync(folder)) checkFolder(folder)
    else await make(folder)
    const store = await openPglite(folder)
    await migrate(store.pool)
    return await store.database()
  } catch (error) {
    if (error instanceof SchemaOfAnotherRelease)
      throw new StartRefused(
        `The database in ${folder} was made by another release of this program. Start that release, ${anew}.`,
      )
    if (errorCode(error) === 'ENOTDIR')
      throw new StartRefused(`${folder} is a file, where the database should lie. Move it away, or set DATA_DIR.`)
    throw isDamage(error) ? damaged(folder, error) : error
  }
}

/** A start that fails on torn files after they were opened, as a sentence; any other failure as it is. */
export const damageOf = (error: unknown, dataDir: string): unknown =>
  isDamage(error) ? damaged(path.join(dataDir, 'database'), error) : error
