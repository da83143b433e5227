import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Office, openOffice } from '#tests/stores/office'

/** An office whose server runs in a process of its own: the package that starts PostgreSQL cannot be loaded inside jest. */
export interface OfficeApart extends Pick<Office, 'databaseUrl' | 'env' | 'close'> {
  away(): Promise<void>
  back(): Promise<void>
}

const root = path.resolve(__dirname, '..', '..')

export const openOfficeApart = async (): Promise<OfficeApart> => {
  const child = spawn(process.execPath, ['--import', 'tsx', __filename], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the process of the office has ended')
    return value
  }
  const tell = async (word: string): Promise<void> => {
    child.stdin.write(`${word}\n`)
    await said()
  }
  const { databaseUrl, env } = JSON.parse(await said()) as Pick<Office, 'databaseUrl' | 'env'>
  return {
    databaseUrl,
    env,
    away: () => tell('away'),
    back: () => tell('back'),
    close: () =>
      new Promise(resolve => {
        child.once('close', () => resolve())
        child.stdin.end()
      }),
  }
}

/** The other side: opens the office, obeys, and goes when nobody holds its input any more, however the asker ended. */
const serve = async (): Promise<void> => {
  const office = await openOffice()
  console.log(JSON.stringify({ databaseUrl: office.databaseUrl, env: office.env }))
  for await (const word of createInterface({ input: process.stdin })) {
    await (word === 'away' ? office.server.away() : office.server.back())
    console.log(word)
  }
  await office.close()
  process.exit(0)
}

if (require.main === module)
  serve().catch(error => {
    console.error(error)
    process.exit(1)
  })
