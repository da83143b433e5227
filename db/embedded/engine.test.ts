import { Pool } from 'pg'
import { type Engine, startEngine } from '#db/embedded/engine'
import { Line } from '#db/embedded/line'

describe('the embedded engine', () => {
  let engine: Engine
  let pool: Pool

  beforeAll(async () => {
    engine = await startEngine({ dataDir: 'memory://' })
    pool = new Pool({ stream: () => new Line(engine), user: 'postgres', database: 'postgres', max: 1 })
  })
  afterAll(async () => {
    await pool.end()
    await engine.close()
  })

  it('lets the process go on while it works on a statement', async () => {
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 5)
    await pool.query('SELECT pg_sleep(0.3)')
    clearInterval(heart)
    expect(beats).toBeGreaterThan(5)
  })

  it('says what broke with its code and constraint, and goes on', async () => {
    await pool.query('CREATE TABLE place (number integer CONSTRAINT place_once PRIMARY KEY)')
    const take = () => pool.query({ name: 'take', text: 'INSERT INTO place VALUES ($1)', values: [1] })
    await take()
    await expect(take()).rejects.toMatchObject({ code: '23505', constraint: 'place_once' })
    expect((await pool.query('SELECT * FROM place')).rows).toEqual([{ number: 1 }])
  })

  it('carries answers that are larger than any buffer', async () => {
    const { rows } = await pool.query<{ text: string }>(`SELECT repeat('接待', 2000000) AS text`)
    expect(rows[0]?.text).toHaveLength(4_000_000)
  })

  it('gives a connection nothing of the one before it: no open transaction, no setting, no prepared statement', async () => {
    const statement = { name: 'kept', text: `SELECT current_setting('app.tenant', true) AS tenant` }
    const first = await pool.connect()
    await first.query(`BEGIN; SET app.tenant = 'xiangtan'; CREATE TABLE half_done ()`)
    await first.query(statement)
    first.release(new Error('lost'))
    expect((await pool.query(statement)).rows).toEqual([{ tenant: '' }])
    expect((await pool.query(`SELECT to_regclass('half_done') AS made`)).rows).toEqual([{ made: null }])
  })

  it('fails what is asked of it once it has ended', async () => {
    const short = await startEngine({ dataDir: 'memory://' })
    const spare = new Pool({ stream: () => new Line(short), user: 'postgres', database: 'postgres', max: 1 })
    await spare.query('SELECT 1')
    await short.close()
    await expect(spare.query('SELECT 1')).rejects.toThrow(/Connection terminated/)
    await spare.end()
  })

  it('fails as PGlite does where there can be no folder', async () => {
    await expect(startEngine({ dataDir: `${__filename}/store` })).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
