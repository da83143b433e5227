import type { StepFormProps } from '../../../components/staff/shapes'
import { TextStep } from '../../../components/staff/TextStep'
import { call } from '../../../platform/call'

/** The station solves it itself and says how. */
export const AnswerOnSite = (props: StepFormProps) => (
  <TextStep
    {...props}
    action="answerOnSite"
    change={call.opinion.answerOnSite}
    label="答复内容"
    explains="写清楚问题怎么解决的。居民会原样看到，并会请居民评价。"
    most={2000}
    send="发出答复"
  />
)
