import { connect, type Socket } from 'node:net'

/** What came back: the status, and the body where it is no success. */
interface Answer {
  status: number
  body: string
}

/**
 * A phone that costs next to nothing: one connection kept open, one request at a time. It shares the machine with the host,
 * and what it spends would count as the host's.
 */
export class BenchPhone {
  private socket: Socket | undefined
  private read: Buffer = Buffer.alloc(0)
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined

  constructor(private readonly address: URL) {}

  post(path: string, headers: string, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      this.connected().write(
        `POST ${path} HTTP/1.1\r\nHost: ${this.address.host}\r\nContent-Type: application/json\r\n${headers}` +
          `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    })
  }

  end(): void {
    this.socket?.destroy()
  }

  private connected(): Socket {
    if (this.socket) return this.socket
    this.socket = connect({ host: this.address.hostname, port: Number(this.address.port), noDelay: true })
    this.socket.on('data', chunk => this.take(chunk))
    this.socket.on('error', error => this.waiting?.reject(error))
    return this.socket
  }

  private take(chunk: Buffer): void {
    this.read = this.read.length === 0 ? chunk : Buffer.concat([this.read, chunk])
    const end = this.read.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.read.toString('latin1', 0, end)
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    if (length === undefined) {
      this.waiting?.reject(new Error(`an answer without a length: ${head}`))
      return
    }
    const whole = end + 4 + Number(length)
    if (this.read.length < whole) return
    const body = this.read.toString('utf8', end + 4, whole)
    this.read = this.read.subarray(whole)
    this.waiting?.resolve({ status: Number(head.slice(9, 12)), body })
  }
}
