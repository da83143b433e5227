import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')

/** The host as an operator starts it, in a process of its own. */
export interface HostProcess {
  /** `http://127.0.0.1:41234` */
  address: string
  /** As the power switch does: nothing is closed, nothing is said. */
  kill(): Promise<void>
  /** As an operator does. */
  stop(): Promise<void>
}

/** What a host that did not start has said, and how it ended. */
export class NotStarted extends Error {
  constructor(
    readonly code: number | null,
    readonly said: string,
  ) {
    super(`the host ended with ${code}: ${said}`)
  }
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })

/** Starts `host/start.ts` on any free port; throws NotStarted with its own words when it refuses. */
export const startHostProcess = (env: Record<string, string>, flags: string[] = []): Promise<HostProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'host/start.ts', ...flags], {
      cwd: root,
      // Not the options of the test runner, which would make every start slower.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk
      const [, address] = /双联 {2}(http:\S+?)(?:\/local)?\n/.exec(said) ?? []
      if (address) resolve({ address, kill: () => ended(child, 'SIGKILL'), stop: () => ended(child, 'SIGTERM') })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new NotStarted(code, said)))
  })

export interface Answer<Body = Record<string, unknown>> {
  status: number
  body: Body
}

/** One action over HTTP; throws only when the host cannot be reached or dies while it is asked. */
export const ask = async <Body = Record<string, unknown>>(
  address: string,
  action: string,
  input: unknown,
  { token, key }: { token?: string; key?: string } = {},
): Promise<Answer<Body>> => {
  const response = await fetch(`${address}/api/${action.replace('.', '/')}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
  })
  return { status: response.status, body: (await response.json()) as Body }
}

/** Signs a demo person in and gives the token. */
export const signIn = async (address: string, persona: string): Promise<string> => {
  const { status, body } = await ask<{ token: string }>(address, 'session.signIn', { code: `dev:${persona}` })
  if (status !== 200) throw new Error(`${persona} was not let in: ${JSON.stringify(body)}`)
  return body.token
}
