import { useState } from 'react'
import { mostPhotos } from '#domain/opinion/words'
import { addPhoto } from '../../platform/photos'
import { asRefused, type Refused } from '../../platform/refused'
import { choosePhotos } from '../../platform/upload'
import { Button } from '../Button'
import { Box } from '../native/Box'
import { Picture } from '../native/Picture'
import { Problem } from '../Problem'
import './staff.scss'

interface PapersProps {
  photos: readonly { url: string | null }[]
  busy: boolean
  problem: Refused | null
  /** Attaches photos that the server has taken in. */
  onAdd: (photos: string[]) => Promise<void>
}

/** Photos of signed papers: each goes up as it is chosen, and what the camera wrote is stripped. */
export function Papers({ photos, busy, problem, onAdd }: PapersProps) {
  const [coming, setComing] = useState(false)
  const [failed, setFailed] = useState<Refused | null>(null)
  const room = mostPhotos - photos.length
  const add = async () => {
    setFailed(null)
    const chosen = await choosePhotos(room)
    if (chosen.length === 0) return
    setComing(true)
    try {
      const taken: string[] = []
      for (const one of chosen) taken.push((await addPhoto(one)).photo)
      await onAdd(taken)
    } catch (thrown) {
      setFailed(asRefused(thrown))
    }
    setComing(false)
  }
  return (
    <Box className="stack-close">
      {photos.length > 0 && (
        <Box className="opinion-photos">
          {photos.map(({ url }, nth) => (
            <Box key={url ?? `gone-${nth + 1}`} className="opinion-photo">
              {url && <Picture url={url} words={`第${nth + 1}张照片`} />}
            </Box>
          ))}
        </Box>
      )}
      <Box className="small quiet">照片里的拍摄地点等信息会去掉。</Box>
      <Problem problem={problem ?? failed} />
      {room > 0 && (
        <Button kind="plain" busy={busy || coming} busyWords="正在传…" onPress={add}>
          拍签好的纸
        </Button>
      )}
    </Box>
  )
}
