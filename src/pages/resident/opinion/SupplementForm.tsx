import { useState } from 'react'
import { mostPhotos } from '#domain/opinion/words'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { TextArea } from '../../../components/TextArea'
import { draftOf, useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import type { Photo } from '../../../platform/photos'
import { useSending } from '../../../platform/useSending'
import { Photos } from '../submit-opinion/Photos'
import type { MatterProps } from './opinion'
import { StepProblem } from './StepProblem'

interface Words {
  text: string
  photos: Photo[]
}

const empty: Words = { text: '', photos: [] }

/** The words stay on the phone until they were sent, whoever closes the sheet or the app. */
export function SupplementForm({ opinion, onChanged, refresh }: MatterProps) {
  const { draft, write, clear } = useDraft<Words>(draftOf('supplement', opinion.id), empty)
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.opinion.supplement)
  const text = draft.text.trim()
  const wrong = Array.from(text).length < 4 ? '请写清楚要补充什么，至少4个字' : null
  const supplement = async () => {
    setTried(true)
    if (wrong) return
    const photos = draft.photos.map(one => one.photo)
    const next = await send({ opinion: opinion.id, version: opinion.version, text, photos })
    if (!next) return
    clear()
    onChanged(next)
  }
  return (
    <>
      <Box className="body">办理的人会看到您补充的内容。补充不改变办理的期限。</Box>
      <TextArea
        label="补充什么"
        hint="如 昨天晚上又停了一次水，3号楼也停了"
        most={1000}
        value={draft.text}
        wrong={tried ? wrong : null}
        onChange={value => write({ text: value })}
      />
      {opinion.photos.length < mostPhotos && (
        <Photos
          photos={draft.photos}
          most={mostPhotos - opinion.photos.length}
          onAdd={photo => write(before => ({ photos: [...before.photos, photo] }))}
          onRemove={gone => write(before => ({ photos: before.photos.filter(one => one.photo !== gone) }))}
        />
      )}
      <StepProblem problem={problem} again={supplement} refresh={refresh} busy={busy} />
      <Button busy={busy} onPress={supplement}>
        提交补充
      </Button>
    </>
  )
}
