import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Box } from './Box'

export interface PictureProps {
  /** None while the store does not give the photo. */
  url: string | null
  /** What a screen reader says. */
  words: string
  /** All pictures of the row; then a tap opens this one large. */
  all?: (string | null)[]
}

/** A photo; words in its place when it has no address, or its address has ended or the network is away. */
export function Picture({ url, words, all }: PictureProps) {
  const [lost, setLost] = useState<string | null>(null)
  if (url === null || lost === url) return <Box className="photo-words small quiet">照片暂时看不到</Box>
  const open = all ? () => void Taro.previewImage({ current: url, urls: all.filter(one => one !== null) }) : undefined
  const spoken = { ariaRole: 'img', ariaLabel: words }
  return (
    <Image className="picture" src={url} mode="aspectFill" onClick={open} onError={() => setLost(url)} {...spoken} />
  )
}
