import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { runClock } from '#functions/clock/run'
import { sendWaiting } from '#functions/outbox/send'
import { fieldCipher } from '#functions/platform/cipher'
import { jsonLog } from '#functions/platform/log'
import type { PhotoStore, Platform } from '#functions/platform/ports'
import { signer } from '#functions/platform/signer'
import { wechatHttp } from '#functions/platform/wechatHttp'
import { buildPages } from '#host/buildPages'
import { manualClock, realClock } from '#host/clock'
import { loadDemo } from '#host/demo/load'
import { demoPersonas } from '#host/demo/personas'
import { errorCode } from '#host/errorCode'
import { keysOf } from '#host/keys'
import { openDesk } from '#host/local/desk'
import { openWall } from '#host/local/wall'
import { lockFolder } from '#host/lock'
import { type DiskPhotoStore, diskPhotoStore, withAddresses } from '#host/photoStore'
import { createServer } from '#host/server'
import { readSettings, type Settings } from '#host/settings'
import { StartRefused } from '#host/startRefused'
import { emptyServer, openStore } from '#host/store'
import { every, oneAtATime } from '#host/timers'

export interface Host {
  /** `http://127.0.0.1:8787` */
  address: string
  platform: Platform & { photos: DiskPhotoStore & PhotoStore }
  close(): Promise<void>
}

const h5 = path.resolve(__dirname, '..', 'dist', 'h5')

/** What the host itself keeps in the data folder. Nothing else in it is ever removed: DATA_DIR may have been set wrongly. */
const ours = ['database', 'photos', 'incoming', 'wall.jsonl', 'keys.json', 'clock.txt']

const empty = async ({ dataDir, databaseUrl }: Settings): Promise<void> => {
  for (const name of ours) await rm(path.join(dataDir, name), { recursive: true, force: true })
  if (databaseUrl) await emptyServer(databaseUrl)
}

const listen = async (server: FastifyInstance, { host, port }: Settings): Promise<string> => {
  try {
    await server.listen({ host, port })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EADDRINUSE')
      throw new StartRefused(`Port ${port} is taken by another program. Stop it, or choose another with --port.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartRefused(`This computer does not let us listen on ${host}:${port}. Check HOST and PORT.`)
    throw error
  }
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${(server.server.address() as AddressInfo).port}`
}

/** Opened things, closed in the opposite order; one that fails to close does not keep the others open. */
const closing = () => {
  const steps: (() => unknown)[] = []
  let closed: Promise<void> | undefined
  const run = async () => {
    const failed: unknown[] = []
    for (const step of steps.reverse())
      try {
        await step()
      } catch (error) {
        failed.push(error)
      }
    if (failed.length > 0) throw new AggregateError(failed, 'the host did not close cleanly')
  }
  return {
    later: (step: () => unknown) => {
      steps.push(step)
    },
    all: () => {
      closed ??= run()
      return closed
    },
  }
}

/**
 * Starts the host on its settings: lock, store, migrations, demo districts (local mode), pages, timers.
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
    if (settings.reset) await empty(settings)
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
      log,
    }
    if (local) await loadDemo(platform)
    if (!existsSync(path.join(h5, 'index.html'))) {
      tell('Building the pages for the first time, about half a minute …')
      await buildPages()
    }

    const outbox = oneAtATime(() => sendWaiting(platform))
    const due = oneAtATime(() => runClock(platform))
    const tick = oneAtATime(async () => {
      await due()
      let sent = 0
      for (let run = await outbox(); run.taken > 0; run = await outbox()) sent += run.sent
      return sent
    })
    const desk = local
      ? openDesk({
          clock,
          wall: await openWall(settings.dataDir),
          personas: demoPersonas(),
          templates: settings.wechat.templates,
          tick,
        })
      : undefined

    const server = await createServer({ platform, h5, desk })
    close.later(() => server.close())
    const address = await listen(server, settings)
    if (!account.api) account.api = `${address}/local/wechat`

    const timers = [every(60 * 60 * 1000, 'uploads', () => platform.photos.sweepIncoming(new Date()), log)]
    if (!clock.manual) timers.push(every(1000, 'outbox', outbox, log), every(60 * 1000, 'clock', due, log))
    close.later(() => Promise.all(timers.map(timer => timer.stop())))
    return { address, platform, close: close.all }
  } catch (error) {
    await close.all()
    throw error
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
