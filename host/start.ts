import { existsSync } from 'node:fs'
import path from 'node:path'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { presets } from '#domain/presets/index'
import { runClock } from '#functions/clock/run'
import { sendWaiting } from '#functions/outbox/send'
import { fieldCipher } from '#functions/platform/cipher'
import { checkFieldKeys, WrongFieldKeys } from '#functions/platform/fieldKeys'
import { jsonLog } from '#functions/platform/log'
import type { PhotoStore, Platform } from '#functions/platform/ports'
import { signer } from '#functions/platform/signer'
import { wechatHttp } from '#functions/platform/wechatHttp'
import { buildPages } from '#host/buildPages'
import { manualClock, realClock } from '#host/clock'
import { closing } from '#host/closing'
import { loadDemo } from '#host/demo/load'
import { personasOf } from '#host/demo/personas'
import { damageOf } from '#host/embeddedStore'
import { errorCode, isDiskFault } from '#host/errorCode'
import { keysOf } from '#host/keys'
import { listen, tryPort } from '#host/listen'
import { openDesk } from '#host/local/desk'
import { onlyHere } from '#host/local/onlyHere'
import { openWall } from '#host/local/wall'
import { lockFolder } from '#host/lock'
import { type DiskPhotoStore, diskPhotoStore, withAddresses } from '#host/photoStore'
import { emptyFolder } from '#host/reset'
import { createServer } from '#host/server'
import { readSettings, type Settings } from '#host/settings'
import { StartRefused } from '#host/startRefused'
import { openStore } from '#host/store'
import { every, oneAtATime } from '#host/timers'

export interface Host {
  /** `http://127.0.0.1:8787` */
  address: string
  platform: Platform & { photos: DiskPhotoStore & PhotoStore }
  close(): Promise<void>
}

const h5 = path.resolve(__dirname, '..', 'dist', 'h5')

/** Faults of the disk and of the embedded database's files are the operator's to mend, wherever in the start they are met. */
const refusalOf = (error: unknown, { dataDir, databaseUrl }: Settings): unknown => {
  if (!isDiskFault(error)) return databaseUrl ? error : damageOf(error, dataDir)
  const { path: place = dataDir } = error as { path?: string }
  return new StartRefused(
    `${place} cannot be written or read (${errorCode(error)}). Mend that, or set DATA_DIR to another.`,
  )
}

/** Sealed texts of this database must open with our keys, before one is sealed with others. */
const checkKeys = async (platform: Pick<Platform, 'db' | 'cipher'>): Promise<void> => {
  try {
    await checkFieldKeys(platform.db.install, platform.cipher)
  } catch (error) {
    throw error instanceof WrongFieldKeys ? new StartRefused(error.message) : error
  }
}

/**
 * Starts the host on its settings: lock, pages, store, migrations, demo districts (local mode), timers. All that can be
 * tried without changing anything is tried first, before --reset above all.
 *
 * @param tell receives a line before something that takes long
 * @throws StartRefused for anything the operator can mend
 */
export const startHost = async (settings: Settings, tell: (line: string) => void = () => {}): Promise<Host> => {
  const local = settings.mode === 'local'
  const log = jsonLog(local)
  const close = closing()
  try {
    const lock = await lockFolder(settings.dataDir)
    close.later(() => lock.release())
    await tryPort(settings)
    if (!existsSync(path.join(h5, 'index.html'))) {
      tell('Building the pages for the first time, half a minute, on a small machine several …')
      await buildPages()
    }
    if (settings.reset) await emptyFolder(settings.dataDir)
    const keys = await keysOf(settings)
    const db = await openStore(settings)
    close.later(() => db.close())

    const clock = settings.manualClock ? manualClock(settings.dataDir) : realClock
    // In local mode the desk plays WeChat; its address is known once the host listens.
    const account = { ...settings.wechat, api: settings.wechat.api ?? '' }
    const sessionSigner = signer(keys.sessionKey)
    const platform = {
      db,
      now: clock.now,
      holidays: stateCouncil,
      wechat: wechatHttp(account),
      photos: withAddresses(diskPhotoStore(settings.dataDir), sessionSigner, clock.now),
      cipher: fieldCipher(keys.fieldKeys),
      signer: sessionSigner,
      openOrigin: settings.openOrigin,
      log,
    }
    await checkKeys(platform)
    const demo = presets.filter(preset => settings.demoPlaces.includes(preset.id))
    if (local) await loadDemo(platform, demo)

    const outbox = oneAtATime(() => sendWaiting(platform))
    const due = oneAtATime(() => runClock(platform))
    const sendAll = async () => {
      let sent = 0
      for (let run = await outbox(); run.taken > 0; run = await outbox()) sent += run.sent
      return sent
    }
    const tick = oneAtATime(async () => {
      await due()
      return sendAll()
    })
    const desk = local
      ? openDesk({
          clock,
          wall: await openWall(settings.dataDir),
          personas: demo.flatMap(personasOf),
          templates: settings.wechat.templates,
          tick,
          send: sendAll,
        })
      : undefined

    const server = await createServer({ platform, h5, desk })
    if (local && !settings.onNetwork) onlyHere(server)
    close.later(() => server.close())
    const address = await listen(server, settings)
    if (!account.api) account.api = `${address}/local/wechat`

    const hour = 60 * 60 * 1000
    const timers = [
      every(hour, 'uploads', () => platform.photos.sweepIncoming(new Date()), log),
      every(hour, 'tidying', db.tidyUp, log),
    ]
    if (!clock.manual) timers.push(every(1000, 'outbox', outbox, log), every(60 * 1000, 'clock', due, log))
    close.later(() => Promise.all(timers.map(timer => timer.stop())))
    return { address, platform, close: close.all }
  } catch (error) {
    await close.all().catch(() => {
      // What could not be opened often cannot be closed; the reason of the start's end is the one to tell.
    })
    throw refusalOf(error, settings)
  }
}

const main = async (): Promise<void> => {
  const settings = readSettings(process.env, process.argv.slice(2))
  const host = await startHost(settings, line => console.log(line))
  if (settings.mode === 'server' && !settings.databaseUrl)
    console.log(
      'The embedded database survives a crash of this process, not a power cut: set DATABASE_URL for an office.',
    )
  console.log(`双联  ${host.address}${settings.mode === 'local' ? '/local' : ''}`)

  const stop = (): void => {
    // A second signal, or a close that hangs, ends the process; the store survives that.
    const giveUp = setTimeout(() => process.exit(1), 10_000)
    giveUp.unref()
    process.once('SIGINT', () => process.exit(1))
    host.close().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

if (require.main === module)
  main().catch(error => {
    console.error(error instanceof StartRefused ? error.message : error)
    process.exit(1)
  })
