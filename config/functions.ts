import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const root = path.resolve(__dirname, '..')
const into = path.join(root, 'dist', 'cloudfunctions')

/**
 * What stays out of the bundle. sharp carries a binary for the machine it runs on, so CloudBase installs it there
 * (`installDependency` in cloudbaserc.json); pg asks for pg-native and goes on without it.
 */
const installed: Record<string, string[]> = { api: ['sharp'] }
const external = ['sharp', 'pg-native']

/**
 * Built into a file of its own beside the functions that need it. The SDK is two megabytes that only a photo needs, the Word
 * templates half of one that only printing needs; inside the bundle every cold start would read and scan them.
 */
const apart: { name: string; file: string; only?: string }[] = [
  { name: '@cloudbase/node-sdk', file: 'cloudbase-sdk.js' },
  { name: 'docxtemplater', file: 'docxtemplater.js', only: 'api' },
  { name: 'pizzip', file: 'pizzip.js', only: 'api' },
]

const setApart: Plugin = {
  name: 'set-apart',
  setup({ onResolve, onLoad }) {
    for (const { name, file } of apart)
      onResolve({ filter: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${file}`, external: true } : undefined,
      )
    // The SDK's reader of the context brings an HTTP client along (280 KB) for questions about the machine, which we never ask.
    onResolve({ filter: /^axios$/ }, ({ importer }) =>
      importer.endsWith(path.join('utils', 'metadata.js')) ? { path: 'axios', namespace: 'left-out' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}

interface CloudFunction {
  name: string
  triggers?: { name: string; type: string; config: string }[]
}

/** The functions and their timers stand once, in cloudbaserc.json; WeChat's own tools read the timers from config.json. */
const functionsIn = async (): Promise<CloudFunction[]> => {
  const { functions } = JSON.parse(await readFile(path.join(root, 'cloudbaserc.json'), 'utf8')) as {
    functions: CloudFunction[]
  }
  return functions
}

const installedVersion = async (name: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`)

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // A lazy import becomes a lazy require(), which finds the file beside the bundle and reads a CommonJS package as it is.
  supported: { 'dynamic-import': false },
  external,
  // pg asks whether it runs at Cloudflare. Node 20 has no navigator to say no, and pg then builds a Response, for which Node
  // loads its whole HTTP client: 16 ms of every cold start.
  define: { navigator: '{"userAgent":"Node.js"}' },
  // Stack traces in the log of a government's cloud must be readable without our source maps.
  minify: false,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions

/**
 * Builds one cloud function into a folder of its own, because a function sees nothing beside it. Lazy imports stay lazy:
 * the SDK, the image library and the engine of the reception rule cost their loading time only to the calls that use them.
 */
const buildFunction = async ({ name, triggers = [] }: CloudFunction): Promise<number> => {
  const entry = path.join(root, 'cloudfunctions', name, 'index.ts')
  if (!existsSync(entry))
    throw new Error(`${path.relative(root, entry)} is missing: it must export main(event, context).`)
  const folder = path.join(into, name)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'index.js')
  await build({ ...common, entryPoints: [entry], outfile: file, plugins: [setApart] })
  for (const { name: wanted, file, only } of apart)
    if (!only || only === name)
      await build({ ...common, entryPoints: [require.resolve(wanted)], outfile: path.join(folder, file) })
  const dependencies = Object.fromEntries(
    await Promise.all((installed[name] ?? []).map(async wanted => [wanted, await installedVersion(wanted)])),
  )
  await writeJson(path.join(folder, 'package.json'), {
    name,
    version: '1.0.0',
    private: true,
    main: 'index.js',
    dependencies,
  })
  await writeJson(path.join(folder, 'config.json'), { permissions: { openapi: [] }, triggers })
  return (await stat(file)).size
}

/** Builds all functions, and tells the size of each bundle in bytes. */
export const buildFunctions = async (): Promise<Record<string, number>> => {
  await rm(into, { recursive: true, force: true })
  const sizes: Record<string, number> = {}
  for (const each of await functionsIn()) sizes[each.name] = await buildFunction(each)
  return sizes
}

const main = async (): Promise<void> => {
  for (const [name, bytes] of Object.entries(await buildFunctions()))
    console.log(`${name.padEnd(8)} ${(bytes / 1024).toFixed(0)} KB  dist/cloudfunctions/${name}`)
}

if (require.main === module)
  main().catch(error => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
