import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '#domain/refusal'
import type { PhotoStore, Signer } from '#functions/platform/ports'
import { isMissing } from '#host/errorCode'

/** `photos/…`: 192 random bits, so a ref can be known only by being told. An upload begins with whose it is. */
const refForm = /^(?:photos\/[0-9a-f]{48}|incoming\/[0-9a-f]{64})$/
const ownerForm = /^[0-9a-f]{16}$/

/** Uploads nobody took in: the person left the page. */
const incomingLife = 24 * 60 * 60 * 1000

/** Uploads of one person that may lie here before photo.add takes them in: a page sends one after the other, nine at most. */
export const mostIncoming = 20

export interface DiskPhotoStore extends Omit<PhotoStore, 'addressOf'> {
  /**
   * Keeps an upload as it came, until the action photo.add has checked and stripped it. Refuses TOO_MANY_UPLOADS to whom `mostIncoming`
   * lie here, so that nobody fills the disk.
   *
   * @param owner 16 hexadecimal digits that stand for the person and tell nobody who it is
   */
  putIncoming(owner: string, bytes: Uint8Array): Promise<string>
  /** Removes uploads older than a day; gives their number. */
  sweepIncoming(now: Date): Promise<number>
}

/**
 * Photos on disk, for the host. A file is written beside its place and renamed into it, so that a reader meets a whole
 * photo or none.
 *
 * @param folder the data folder; photos lie in `photos/`, uploads not yet taken in in `incoming/`
 */
export const diskPhotoStore = (folder: string): DiskPhotoStore => {
  /** Refuses anything but our own form, so no ref can climb out of the folder. */
  const fileOf = (ref: string): string => {
    if (!refForm.test(ref)) throw new Refusal('PHOTO_UNKNOWN')
    const [kind = '', name = ''] = ref.split('/')
    // 256 folders: a listing of any one stays short enough for backup tools.
    return path.join(folder, kind, name.slice(0, 2), name)
  }

  const newName = () => randomBytes(24).toString('hex')

  const write = async (ref: string, bytes: Uint8Array): Promise<void> => {
    const file = fileOf(ref)
    const unfinished = `${file}.tmp`
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    try {
      const handle = await open(unfinished, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, file)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  /** How many uploads each person is sending now: those that come at once see one another, and are no way around. */
  const arriving = new Map<string, number>()
  const checkRoom = async (owner: string, others: number): Promise<void> => {
    const lying = await readdir(path.join(folder, 'incoming', owner.slice(0, 2))).catch(error => {
      if (isMissing(error)) return []
      throw error
    })
    const own = lying.filter(name => name.startsWith(owner) && !name.endsWith('.tmp'))
    if (own.length + others >= mostIncoming)
      throw new Refusal('TOO_MANY_UPLOADS', '您传上来没有用上的照片太多了，请过一天再传')
  }

  return {
    reserve: async () => `photos/${newName()}`,
    put: write,
    async putIncoming(owner, bytes) {
      if (!ownerForm.test(owner)) throw new Error('an upload has no owner')
      const others = arriving.get(owner) ?? 0
      arriving.set(owner, others + 1)
      try {
        await checkRoom(owner, others)
        const ref = `incoming/${owner}${newName()}`
        await write(ref, bytes)
        return ref
      } finally {
        const left = (arriving.get(owner) ?? 1) - 1
        if (left > 0) arriving.set(owner, left)
        else arriving.delete(owner)
      }
    },

    async get(ref) {
      try {
        return await readFile(fileOf(ref))
      } catch (error) {
        if (isMissing(error)) throw new Refusal('PHOTO_UNKNOWN')
        throw error
      }
    },

    async remove(ref) {
      await rm(fileOf(ref), { force: true })
    },

    async sweepIncoming(now) {
      const incoming = path.join(folder, 'incoming')
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      let swept = 0
      for (const entry of await readdir(incoming, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const file = path.join(entry.parentPath, entry.name)
        try {
          // Against the disk's own clock: the test clock may stand in another year than the file's times.
          if (now.getTime() - (await stat(file)).mtimeMs < incomingLife) continue
          await rm(file, { force: true })
          swept += 1
        } catch (error) {
          // Taken in by photo.add meanwhile.
          if (!isMissing(error)) throw error
        }
      }
      return swept
    },
  }
}

/** Gives stored photos signed addresses on this host, which its own route `/photos/<token>` opens until they end. */
export const withAddresses = <Store extends DiskPhotoStore>(
  store: Store,
  signer: Signer,
  now: () => Date,
): Store & PhotoStore => ({
  ...store,
  addressOf: async (ref, seconds) =>
    `/photos/${signer.sign({ kind: 'photo', photo: ref }, new Date(now().getTime() + seconds * 1000))}`,
})
