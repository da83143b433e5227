import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
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

interface Piece {
  name: string
  file: string
  /** Named by a module that itself loads late, in an import of the usual form. */
  byLateModule?: true
}

/**
 * Built into a file of its own beside the function. The SDK is two megabytes that only a photo needs, the engine of PDFs one
 * and a half that only a poster needs, the Word templates and the engine of recurrence rules half of one each; inside the
 * bundle every cold start would read and scan them.
 */
const sdk: Piece = { name: '@cloudbase/node-sdk', file: 'cloudbase-sdk.js' }
const recurrence: Piece = { name: '#domain/calendar/recurrenceEngine', file: 'recurrence.js', byLateModule: true }
const apart: Record<string, Piece[]> = {
  api: [sdk, recurrence, { name: 'docxtemplater', file: 'docxtemplater.js' }, { name: 'pizzip', file: 'pizzip.js' }],
  outbox: [sdk],
  clock: [sdk, recurrence],
  open: [recurrence, { name: 'pdfkit', file: 'pdfkit.js' }],
}

const setApart = (pieces: readonly Piece[]): Plugin => ({
  name: 'set-apart',
  setup({ onResolve, onLoad }) {
    for (const { name, file, byLateModule } of pieces)
      onResolve({ filter: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }, ({ kind }) =>
        kind === 'dynamic-import' || byLateModule ? { path: `./${file}`, external: true } : undefined,
      )
    // The SDK's reader of the context brings an HTTP client along (280 KB) for questions about the machine, which we never ask.
    onResolve({ filter: /^axios$/ }, ({ importer }) =>
      importer.endsWith(path.join('utils', 'metadata.js')) ? { path: 'axios', namespace: 'left-out' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
})

/** The letters of posters: two weights of the common characters, and the rare ones, file by file, in one. */
const fontFiles = /^(unicode\.json|files\/noto-sans-sc-(chinese-simplified-(400|700)|\d+-500)-normal\.woff)$/

const layFonts = async (folder: string): Promise<void> => {
  const from = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
  const names = ['unicode.json', ...(await readdir(path.join(from, 'files'))).map(name => `files/${name}`)]
  await mkdir(path.join(folder, 'fonts', 'files'), { recursive: true })
  for (const name of names)
    if (fontFiles.test(name)) await copyFile(path.join(from, name), path.join(folder, 'fonts', name))
}

interface CloudFunction {
  name: string
  triggers?: { name: string; type: string; config: string }[]
}

/** What the hall's page loads. */
const layHall = async (folder: string): Promise<void> => {
  await mkdir(path.join(folder, 'hall'), { recursive: true })
  for (const name of ['hall.js', 'hall.css'])
    await copyFile(path.join(root, 'cloudfunctions', 'open', 'hall', name), path.join(folder, 'hall', name))
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
  const pieces = apart[name] ?? []
  await build({ ...common, entryPoints: [entry], outfile: file, plugins: [setApart(pieces)] })
  for (const piece of pieces)
    await build({
      ...common,
      entryPoints: [piece.byLateModule ? piece.name : require.resolve(piece.name)],
      outfile: path.join(folder, piece.file),
    })
  if (name === 'open') await Promise.all([layFonts(folder), layHall(folder)])
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
