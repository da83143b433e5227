import Taro from '@tarojs/taro'
import { base, inCloud } from './transport'
import { copy, say } from './wechat'

/**
 * The whole address of a feed or a poster.
 *
 * @param origin what the server says of it; without one they lie where the host answers
 * @returns null where a cloud function answers and the office has not said where these pages are (OPEN_ORIGIN)
 */
export const openAddress = (origin: string | null, path: string): string | null => {
  if (origin) return origin + path
  if (inCloud) return null
  return (base || window.location.origin) + path
}

/** Shows a PDF: in a browser beside the app, on a phone in WeChat's own viewer, from which it can be sent on or printed. */
export const showPdf = async (address: string): Promise<void> => {
  if (process.env.TARO_ENV !== 'weapp') return void window.open(address)
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url: address })
    if (statusCode !== 200) throw new Error(`the server answered ${statusCode}`)
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
  } catch {
    say((await copy(address)) ? '打不开，地址已复制，请在浏览器里打开' : '打不开，请过一会儿再试')
  }
}

/** Shows a page outside the app: in a browser beside it; on a phone its address is copied, for a computer or a television. */
export const showOutside = async (address: string): Promise<void> => {
  if (process.env.TARO_ENV !== 'weapp') return void window.open(address)
  say((await copy(address)) ? '地址已复制，请在电脑或电视的浏览器里打开' : '没有复制成功，请再试一次')
}
