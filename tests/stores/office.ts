import { randomBytes } from 'node:crypto'
import { Client, Pool } from 'pg'
import { migrate } from '#db/migrate'
import { openPostgres } from '#db/postgres'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { presetOf } from '#domain/presets/index'
import { fieldCipher } from '#functions/platform/cipher'
import { signer } from '#functions/platform/signer'
import { loadDemo } from '#host/demo/load'
import { startServer, type TestServer } from '#tests/stores/server'

/** A PostgreSQL server with the demo districts in it, and the environment variables with which our programs find it. */
export interface Office {
  server: TestServer
  databaseUrl: string
  env: Record<string, string>
  close(): Promise<void>
}

const places = ['xiangtan', 'huantai', 'tianyuan', 'xihu'].flatMap(place => presetOf(place) ?? [])

const unused = () => Promise.reject(new Error('preparing an office asks for nothing outside it'))

/** Starts a server and settles the demo districts on it, as a first start of the host would. */
export const openOffice = async (): Promise<Office> => {
  const server = await startServer()
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('CREATE DATABASE office')
  await client.end()

  const databaseUrl = server.url('office')
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  await migrate(pool)
  await pool.end()

  const fieldKeys = `k1:${randomBytes(32).toString('base64')}`
  const sessionKey = randomBytes(32).toString('base64')
  const db = openPostgres(databaseUrl)
  await loadDemo(
    {
      db,
      now: () => new Date(),
      holidays: stateCouncil,
      wechat: { openidOf: unused, send: unused },
      photos: { reserve: unused, put: unused, get: unused, remove: unused, addressOf: unused },
      cipher: fieldCipher(fieldKeys),
      signer: signer(sessionKey),
      openOrigin: null,
      log: { info: () => {}, error: () => {} },
    },
    places,
  )
  await db.close()
  return {
    server,
    databaseUrl,
    env: {
      DATABASE_URL: databaseUrl,
      FIELD_KEYS: fieldKeys,
      SESSION_KEY: sessionKey,
      WECHAT_APPID: 'wx-office',
      WECHAT_SECRET: 'office',
      // A port where nothing listens: no test of ours ever reaches WeChat.
      WECHAT_API: 'http://127.0.0.1:9',
    },
    close: () => server.stop(),
  }
}
