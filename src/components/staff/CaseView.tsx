import { call } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { say } from '../../platform/wechat'
import { Card } from '../Card'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Skeleton } from '../Skeleton'
import { Timeline } from '../Timeline'
import { CaseFacts } from './CaseFacts'
import { CaseMatter } from './CaseMatter'
import { CaseNow } from './CaseNow'
import { ContactBlock } from './ContactBlock'
import type { Shown, StepForms } from './shapes'
import './staff.scss'

export interface CaseViewProps {
  id: string
  /** The steps this bench can take; a bench that brings none only reads. */
  forms: StepForms
  /** A step was taken here, so lists that show the matter are old. */
  onChanged?: () => void
}

/** The ledger is written downwards and read upwards: what happened last explains what to do now. */
const newestFirst = (events: Shown['events']): Shown['events'] =>
  [...events].reverse().sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))

/** One matter on a bench: what to do now, what was said, who said it, the facts and the ledger. */
export function CaseView({ id, forms, onChanged }: CaseViewProps) {
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
      <CaseNow shown={data} forms={forms} done={done} reread={again} />
      <CaseMatter shown={data} />
      <ContactBlock shown={data} />
      <CaseFacts shown={data} />
      <Card title="台账">
        <Timeline events={newestFirst(data.events)} />
      </Card>
    </Box>
  )
}
