import { spawn } from 'node:child_process'
import path from 'node:path'
import { StartRefused } from '#host/startRefused'

const root = path.resolve(__dirname, '..')

/** Builds the app for the browser into `dist/h5`, about half a minute. */
export const buildPages = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
    const build = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--no-check'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let said = ''
    const hear = (chunk: Buffer) => {
      said = (said + chunk).slice(-4000)
    }
    build.stdout.on('data', hear)
    build.stderr.on('data', hear)
    build.once('error', reject)
    build.once('exit', code =>
      code === 0
        ? resolve()
        : reject(new StartRefused(`The pages could not be built (npx taro build --type h5):\n${said}`)),
    )
  })
