import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Bench, row } from '#tests/bench/report'

const root = path.resolve(__dirname, '..', '..')

/** WeChat refuses a main package above 2 MB; ours aims at a quarter, because it is the first download of every resident. */
const aim = 512 * 1024

/** The least a Taro app can be: one page with one word, built by our own settings and our own versions. */
const emptyApp: Record<string, string> = {
  'src/app.config.ts': `export default defineAppConfig({ pages: ['pages/index/index'] })`,
  'src/app.tsx': 'export default function App({ children }: { children?: unknown }) { return children }',
  'src/pages/index/index.config.ts': 'export default definePageConfig({})',
  'src/pages/index/index.tsx': `import { View } from '@tarojs/components'
    export default function Index() { return <View>空</View> }`,
}

const buildIn = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
    const child = spawn(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
      })
    child.once('error', reject)
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`the build in ${folder} failed:\n${said}`))))
  })

const bytesBelow = async (folder: string): Promise<number> => {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size
  return bytes
}

/** Bytes as WeChat counts them: everything, and what is left without the folders of the subpackages. */
const sizesOf = async (built: string) => {
  const { subPackages = [] } = JSON.parse(await readFile(path.join(built, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const total = await bytesBelow(built)
  const parts = await Promise.all(
    subPackages.map(async ({ root: folder }) => ({ folder, bytes: await bytesBelow(path.join(built, folder)) })),
  )
  return { total, main: parts.reduce((left, part) => left - part.bytes, total), parts }
}

/** A copy of what our build reads, in a folder of its own, so that nobody's dist/ is touched. */
const workplace = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  for (const name of ['config', 'babel.config.js', 'package.json', 'project.config.json', 'tsconfig.json'])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true })
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

/** The mini-program as it is downloaded, beside an empty Taro app built in the same run. Raw bytes, before WeChat packs them. */
export const size: Bench = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuanglian-size-'))
  try {
    const empty = await workplace(path.join(folder, 'empty'))
    // Our build's own plugin reads its list of attributes there; the empty app imports nothing of it.
    await cp(path.join(root, 'src', 'platform'), path.join(empty, 'src', 'platform'), { recursive: true })
    for (const [name, text] of Object.entries(emptyApp)) {
      await mkdir(path.dirname(path.join(empty, name)), { recursive: true })
      await writeFile(path.join(empty, name), text)
    }
    const ours = await workplace(path.join(folder, 'ours'))
    for (const room of ['src', 'domain', 'contracts'])
      await cp(path.join(root, room), path.join(ours, room), { recursive: true })
    await buildIn(empty)
    await buildIn(ours)

    const floor = await sizesOf(path.join(empty, 'dist', 'weapp'))
    const { main, total, parts } = await sizesOf(path.join(ours, 'dist', 'weapp'))
    const kib = (bytes: number) => Math.round((bytes / 1024) * 10) / 10
    return {
      rows: [
        row('main package', kib(main), 'KiB', kib(floor.main)),
        ...parts.map(part => row(part.folder, kib(part.bytes), 'KiB', kib(floor.main))),
        row('all packages', kib(total), 'KiB', kib(floor.total)),
      ],
      checks: { mainWithin512KiB: main <= aim, totalWithin20MiB: total <= 20 * 1024 * 1024 },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
