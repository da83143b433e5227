/**
 * `npm test`: everything, on a fresh machine, with no step before it. Installs the browser and the Chinese font that the tests
 * look through (Debian, as root) or says what to install; builds what the tests open; then checks and tests.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromiumPath } from '#tests/browser/chromium'

const root = path.resolve(__dirname, '..')

const run = (what: string, command: string, ...args: string[]): void => {
  console.log(`\n— ${what}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // PGlite and the ES modules among our packages are loaded by import() from inside jest's own contexts.
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning --max-old-space-size=4096',
    },
  })
  console.log(`  ${what}: ${Math.round((Date.now() - started) / 1000)} s`)
  if (status !== 0) {
    console.error(`\n${what} failed.`)
    process.exit(status ?? 1)
  }
}

const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name)

const hasChineseFont = (): boolean => {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

const installBrowser = (): void => {
  if (chromiumPath() && hasChineseFont()) return
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (!canInstall) {
    console.error(
      'The tests open the pages in a browser: install Chromium and a Chinese font (on Debian: apt-get install chromium fonts-noto-cjk), then run npm test again.',
    )
    process.exit(1)
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fontconfig', 'fonts-noto-cjk'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    },
  )
}

installBrowser()
run('Lint and format', bin('biome'), 'check', '--error-on-warnings', '.')
run('Types', bin('tsc'), '-p', '.')
run('Types of the rules, without DOM and Node', bin('tsc'), '-p', 'domain')
run(
  'Arrows between the rooms',
  bin('depcruise'),
  '--config',
  '.dependency-cruiser.cjs',
  'domain',
  'contracts',
  'db',
  'cloudfunctions',
  'host',
  'src',
)
run('Dead code', bin('knip'))
run('Build', 'npm', 'run', '--silent', 'build')
run('Tests', process.execPath, path.join(root, 'node_modules/jest/bin/jest.js'), '--ci')
