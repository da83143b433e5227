import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import { nothing } from '#contracts/shapes'

/** A private calendar address: `path` under `origin`, or under where this was asked when there is no origin. */
const address = z.object({ path: z.string(), origin: z.nullable(z.string()) })

export const feed = {
  mine: question('The private address at which my calendar reads my turns of duty; made on first sight')
    .input(nothing)
    .output(address),
  revoke: change('Exchange that address for a new one; the old one answers nobody from now on')
    .input(nothing)
    .output(address),
}
