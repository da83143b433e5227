import Taro from '@tarojs/taro'
import { Refused } from './refused'
import { inCloud } from './transport'

/** A Word file as it travels: its name, and its bytes in base64. */
export interface WordFile {
  name: string
  file: string
}

/** The text of a cloud call ends at 100 KB: what is left of it for a file, before base64. */
const mostInCloud = 72 * 1024

/** Lays a file down on this phone and opens it, so that it can be looked at, sent on and printed. */
export const openWordFile = async ({ name, file }: WordFile): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, file, 'base64')
  await Taro.openDocument({ filePath, fileType: 'docx', showMenu: true })
}

/** A Word file out of a chat; null when the person turned back. */
export const chooseWordFile = async (): Promise<WordFile | null> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['docx'] }).catch(() => null)
  const [one] = chosen?.tempFiles ?? []
  if (!one) return null
  if (inCloud && one.size > mostInCloud)
    throw new Refused('INPUT_INVALID', '这个文件超过72KB，在手机上传不了，请把里面的图片缩小一些')
  return { name: one.name, file: Taro.getFileSystemManager().readFileSync(one.path, 'base64') as string }
}
