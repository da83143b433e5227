import { useCallback, useRef, useState } from 'react'
import { call } from '../../../platform/call'
import type { Photo } from '../../../platform/photos'
import { useReading } from '../../../platform/useReading'
import { isUnanswered } from '../../../platform/useSendingOnce'

export interface DraftPhotos {
  /** Where a photo can be opened now; null while nobody has said. */
  addressOf: (photo: string) => string | null
  /** What stands in its place meanwhile. */
  wordsFor: (photo: string) => string
  /** Photos of the draft that the server no longer has: it keeps what is never submitted for some days only. */
  gone: string[]
  /** A photo that was just taken in, with its address. */
  put: (photo: Photo) => void
  again: () => Promise<void>
}

/**
 * The addresses of a draft's photos, asked for anew whenever the page shows: each ends after an hour. While the draft was
 * sent without an answer a missing photo may have gone along with it, and is not called gone.
 *
 * @param name the draft's own
 */
export const useDraftPhotos = (name: string, photos: string[]): DraftPhotos => {
  const wanted = useRef(photos)
  wanted.current = photos
  const [fresh, setFresh] = useState<Photo[]>([])
  const { data, problem, again } = useReading(
    `draft-photos:${name}`,
    async () => {
      const asked = wanted.current
      const sent = isUnanswered(name)
      return { asked, sent, found: asked.length ? await call.photo.show({ photos: asked }) : [] }
    },
    { kept: false },
  )
  const missing =
    data?.asked.filter(one => photos.includes(one) && !data.found.some(({ photo }) => photo === one)) ?? []
  const gone = data?.sent ? [] : missing
  const known = [...(data?.found ?? []), ...fresh.filter(({ photo }) => !missing.includes(photo))]
  const addressOf = (photo: string) => known.find(one => one.photo === photo)?.url ?? null
  const wordsFor = (photo: string) => {
    if (missing.includes(photo)) return data?.sent ? '上次已提交' : '已经清掉'
    return problem ? '暂时看不到' : '正在打开…'
  }
  const put = useCallback((photo: Photo) => setFresh(others => [...others, photo]), [])
  return { addressOf, wordsFor, gone, put, again }
}
