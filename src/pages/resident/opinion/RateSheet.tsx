import { useState } from 'react'
import { type Rating, ratings, ratingWords } from '#domain/opinion/words'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { StepSheetProps } from './opinion'
import { StepProblem } from './StepProblem'

const options = ratings.map(value => ({ value, name: ratingWords[value] }))

interface RateProps extends StepSheetProps {
  /** Opens the other way, while it is still open: the matter is handled again instead of ended. */
  onSendBack?: () => void
}

export function RateSheet({ opinion, open, onClose, onChanged, refresh, onSendBack }: RateProps) {
  const [rating, setRating] = useState<Rating | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.opinion.rate)
  const reasonWrong = rating === 'dissatisfied' && !reason.trim() ? '请写一句哪里不满意' : null
  const rate = async () => {
    setTried(true)
    if (!rating || reasonWrong) return showFault()
    const text = reason.trim()
    const next = await send({
      opinion: opinion.id,
      version: opinion.version,
      rating,
      ...(text ? { reason: text } : {}),
    })
    if (next) onChanged(next)
  }
  return (
    <Sheet title="您对这次答复满意吗？" open={open} onClose={onClose}>
      <Choice
        label="满意程度"
        options={options}
        value={rating}
        wrong={tried && !rating ? '请选择满意程度' : null}
        onChange={setRating}
      />
      {rating && (
        <TextArea
          label={rating === 'dissatisfied' ? '哪里不满意' : '想说的话'}
          note={rating === 'dissatisfied' ? undefined : '可以不填'}
          most={300}
          value={reason}
          wrong={tried ? reasonWrong : null}
          onChange={setReason}
        />
      )}
      {rating === 'dissatisfied' && onSendBack && (
        <Box className="stack">
          <Box className="body even">评价以后这件事就办结了。还没解决的，可以退回重办一次。</Box>
          <Button kind="plain" onPress={onSendBack}>
            先不评价，退回重办
          </Button>
        </Box>
      )}
      <StepProblem problem={problem} again={rate} refresh={refresh} busy={busy} />
      <Button busy={busy} onPress={rate}>
        提交评价
      </Button>
    </Sheet>
  )
}
