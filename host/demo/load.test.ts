import { randomBytes } from 'node:crypto'
import { Client, Pool } from 'pg'
import type { Database } from '#db/database'
import { migrate } from '#db/migrate'
import { openPostgres } from '#db/postgres'
import { listTenants } from '#db/queries/district'
import { stateCouncil } from '#domain/calendar/stateCouncil'
import { presetOf } from '#domain/presets/index'
import { fieldCipher } from '#functions/platform/cipher'
import { signer } from '#functions/platform/signer'
import { loadDemo } from '#host/demo/load'
import { type OfficeApart, openOfficeApart } from '#tests/stores/officeApart'

describe('the demo districts on one PostgreSQL', () => {
  let office: OfficeApart
  let hosts: Database[] = []
  beforeAll(async () => {
    office = await openOfficeApart()
    const client = new Client({ connectionString: office.databaseUrl })
    await client.connect()
    await client.query('CREATE DATABASE empty')
    await client.end()
    const url = Object.assign(new URL(office.databaseUrl), { pathname: '/empty' }).href
    const pool = new Pool({ connectionString: url, max: 1 })
    await migrate(pool)
    await pool.end()
    hosts = [openPostgres(url), openPostgres(url)]
  }, 60_000)
  afterAll(async () => {
    await Promise.all(hosts.map(db => db.close()))
    await office?.close()
  }, 30_000)

  it('are laid down once by two hosts that start at the same time', async () => {
    const errors: unknown[] = []
    const cipher = fieldCipher(`k1:${randomBytes(32).toString('base64')}`)
    const unused = () => Promise.reject(new Error('laying down the demo asks for nothing outside it'))
    const load = (db: Database) =>
      loadDemo(
        {
          db,
          now: () => new Date('2026-12-01T01:00:00Z'),
          holidays: stateCouncil,
          wechat: { openidOf: unused, send: unused },
          photos: { reserve: unused, put: unused, get: unused, remove: unused, addressOf: unused },
          cipher,
          signer: signer(randomBytes(32).toString('hex')),
          openOrigin: null,
          log: { info: () => {}, error: facts => errors.push(facts) },
        },
        ['xiangtan', 'tianyuan'].flatMap(place => presetOf(place) ?? []),
      )
    await Promise.all(hosts.map(load))
    expect(errors).toEqual([])
    const laid = await Promise.all(hosts.map(db => listTenants(db.install)))
    for (const tenants of laid) expect(tenants.map(tenant => tenant.tenant_id).sort()).toEqual(['tianyuan', 'xiangtan'])
  })
})
