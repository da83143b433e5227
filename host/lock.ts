import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { errorCode } from '#host/errorCode'
import { StartRefused } from '#host/startRefused'

/** Held for the life of the process; the operating system lets go when it dies, however it dies. */
export interface Lock {
  release(): void
}

const taken = (folder: string) =>
  new StartRefused(
    `Another process already works on ${folder}. Stop it first, or give this one its own folder with DATA_DIR.`,
  )

/** Linux: flock(2) belongs to the open file description, which the child shares, so it outlives the `flock` program. */
const lockOnLinux = (folder: string): Lock => {
  const fd = openSync(path.join(folder, 'lock'), 'a')
  const flock = spawnSync('flock', ['-n', '-x', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] })
  if (flock.error || flock.status !== 0) closeSync(fd)
  if (flock.error)
    throw new StartRefused(
      `The program flock is needed to guard ${folder} against a second process: install the package util-linux.`,
    )
  if (flock.status !== 0) throw taken(folder)
  return { release: () => closeSync(fd) }
}

/** macOS locks while opening: O_EXLOCK | O_NONBLOCK, which Node has no names for. */
const lockOnMac = (folder: string): Lock => {
  const flags = constants.O_RDWR | constants.O_CREAT | 0x20 | 0x4
  try {
    const fd = openSync(path.join(folder, 'lock'), flags)
    return { release: () => closeSync(fd) }
  } catch (error) {
    if (errorCode(error) === 'EAGAIN' || errorCode(error) === 'EWOULDBLOCK') throw taken(folder)
    throw error
  }
}

/** Windows has no advisory lock in Node; a named pipe can have one owner and goes with its process. */
const lockOnWindows = (folder: string): Promise<Lock> =>
  new Promise((resolve, reject) => {
    const name = createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)
    const pipe = createServer()
    pipe.unref()
    pipe.once('error', error => reject(errorCode(error) === 'EADDRINUSE' ? taken(folder) : error))
    pipe.listen(`\\\\.\\pipe\\shuanglian-${name}`, () => resolve({ release: () => pipe.close() }))
  })

/** Part by part: under a folder that takes none, such as /proc, Node's own `recursive` never comes to an end (measured). */
const makeFolder = (folder: string): void => {
  const isThere = () => statSync(folder, { throwIfNoEntry: false })?.isDirectory()
  if (isThere()) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!isThere()) throw error
  }
}

/**
 * Makes this process the only one on a data folder. Two on one folder tear the embedded database (measured), and PGlite
 * itself does not look.
 *
 * @throws StartRefused naming the folder when another process holds it, or when it cannot be made
 */
export const lockFolder = async (folder: string): Promise<Lock> => {
  try {
    makeFolder(path.resolve(folder))
    if (process.platform === 'win32') return await lockOnWindows(folder)
    return process.platform === 'darwin' ? lockOnMac(folder) : lockOnLinux(folder)
  } catch (error) {
    const code = errorCode(error)
    if (!code) throw error
    throw new StartRefused(`${folder} cannot be used as the data folder (${code}). Set DATA_DIR to another.`)
  }
}
