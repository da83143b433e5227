import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PGliteOptions } from '@electric-sql/pglite'

type Said = Uint8Array | 'ready' | 'closed' | { failed: { name: string; message: string; code?: string } }

/** PGlite in a thread of its own: the host goes on answering while a statement is worked on. */
export interface Engine {
  /** Sends messages of the wire protocol; resolves to the server's answer. Fails, now and ever after, when the engine has ended. */
  exchange(messages: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}

/** Resolves once the store stands open; fails as PGlite does, with its error's name, words and code. */
export const startEngine = async (options: PGliteOptions): Promise<Engine> => {
  const worker = new Worker(path.join(__dirname, 'thread.cjs'), { workerData: options })
  const waiting: { resolve: (said: Said) => void; reject: (error: Error) => void }[] = []
  let ended: Error | undefined

  // The process may end while nobody waits for an answer, as it may with an idle connection.
  const take = () => {
    const next = waiting.shift()
    if (waiting.length === 0) worker.unref()
    return next
  }
  const end = (cause: Error) => {
    // To `pg` and to those who ask, a server that is away.
    ended ??= new Error('Connection terminated: the embedded store has ended', { cause })
    while (waiting.length > 0) take()?.reject(cause)
  }
  const expect = (): Promise<Said> =>
    new Promise((resolve, reject) => {
      worker.ref()
      waiting.push({ resolve, reject })
    })

  worker.on('message', (said: Said) => {
    if (typeof said === 'object' && 'failed' in said) end(Object.assign(new Error(), said.failed))
    else take()?.resolve(said)
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('Connection terminated')))

  const ask = (asked: Uint8Array | 'close', handedOver: ArrayBuffer[] = []): Promise<Said> => {
    if (ended) return Promise.reject(ended)
    const said = expect()
    worker.postMessage(asked, handedOver)
    return said
  }

  await expect()
  return {
    exchange: async messages => {
      const own = Uint8Array.from(messages)
      return (await ask(own, [own.buffer])) as Uint8Array
    },
    close: async () => {
      await ask('close')
    },
  }
}
