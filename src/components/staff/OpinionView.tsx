import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { say } from '../../platform/wechat'
import { Card } from '../Card'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Skeleton } from '../Skeleton'
import { Timeline } from '../Timeline'
import { ContactBlock } from './ContactBlock'
import { OpinionFacts } from './OpinionFacts'
import { OpinionNow } from './OpinionNow'
import { OpinionText } from './OpinionText'
import type { Shown, StepForms } from './shapes'
import './staff.scss'

export interface OpinionViewProps {
  id: string
  /** The steps this bench can take; a bench that brings none only reads. */
  forms: StepForms
  /** A step was taken here, so lists that show the opinion are old. */
  onChanged?: () => void
}

/** The ledger is written downwards and read upwards: what happened last explains what to do now. */
const newestFirst = (events: Shown['events']): Shown['events'] => [...events].reverse()

/** One opinion on a bench: what to do now, what was said, who said it, the facts and the ledger. */
export function OpinionView({ id, forms, onChanged }: OpinionViewProps) {
  const { data, problem, loading, again, put } = useReading(`case:${id}`, () => call.opinion.show({ opinion: id }), {
    // What tells who wrote is not left lying on a device that colleagues share.
    kept: false,
  })
  if (loading) return <Skeleton cards={3} />
  if (!data) return <Problem problem={problem} again={again} />
  const done = (after: Shown) => {
    put(after)
    say('已经办好')
    onChanged?.()
  }
  return (
    <Box className="stack">
      <OpinionNow shown={data} forms={forms} done={done} reread={again} />
      <OpinionText shown={data} />
      <ContactBlock shown={data} />
      <OpinionFacts shown={data} />
      <Card title="台账">
        <Timeline events={newestFirst(data.events)} />
      </Card>
    </Box>
  )
}
