import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#contracts/index'

/** The refusal as it travels: a closed code to switch on, and the sentence a person reads. */
const refusalBody = (codes: string[]) => ({
  type: 'object' as const,
  properties: {
    code: { enum: codes },
    message: {
      type: 'string' as const,
      description: 'What happened and what to do next, in Chinese, ready to be shown',
    },
    data: { type: 'object' as const, description: 'Facts the screen can offer, such as the slots that are still free' },
  },
  required: ['code', 'message'],
})

/**
 * The OpenAPI 3.1 document of all actions, made from the contracts and from nothing else.
 *
 * @param server where the actions are served, such as `https://shuanglian.example.gov.cn/api`
 */
export const openApiDocument = (server: string) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: '双联',
      version: '0.1.0',
      description:
        'Residents meet their deputies on reception days and follow what they have said. Every action is POST with a plain JSON body. ' +
        'An action that changes something needs an Idempotency-Key header (16–64 characters, new for each intention); the same key gives the same answer. ' +
        'A refusal is a 4xx or 503 with {code, message, data?}.',
    },
    servers: [{ url: server }],
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token that session.signIn gave' },
      },
    },
    security: [{}, { session: [] }],
    customErrorResponseBodySchema: errors => refusalBody(errors.map(([code]) => code)),
  })
