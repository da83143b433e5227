import { rmSync } from 'node:fs'

export default async (): Promise<void> => {
  await globalThis.testServer?.stop()
  globalThis.testServer = undefined
  if (process.env.TEST_PGLITE_IMAGE) rmSync(process.env.TEST_PGLITE_IMAGE, { force: true })
}
