import { rm } from 'node:fs/promises'
import path from 'node:path'

/** What the host itself keeps in the data folder. Nothing else in it is ever removed: DATA_DIR may have been set wrongly. */
const ours = ['database', 'database.unfinished', 'photos', 'incoming', 'wall.jsonl', 'keys.json', 'clock.txt']

/** `--reset`: empties the data folder of what is ours. The caller holds its lock, and has tried all that could refuse the start. */
export const emptyFolder = async (dataDir: string): Promise<void> => {
  for (const name of ours) await rm(path.join(dataDir, name), { recursive: true, force: true })
}
