import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Box } from './Box'

export interface PictureProps {
  url: string
  /** What a screen reader says. */
  words: string
  /** All pictures of the row; then a tap opens this one large. */
  all?: string[]
}

/** A photo; words in its place when its address has ended or the network is away. */
export function Picture({ url, words, all }: PictureProps) {
  const [lost, setLost] = useState<string | null>(null)
  if (lost === url) return <Box className="photo-words small quiet">没有打开</Box>
  const open = all ? () => void Taro.previewImage({ current: url, urls: all }) : undefined
  const spoken = { ariaRole: 'img', ariaLabel: words }
  return (
    <Image className="picture" src={url} mode="aspectFill" onClick={open} onError={() => setLost(url)} {...spoken} />
  )
}
