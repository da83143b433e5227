export interface PictureProps {
  url: string
  words: string
  all?: string[]
}

export function Picture({ url, words, all }: PictureProps) {
  const picture = <img className="picture" src={url} alt={words} />
  if (!all) return picture
  return (
    <a className="picture-link" href={url} target="_blank" rel="noreferrer">
      {picture}
    </a>
  )
}
