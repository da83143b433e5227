import type { StepFormProps } from '../../../components/staff/shapes'
import { TextStep } from '../../../components/staff/TextStep'
import { type CallContext, call, type Inputs } from '../../../platform/call'

type Words = Omit<Inputs['opinion']['decline'], 'reason'> & { text: string }

const decline = ({ text, ...version }: Words, options: { context: CallContext }) =>
  call.opinion.decline({ ...version, reason: text }, options)

/** The station cannot take the opinion and says why; its life ends here. */
export const Decline = (props: StepFormProps) => (
  <TextStep
    {...props}
    action="decline"
    change={decline}
    label="为什么不能办"
    explains="用居民听得懂的话写明依据。居民会原样看到，这件意见就此结束。"
    most={500}
    send="说明不办，结束这件意见"
  />
)
