import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A stand-in of CloudBase's storage: its question endpoint and the bucket behind it. */
export interface Bucket {
  files: Map<string, Buffer>
  /** What makes the SDK of a function ask here instead of Tencent's servers. */
  env: Record<string, string>
  close(): Promise<void>
}

interface Question {
  action: string
  path?: string
  file_list?: { fileid: string }[]
  fileid_list?: string[]
}

const place = 'cloud://env-1.bucket/'

export const openBucket = async (): Promise<Bucket> => {
  const files = new Map<string, Buffer>()
  const answers: Record<string, (question: Question, origin: string) => unknown> = {
    'storage.getUploadMetadata': ({ path }, origin) => ({
      url: `${origin}/bucket/${path}`,
      token: 't',
      authorization: 'a',
      fileId: `${place}${path}`,
      cosFileId: 'c',
    }),
    'storage.batchGetDownloadUrl': ({ file_list = [] }, origin) => ({
      download_list: file_list.map(({ fileid }) => ({
        fileID: fileid,
        code: files.has(fileid.replace(place, '')) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
        tempFileURL: `${origin}/bucket/${fileid.replace(place, '')}`,
      })),
    }),
    'storage.batchDeleteFile': ({ fileid_list = [] }) => ({
      delete_list: fileid_list.map(fileID => ({
        fileID,
        code: files.delete(fileID.replace(place, '')) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
      })),
    }),
  }
  const server = createServer(async (request, response) => {
    const name = request.url?.startsWith('/bucket/') ? request.url.slice('/bucket/'.length) : undefined
    const bytes = await buffer(request)
    if (name && request.method === 'PUT') files.set(name, bytes)
    if (name) return response.end(request.method === 'PUT' ? undefined : files.get(name))
    const question = JSON.parse(bytes.toString()) as Question
    const data = answers[question.action]?.(question, `http://${request.headers.host}`)
    return response.setHeader('content-type', 'application/json').end(JSON.stringify({ requestId: 'r', data }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    files,
    env: {
      TCB_ENV: 'env-1',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
      TENCENTCLOUD_SECRETID: 'id',
      TENCENTCLOUD_SECRETKEY: 'key',
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
