import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbedded } from '#host/embeddedStore'

/** Data folders of a test file's own, and a whole embedded store to spoil copies of: making one anew takes seconds. */
export interface DataFolders {
  /** The data folder with the whole store, which is closed. */
  whole: string
  /** A new, empty data folder. */
  fresh(): string
  /** Lays a copy of the whole store into a data folder, and gives the folder of its database. */
  copyTo(dataDir: string): string
  remove(): void
}

export const openDataFolders = async (): Promise<DataFolders> => {
  const home = mkdtempSync(path.join(tmpdir(), 'shuanglian-data-'))
  const whole = path.join(home, 'whole')
  mkdirSync(whole)
  await (await openEmbedded(whole)).close()
  return {
    whole,
    fresh: () => mkdtempSync(path.join(home, 'data-')),
    copyTo: dataDir => {
      const database = path.join(dataDir, 'database')
      cpSync(path.join(whole, 'database'), database, { recursive: true })
      return database
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
