import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockFolder } from '#host/lock'

const root = path.resolve(__dirname, '..')

/** A second process that takes the lock, says so, and stays until it is killed. */
const holder = (folder: string): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const script = `require('./host/lock.ts').lockFolder(${JSON.stringify(folder)}).then(() => { console.log('held'); setInterval(() => {}, 1000) })`
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: root })
    let complaint = ''
    child.stderr?.on('data', chunk => {
      complaint += chunk
    })
    child.stdout?.on('data', () => resolve(child))
    child.once('exit', () => reject(new Error(complaint)))
  })

describe('the lock on the data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('refuses a second process with a sentence that names the folder', async () => {
    const child = await holder(folder)
    try {
      await expect(lockFolder(folder)).rejects.toThrow(`Another process already works on ${folder}`)
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('dies with its process, even a killed one', async () => {
    const child = await holder(folder)
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    const lock = await lockFolder(folder)
    lock.release()
  })

  it('refuses a data folder that is a file with a sentence', async () => {
    const file = path.join(folder, 'taken')
    writeFileSync(file, '')
    await expect(lockFolder(file)).rejects.toThrow(`${file} cannot be used as the data folder (EEXIST)`)
    await expect(lockFolder(path.join(file, 'below'))).rejects.toThrow('Set DATA_DIR to another')
  })

  const onLinux = process.platform === 'linux' ? it : it.skip
  onLinux('refuses a place where no folder can be made, instead of trying for ever', async () => {
    await expect(lockFolder('/proc/shuanglian/data')).rejects.toThrow('Set DATA_DIR to another')
  })

  it('can be taken again after it was released', async () => {
    const first = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(folder)
    first.release()
    const second = await lockFolder(folder)
    second.release()
  })

  it('makes the folder when it is not there', async () => {
    const lock = await lockFolder(path.join(folder, 'a', 'b'))
    lock.release()
  })
})
