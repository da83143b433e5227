import Taro from '@tarojs/taro'
import { random } from './random'
import { base, inCloud } from './transport'
import { type Uploaded, uploadedFile } from './uploaded'

/** A photo that was chosen, by its place on this phone. */
export type Chosen = string

/** Photos from the album or the camera, at most `most`; none when the person turned back. */
export const choosePhotos = async (most: number): Promise<Chosen[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(file => file.tempFilePath)
  } catch {
    return []
  }
}

/** Brings one photo to the storage and gives the reference that `photo.add` takes. */
export const upload = async (filePath: Chosen, bearer: () => Promise<string>): Promise<string> => {
  if (inCloud) return (await Taro.cloud.uploadFile({ cloudPath: `incoming/${random()}.jpg`, filePath })).fileID
  const header = { Authorization: `Bearer ${await bearer()}` }
  const { statusCode, data } = await Taro.uploadFile({ url: `${base}/upload`, filePath, name: 'file', header })
  return uploadedFile(statusCode, JSON.parse(data) as Uploaded)
}
