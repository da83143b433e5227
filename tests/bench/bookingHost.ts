import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { diskPhotoStore, withAddresses } from '#host/photoStore'
import { createServer } from '#host/server'
import { benchPlatform, type Sums, sumsOf } from '#tests/bench/bookingHouse'
import { openEmbedded, openOnServer } from '#tests/bench/bookingStore'

/** The real host, in a process of its own, on a server or on an embedded store that it has alone. */
export interface BenchHost {
  address: string
  /** Counts in its database, and ends. */
  end(): Promise<Sums>
}

/** @param url of a settled database; without it the host settles an embedded store for itself */
export const openBenchHost = async (sessionKey: string, url?: string): Promise<BenchHost> => {
  const child = spawn(process.execPath, ['--import', 'tsx', __filename], {
    env: { ...process.env, SESSION_KEY: sessionKey, DATABASE_URL: url ?? '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the host of the bench has ended')
    return value
  }
  const address = await said()
  return {
    address,
    end: async () => {
      child.stdin.end()
      return JSON.parse(await said()) as Sums
    },
  }
}

const serve = async (): Promise<void> => {
  const url = process.env.DATABASE_URL
  const store = await (url ? openOnServer(url) : openEmbedded())
  const bench = benchPlatform(store.db, process.env.SESSION_KEY ?? '')
  const photos = withAddresses(diskPhotoStore(path.join(tmpdir(), 'shuanglian-bench')), bench.signer, bench.now)
  const server = await createServer({ platform: { ...bench, photos }, h5: 'none' })
  console.log(await server.listen({ host: '127.0.0.1', port: 0 }))
  for await (const _ of process.stdin);
  await server.close()
  console.log(JSON.stringify(await sumsOf(store.db)))
  await store.close()
  process.exit(0)
}

if (require.main === module)
  serve().catch(error => {
    console.error(error)
    process.exit(1)
  })
