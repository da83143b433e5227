import type { StepFormProps } from '../../../components/staff/shapes'
import { TextStep } from '../../../components/staff/TextStep'
import { type CallContext, call, type Inputs } from '../../../platform/call'

type Words = Omit<Inputs['opinion']['returnToStation'], 'reason'> & { text: string }

const returnToStation = ({ text, ...version }: Words, options: { context: CallContext }) =>
  call.opinion.returnToStation({ ...version, reason: text }, options)

/** The opinion is not this unit's: the station finds the right one. */
export const ReturnToStation = (props: StepFormProps) => (
  <TextStep
    {...props}
    action="returnToStation"
    change={returnToStation}
    label="为什么不归本单位办"
    explains="写明依据，最好写明该归哪个单位。联络站会重新安排。"
    most={500}
    send="退回联络站"
  />
)
