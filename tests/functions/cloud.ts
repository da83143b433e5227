import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')
const runtime = path.join(root, 'node_modules/@cloudbase/cli/runtime/nodejs/bootstrap.js')

/** Who CloudBase says is calling, by the names it uses: WX_OPENID, WX_APPID, TCB_SOURCE. */
export type Told = Record<string, string>

/**
 * Runs a built function once under CloudBase's own local runtime, in a process of its own, and gives what it returned. The
 * runtime puts what the cloud knows of the caller both into the function's context and into its environment.
 *
 * @param told goes into `environ`; CloudBase lists the names that are about the caller in WX_CONTEXT_KEYS
 */
export const callFunction = (
  name: string,
  event: unknown,
  told: Told,
  env: Record<string, string>,
): Promise<{ answer: unknown; complaints: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [runtime], {
      env: {
        PATH: process.env.PATH,
        GLOBAL_USER_FILE_PATH: `${path.join(root, 'dist', 'cloudfunctions', name)}/`,
        SCF_FUNCTION_HANDLER: 'index.main',
        SCF_EVENT_BODY: JSON.stringify(event),
        SCF_FUNCTION_ENVIRON: Object.entries({ ...told, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID' })
          .map(([key, value]) => `${key}=${value};`)
          .join(''),
        SCF_DISPLAY_IS_QUIET: 'True',
        ...env,
      },
    })
    let printed = ''
    let complaints = ''
    child.stdout.on('data', chunk => {
      printed += chunk
    })
    child.stderr.on('data', chunk => {
      complaints += chunk
    })
    child.once('error', reject)
    child.once('close', () => {
      try {
        resolve({ answer: JSON.parse(printed), complaints })
      } catch {
        reject(new Error(`${name} answered no JSON: ${printed}\n${complaints}`))
      }
    })
  })
