import { useState } from 'react'
import { Box } from './Box'

export interface PictureProps {
  url: string | null
  words: string
  all?: (string | null)[]
}

export function Picture({ url, words, all }: PictureProps) {
  const [lost, setLost] = useState<string | null>(null)
  if (url === null || lost === url) return <Box className="photo-words small quiet">照片暂时看不到</Box>
  const picture = <img className="picture" src={url} alt={words} onError={() => setLost(url)} />
  if (!all) return picture
  return (
    <a className="picture-link" href={url} target="_blank" rel="noreferrer">
      {picture}
    </a>
  )
}
