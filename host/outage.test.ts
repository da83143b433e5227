import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, ask, type HostProcess, signIn, startHostProcess } from '#tests/host/process'
import { type OfficeApart, openOfficeApart } from '#tests/stores/officeApart'

describe('a host whose PostgreSQL goes away', () => {
  let folder: string
  let office: OfficeApart
  let host: HostProcess
  let token: string
  const input = { body: '路口的红绿灯坏了', category: '', station: 'hetang', secrecy: 'confidential' }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'outage-'))
    office = await openOfficeApart()
    // An empty setting counts as unset: in local mode the desk then plays WeChat.
    host = await startHostProcess({ ...office.env, WECHAT_API: '', WECHAT_APPID: '', DATA_DIR: folder })
    token = await signIn(host.address, 'xiangtan.resident-1')
    const { body } = await ask<{ categories: string[] }>(host.address, 'district.show', { district: 'xiangtan' })
    input.category = body.categories[0] ?? ''
  }, 60_000)
  afterAll(async () => {
    await host?.stop()
    await office?.close()
    rmSync(folder, { recursive: true, force: true })
  }, 30_000)

  const submit = (key: string): Promise<Answer> => ask(host.address, 'opinion.submit', input, { token, key })
  const tryAgainSoon = {
    status: 503,
    body: { code: 'TRY_AGAIN_SOON', message: expect.stringMatching(/请一分钟后再试/) },
  }

  it('asks to try again while it is away, and works again without a restart, with nothing done twice or lost', async () => {
    const answers: { key: string; answer: Answer }[] = []
    let stopped = false
    const write = async (): Promise<void> => {
      while (!stopped) {
        const key = randomUUID()
        answers.push({ key, answer: await submit(key) })
      }
    }
    // Taken away in the middle of their requests, and brought back under them.
    const writers = [1, 2, 3, 4].map(write)
    await pause(300)
    await office.away()
    const away = await submit(randomUUID())
    const health = await fetch(`${host.address}/health`)
    await pause(200)
    await office.back()
    await pause(1000)
    stopped = true
    await Promise.all(writers)

    expect(away).toMatchObject(tryAgainSoon)
    expect(health.status).toBe(503)
    const refused = answers.filter(({ answer }) => answer.status !== 200)
    expect(refused.length).toBeGreaterThan(0)
    for (const { answer } of refused) expect(answer).toMatchObject(tryAgainSoon)
    expect(answers.at(-1)?.answer.status).toBe(200)

    // The phones try again with the same keys: the acknowledged get their answer, the others are done now, once each.
    for (const { key, answer } of answers.slice(-400)) {
      const again = await submit(key)
      expect(again.status).toBe(200)
      if (answer.status === 200) expect(again).toEqual(answer)
    }
    expect((await fetch(`${host.address}/health`)).status).toBe(200)
  }, 60_000)
})
