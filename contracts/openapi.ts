import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#contracts/index'
import { writes } from '#contracts/writes'
import { type ActionName, isPublic } from '#domain/access/permissions'

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

const requestKey = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: 'New for each intention, the same for each attempt of it: the same key gives the same answer',
  schema: { type: 'string' as const, pattern: '^[\\w-]{16,64}$' },
}

/**
 * The OpenAPI 3.1 document of all actions, made from the contracts and the permission list and from nothing else.
 *
 * @param origin where the host answers, such as `https://shuanglian.example.gov.cn`, or `/`: where the document was found
 */
export const openApiDocument = async (origin: string): Promise<OpenAPI.Document> => {
  const document = await new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(
    contract,
    {
      info: {
        title: '双联',
        version: '0.1.0',
        description:
          'Residents meet their deputies on reception days and follow what they have said. Every action is POST with a plain JSON body. ' +
          'A refusal is a 4xx, or 503 for a while, with {code, message, data?}.',
      },
      servers: [{ url: origin }],
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'The token that session.signIn gave' },
        },
      },
      customErrorResponseBodySchema: errors => refusalBody(errors.map(([code]) => code)),
    },
  )
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const [, noun = '', verb = ''] = path.split('/')
    const post = {
      ...item?.post,
      security: isPublic(`${noun}.${verb}` as ActionName) ? [] : [{ session: [] }],
      ...(writes(noun, verb) ? { parameters: [requestKey] } : {}),
    }
    return [`/api${path}`, { ...item, post }]
  })
  return { ...document, paths: Object.fromEntries(paths) }
}
