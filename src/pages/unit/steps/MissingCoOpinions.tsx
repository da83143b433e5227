import { useEffect, useState } from 'react'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import type { Shown } from '../../../components/staff/shapes'
import { TextArea } from '../../../components/TextArea'

interface MissingCoOpinionsProps {
  shown: Shown
  /** The reply came back because a co-opinion is missing. */
  refused: boolean
  value: string
  onChange: (value: string) => void
}

/**
 * Co-handling units that have not given their opinion. A reply without them needs a reason, and the field for it comes only
 * after the refusal, so that nobody is led to skip them.
 */
export function MissingCoOpinions({ shown, refused, value, onChange }: MissingCoOpinionsProps) {
  const [asked, setAsked] = useState(value !== '')
  useEffect(() => {
    if (refused) setAsked(true)
  }, [refused])
  const missing = shown.coHandlingUnits.filter(unit => !unit.opinion)
  if (missing.length === 0) return null
  return (
    <Card tone="gold">
      <Box className="stack">
        <Box className="body">
          还没有给出会办意见：
          {missing.map(unit => `${unit.name}（最晚${dayAndWeekday(unit.due)}）`).join('、')}
        </Box>
        {(asked || refused) && (
          <TextArea label="没有会办意见也答复的原因" value={value} most={500} onChange={onChange} />
        )}
      </Box>
    </Card>
  )
}
