// @ts-check
// The thread in which the embedded store works. Plain JavaScript, because a thread starts without the loader of its parent.
// It is given the options of PGlite; it says `ready`, and then answers each message of the wire protocol with the server's
// bytes, in turn. A failure is told and ends it.

const { parentPort, workerData } = require('node:worker_threads')
const { PGlite } = require('@electric-sql/pglite')

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

/** What one connection leaves behind for the next: PGlite knows a single session. One statement each, as DISCARD demands. */
const freshSession = ['ROLLBACK', 'DISCARD ALL']

/** @param {Uint8Array} bytes */
const isStartup = bytes => bytes[0] === 0

/** @param {unknown} error */
const tell = error => {
  const { name, message, code } = /** @type {Error & { code?: string }} */ (error)
  // Errors of the file system inside PGlite have a name only.
  port.postMessage({ failed: { name, message: message ?? name, code } })
  port.close()
}

const serve = async () => {
  const pglite = await PGlite.create(workerData)
  port.on('message', async (/** @type {Uint8Array | 'close'} */ asked) => {
    try {
      if (asked === 'close') {
        await pglite.close()
        port.postMessage('closed')
        port.close()
        return
      }
      if (isStartup(asked)) for (const statement of freshSession) await pglite.exec(statement)
      // Its own copy: what is handed over is gone here, and PGlite answers a startup out of its buffer.
      const answer = (await pglite.execProtocolRaw(asked)).slice()
      port.postMessage(answer, [answer.buffer])
    } catch (error) {
      tell(error)
    }
  })
  port.postMessage('ready')
}

serve().catch(tell)
