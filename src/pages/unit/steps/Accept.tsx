import { dayInWords } from '#domain/calendar/day'
import { today } from '../../../components/moments'
import { StepFrame } from '../../../components/staff/StepFrame'
import type { StepFormProps } from '../../../components/staff/shapes'
import { useStep } from '../../../components/useStep'
import { call } from '../../../platform/call'

/** Takes the assignment: from here on the date promised to the resident is this unit's own. */
export function Accept(props: StepFormProps) {
  const step = useStep(props, 'accept', call.opinion.accept, {})
  const { answerDue } = props.shown
  const until = answerDue ? `接收以后，最晚${dayInWords(answerDue, today())}答复居民。` : ''
  return (
    <StepFrame
      shown={props.shown}
      action="accept"
      explains={`${until}不归本单位办的，请返回，在“更多”里退回联络站。`}
      send="接收"
      onSend={() => void step.take({})}
      busy={step.busy}
      problem={step.problem}
    />
  )
}
