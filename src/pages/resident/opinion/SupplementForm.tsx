import { useState } from 'react'
import { mostPhotos } from '#domain/opinion/words'
import { Button } from '../../../components/Button'
import { draftOf } from '../../../components/draftOf'
import { showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { TextArea } from '../../../components/TextArea'
import { useStep } from '../../../components/useStep'
import { call } from '../../../platform/call'
import { Photos } from '../submit-opinion/Photos'
import { useDraftPhotos } from '../submit-opinion/useDraftPhotos'
import type { OpinionProps } from './opinion'
import { StepProblem } from './StepProblem'

const empty = { text: '', photos: [] as string[] }

/** The words stay on the phone until they were sent, whoever closes the sheet or the app. */
export function SupplementForm({ opinion, onChanged, refresh }: OpinionProps) {
  const step = { shown: opinion, done: onChanged, reread: refresh }
  const { draft, write, take, busy, problem } = useStep(step, 'supplement', call.opinion.supplement, empty)
  const photos = useDraftPhotos(draftOf('supplement', opinion.id), draft.photos)
  const [tried, setTried] = useState(false)
  const text = draft.text.trim()
  const wrong = Array.from(text).length < 4 ? '请写清楚要补充什么，至少4个字' : null
  const gone = photos.gone.length > 0 ? '有的照片放得太久，已经清掉了，请去掉它，再添加一次' : undefined
  const supplement = async () => {
    setTried(true)
    if (wrong || gone) return showFault()
    await take({ text, photos: draft.photos })
  }
  return (
    <>
      <Box className="body even">办理的人会看到您补充的内容。补充不改变办理的期限。</Box>
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
          shown={photos}
          most={mostPhotos - opinion.photos.length}
          {...(gone ? { wrong: gone } : {})}
          onAdd={photo => write(before => ({ photos: [...before.photos, photo] }))}
          onRemove={away => write(before => ({ photos: before.photos.filter(one => one !== away) }))}
        />
      )}
      <StepProblem problem={problem} again={supplement} refresh={refresh} busy={busy} />
      <Button busy={busy} onPress={supplement}>
        提交补充
      </Button>
    </>
  )
}
