import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal } from '#domain/refusal'
import { cloudPhotoStore, openCloud, openidOfContext } from '#functions/platform/cloudbase'

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

interface Question {
  action: string
  envName: string
  path?: string
  file_list?: { fileid: string; max_age?: number }[]
  fileid_list?: string[]
}

describe('the caller of a cloud function', () => {
  const context = (values: Record<string, string>) => ({
    environ: Object.entries({ WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', ...values })
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  })

  it('is the openid that the platform put into the context', () => {
    expect(openidOfContext(context({ WX_OPENID: 'o1', WX_APPID: 'wx1', TCB_SOURCE: 'wx_client' }), 'wx1')).toBe('o1')
    expect(openidOfContext({ environment: JSON.stringify({ WX_OPENID: 'o1' }) })).toBe('o1')
  })

  it('is nobody when the platform names nobody', () => {
    expect(openidOfContext(context({}))).toBeNull()
    expect(openidOfContext({})).toBeNull()
    expect(openidOfContext(undefined)).toBeNull()
  })

  it.each(['wx_http', 'wx_unknown', 'web_client', 'wx_trigger'])('is nobody when the call comes from %s', source => {
    expect(openidOfContext(context({ WX_OPENID: 'o1', TCB_SOURCE: source }))).toBeNull()
  })

  it('is judged by who called first, when functions call functions', () => {
    expect(openidOfContext(context({ WX_OPENID: 'o1', TCB_SOURCE: 'wx_client' }))).toBe('o1')
    expect(openidOfContext({ environment: JSON.stringify({ WX_OPENID: 'o1', TCB_SOURCE: 'wx_http,scf' }) })).toBeNull()
  })

  it.each(['web,scf', 'wx_http,scf'])('is nobody when a chain begins with %s, which the SDK gives as a list', chain => {
    expect(openidOfContext(context({ WX_OPENID: 'o1', TCB_SOURCE: chain }))).toBeNull()
    expect(openidOfContext(context({ WX_OPENID: 'o1', TCB_SOURCE: 'wx_client,scf' }))).toBe('o1')
  })

  it('is nobody when it comes from another mini-program', () => {
    expect(openidOfContext(context({ WX_OPENID: 'o1', WX_APPID: 'wx2' }), 'wx1')).toBeNull()
  })
})

describe('photos in CloudBase storage', () => {
  let server: Server
  let origin: string
  let files: Map<string, Buffer>
  let asked: Question[]

  /** A stand-in of CloudBase's `/admin` endpoint and of the bucket behind it. */
  const answer = ({ action, path, file_list, fileid_list }: Question): unknown => {
    if (action === 'storage.getUploadMetadata')
      return {
        url: `${origin}/bucket/${path}`,
        token: 't',
        authorization: 'a',
        fileId: `cloud://env.bucket/${path}`,
        cosFileId: 'c',
      }
    if (action === 'storage.batchGetDownloadUrl')
      return {
        download_list: file_list?.map(({ fileid }) => {
          const name = fileid.replace('cloud://env.bucket/', '')
          return files.has(name)
            ? { code: 'SUCCESS', fileID: fileid, tempFileURL: `${origin}/bucket/${name}` }
            : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
        }),
      }
    return {
      delete_list: fileid_list?.map(fileID => ({
        fileID,
        code: files.delete(fileID.replace('cloud://env.bucket/', '')) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
      })),
    }
  }

  beforeEach(async () => {
    files = new Map()
    asked = []
    server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://cloud')
      const name = url.pathname.replace('/bucket/', '')
      if (url.pathname.startsWith('/bucket/') && request.method === 'PUT') {
        files.set(name, await bytesOf(request))
        return response.end()
      }
      if (url.pathname.startsWith('/bucket/')) return response.end(files.get(name))
      const question = JSON.parse((await bytesOf(request)).toString()) as Question
      asked.push(question)
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ requestId: 'r', data: answer(question) }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })

  const store = () =>
    cloudPhotoStore(openCloud({ env: 'env-1', serviceUrl: `${origin}/admin`, secretId: 'id', secretKey: 'key' }))
  const kept = async (photos: ReturnType<typeof store>): Promise<string> => {
    const ref = await photos.reserve()
    await photos.put(ref, photo)
    return ref
  }
  const photo = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3])
  const refusalOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'accepted',
      error => (error instanceof Refusal ? error.code : `bug: ${error.message}`),
    )

  it('are put, read back byte by byte, and removed', async () => {
    const photos = store()
    const ref = await kept(photos)
    expect(ref).toMatch(/^cloud:\/\/env\.bucket\/photos\/[0-9a-f]{48}\.jpg$/)
    expect(asked[0]).toMatchObject({ action: 'storage.getUploadMetadata', envName: 'env-1' })
    expect(Buffer.from(await photos.get(ref))).toEqual(photo)
    await photos.remove(ref)
    expect(files.size).toBe(0)
    expect(await refusalOf(photos.get(ref))).toBe('PHOTO_UNKNOWN')
  })

  it('lie where they were promised to lie, before they do', async () => {
    const photos = store()
    const ref = await photos.reserve()
    expect(files.size).toBe(0)
    expect(await refusalOf(photos.get(ref))).toBe('PHOTO_UNKNOWN')
    await photos.put(ref, photo)
    expect([...files.keys()].map(name => `cloud://env.bucket/${name}`)).toEqual([ref])
  })

  it('are shown under an address that ends', async () => {
    const photos = store()
    const ref = await kept(photos)
    expect(await photos.addressOf(ref, 600)).toMatch(/^http:\/\/127/)
    expect(asked.at(-1)?.file_list?.[0]).toMatchObject({ fileid: ref, max_age: 600 })
  })

  it('may be removed twice', async () => {
    const photos = store()
    const ref = await kept(photos)
    await photos.remove(ref)
    expect(await refusalOf(photos.remove(ref))).toBe('accepted')
  })

  it('never reach beyond photos and fresh uploads', async () => {
    const photos = store()
    for (const ref of [
      'cloud://env.bucket/exports/all.xlsx',
      'cloud://env.bucket/photos/../exports/a.jpg',
      'photos/a.jpg',
      '',
    ])
      expect(await refusalOf(photos.get(ref))).toBe('PHOTO_UNKNOWN')
    expect(asked).toEqual([])
  })
})
