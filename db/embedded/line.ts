import { Duplex } from 'node:stream'
import type { Engine } from '#db/embedded/engine'

/** The message with which `pg` says goodbye. The session is the engine's, and stays. */
const goodbye = 'X'.charCodeAt(0)

/**
 * What `pg` takes for a socket, with the embedded engine at its end. What `pg` writes in one go (parse, bind, execute, sync) goes as
 * one message, so that a statement is one round trip here too.
 */
export class Line extends Duplex {
  constructor(private readonly engine: Engine) {
    super()
  }

  connect(): void {
    process.nextTick(() => this.emit('connect'))
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.send(bytes)
    done()
  }

  override _writev(written: { chunk: Buffer }[], done: () => void): void {
    this.send(Buffer.concat(written.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  private send(messages: Buffer): void {
    if (messages[0] === goodbye) return
    this.engine.exchange(messages).then(
      answer => this.push(answer),
      (error: Error) => this.destroy(error),
    )
  }
}
