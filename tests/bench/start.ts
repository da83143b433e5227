import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { Client } from 'pg'
import { type Bench, median, row } from '#tests/bench/report'
import { openOffice } from '#tests/stores/office'
import { buildFunctions } from '../../config/functions'

const root = path.resolve(__dirname, '..', '..')
const runs = 15

/** The least a function on PostgreSQL can do: one SELECT, with the same driver. */
const bareFunction = `
  import { Pool } from 'pg'
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
  export const main = async () => (await pool.query('SELECT 1 AS answer')).rows
`

/** Loads a bundle as the cloud does, calls it once, and says so the moment it has answered. */
const caller = `
  const [bundle, event, context] = process.argv.slice(2)
  require(bundle).main(JSON.parse(event), JSON.parse(context)).then(
    answer => process.stdout.write(JSON.stringify(answer), () => process.exit(0)),
    error => { console.error(error); process.exit(1) },
  )
`

const resident = {
  environ:
    'WX_OPENID=dev:xiangtan.resident-1;WX_APPID=wx-office;WX_CONTEXT_KEYS=WX_OPENID,WX_APPID;TCB_SOURCE=wx_client;',
}
const question = (name: string) => ({ path: name, district: 'xiangtan', input: {} })

const feed = { path: '/open/stations/xiangtan/hetang.ics', httpMethod: 'GET', headers: { host: 'bench' } }

interface Case {
  name: string
  file: string
  event: object
  context: object
  before?: () => Promise<unknown>
}

/**
 * Cold start: from the start of the process to the first answer, of every function beside a bare function. Each round
 * starts all of them once, in turn, so that a busy minute of the machine weighs on all alike.
 */
export const start: Bench = async () => {
  await buildFunctions()
  const folder = await mkdtemp(path.join(tmpdir(), 'shuanglian-start-'))
  const office = await openOffice()
  const onServer = new Client({ connectionString: office.databaseUrl })
  try {
    await onServer.connect()
    const script = path.join(folder, 'caller.js')
    const bare = path.join(folder, 'bare.js')
    await writeFile(script, caller)
    await build({
      stdin: { contents: bareFunction, resolveDir: root },
      outfile: bare,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['pg-native'],
    })
    const forgetDailyWork = () => onServer.query('DELETE FROM daily_work')
    const bundle = (name: string) => path.join(root, 'dist', 'cloudfunctions', name, 'index.js')
    const cases: Case[] = [
      { name: 'bare pg function', file: bare, event: {}, context: {} },
      { name: 'api session.me', file: bundle('api'), event: question('session.me'), context: resident },
      { name: 'api district.list', file: bundle('api'), event: question('district.list'), context: {} },
      { name: 'open station feed', file: bundle('open'), event: feed, context: {} },
      { name: 'outbox', file: bundle('outbox'), event: {}, context: {} },
      { name: 'clock', file: bundle('clock'), event: {}, context: {} },
      // Once a day the plan is laid first; the other 143 runs of a day find it laid.
      { name: 'clock, first of the day', file: bundle('clock'), event: {}, context: {}, before: forgetDailyWork },
    ]

    let wrong = 0
    const once = ({ file, event, context }: Case): Promise<number> =>
      new Promise((resolve, reject) => {
        const started = process.hrtime.bigint()
        let answered = 0
        const child = spawn(process.execPath, [script, file, JSON.stringify(event), JSON.stringify(context)], {
          env: { PATH: process.env.PATH, ...office.env },
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        child.stdout.once('data', chunk => {
          answered = Number(process.hrtime.bigint() - started) / 1e6
          const { status = 200 } = JSON.parse(String(chunk)) as { status?: number }
          if (status !== 200) wrong += 1
        })
        child.once('error', reject)
        child.once('close', code =>
          code === 0 ? resolve(answered) : reject(new Error(`${file} ended with ${code} instead of an answer`)),
        )
      })

    const times = cases.map((): number[] => [])
    // The first rounds fill the disk's cache and empty the demo's outbox.
    for (let round = -4; round < runs; round += 1)
      for (const [i, each] of cases.entries()) {
        await each.before?.()
        const time = await once(each)
        if (round >= 0) times[i]?.push(time)
      }
    const [floor = Number.NaN, ...values] = times.map(median)
    return {
      rows: values.map((value, i) => row(cases[i + 1]?.name ?? '', value, 'ms', floor)),
      checks: { wrongAnswers: wrong },
    }
  } finally {
    await onServer.end()
    await office.close()
    await rm(folder, { recursive: true, force: true })
  }
}
