import { useState } from 'react'
import { mostPhotos } from '#domain/opinion/words'
import { Box } from '../../../components/native/Box'
import { Picture } from '../../../components/native/Picture'
import { Refusal } from '../../../components/Refusal'
import { upTo } from '../../../components/upTo'
import { addPhoto } from '../../../platform/photos'
import { asRefused, type Refused } from '../../../platform/refused'
import { choosePhotos } from '../../../platform/upload'
import type { DraftPhotos } from './useDraftPhotos'
import './Photos.scss'

export interface PhotosProps {
  photos: string[]
  shown: DraftPhotos
  /** How many may be put here at most. */
  most?: number
  wrong?: string
  onAdd: (photo: string) => void
  onRemove: (photo: string) => void
}

/** Photos of an opinion. Each goes up as soon as it is chosen, so that submitting sends words only. */
export function Photos({ photos, shown, most = mostPhotos, wrong, onAdd, onRemove }: PhotosProps) {
  const [coming, setComing] = useState(0)
  const [problem, setProblem] = useState<Refused | null>(null)
  const room = most - photos.length - coming
  const add = async () => {
    setProblem(null)
    const chosen = await choosePhotos(room)
    setComing(chosen.length)
    for (const one of chosen) {
      try {
        const taken = await addPhoto(one)
        shown.put(taken)
        onAdd(taken.photo)
      } catch (thrown) {
        setProblem(asRefused(thrown))
      }
      setComing(before => before - 1)
    }
  }
  return (
    <Box className={wrong ? 'field-wrong' : undefined}>
      <Box className="row-ends field-label">
        <Box className="body strong">照片</Box>
        <Box className="small quiet">可以不放，最多{most}张</Box>
      </Box>
      <Box className="photos">
        {photos.map((photo, index) => {
          const url = shown.addressOf(photo)
          return (
            <Box key={photo} className="photo">
              {url ? (
                <Picture url={url} words={`第${index + 1}张照片`} />
              ) : (
                <Box className="photo-words small quiet">{shown.wordsFor(photo)}</Box>
              )}
              <Box
                role="button"
                label={`去掉第${index + 1}张照片`}
                className="photo-away"
                onPress={() => onRemove(photo)}
              >
                ✕
              </Box>
            </Box>
          )
        })}
        {upTo(coming).map(nth => (
          <Box key={`coming-${nth}`} role="status" className="photo photo-add small quiet">
            正在传…
          </Box>
        ))}
        {room > 0 && coming === 0 && (
          <Box role="button" label="添加照片" className="photo photo-add quiet" onPress={add}>
            <Box className="photo-plus">＋</Box>
            <Box className="small">照片</Box>
          </Box>
        )}
      </Box>
      {wrong && (
        <Box role="alert" className="small field-words">
          {wrong}
        </Box>
      )}
      <Box className="small quiet">照片里的拍摄地点等信息会去掉。</Box>
      <Refusal problem={problem} again={add} />
    </Box>
  )
}
