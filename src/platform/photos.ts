import Taro from '@tarojs/taro'
import { call } from './call'
import { offline, Refused, type RefusedCode } from './refused'
import { signIn, token } from './session'
import { base, inCloud } from './transport'

export interface Photo {
  photo: string
  url: string
}

/** Photos from the album or the camera, at most `most`; none when the person turned back. Gives their paths on this phone. */
export const choosePhotos = async (most: number): Promise<string[]> => {
  try {
    if (process.env.TARO_ENV === 'weapp') {
      const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
      return tempFiles.map(file => file.tempFilePath)
    }
    const { tempFilePaths } = await Taro.chooseImage({ count: most })
    return tempFilePaths.slice(0, most)
  } catch {
    return []
  }
}

const toCloud = async (filePath: string): Promise<string> => {
  const cloudPath = `uploads/${Date.now()}-${Math.random().toString(36).slice(2)}.jpg`
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}

interface Uploaded {
  file?: string
  code?: RefusedCode
  message?: string
}

const toHost = async (filePath: string): Promise<string> => {
  const header = { Authorization: `Bearer ${token() ?? (await signIn())}` }
  const { statusCode, data } = await Taro.uploadFile({ url: `${base}/upload`, filePath, name: 'file', header })
  const body = (typeof data === 'string' ? JSON.parse(data) : data) as Uploaded
  if (statusCode < 300 && body.file) return body.file
  throw new Refused(body.code ?? 'PHOTO_UNKNOWN', body.message ?? '有一张照片没有传上来，请重新选一次')
}

/** Brings one photo to the server, which turns it upright and strips what the camera wrote. */
export const addPhoto = async (filePath: string): Promise<Photo> => {
  let file: string
  try {
    file = await (inCloud ? toCloud(filePath) : toHost(filePath))
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : offline()
  }
  return call.photo.add({ file })
}
