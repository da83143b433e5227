import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'

export interface PictureProps {
  url: string
  /** What a screen reader says. */
  words: string
  /** All pictures of the row; then a tap opens this one large. */
  all?: string[]
}

export function Picture({ url, words, all }: PictureProps) {
  const open = all ? () => void Taro.previewImage({ current: url, urls: all }) : undefined
  return (
    <Image className="picture" src={url} mode="aspectFill" onClick={open} {...{ ariaRole: 'img', ariaLabel: words }} />
  )
}
