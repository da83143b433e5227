import * as z from 'zod/mini'
import { change, openQuestion, question } from '#contracts/action'
import { contact, id, moment, nothing, shownContact } from '#contracts/shapes'
import { roles } from '#domain/access/roles'

/** The caller: what they may act as, and where. */
const me = z.object({
  district: z.string(),
  districtName: z.string(),
  /** How the demo or the office names this account; `居民` where nobody named it. */
  displayName: z.string(),
  roles: z.array(z.object({ role: z.enum(roles), scope: z.string(), scopeName: z.string() })),
  contact: shownContact,
  unread: z.number(),
})

export const session = {
  signIn: openQuestion('Sign in with a WeChat login code, or with dev:<persona> in local mode', [
    'SIGN_IN_FAILED',
    'NOT_FOUND',
  ])
    .input(z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)), district: z.optional(id) }))
    .output(z.object({ token: z.string(), expiresAt: moment, me })),
  me: question('Who I am here').input(nothing).output(me),
  saveContact: change('Keep my name and phone for the next time; leave both out to have them forgotten')
    .input(contact)
    .output(z.object({ contact: shownContact })),
}
