import type { StepFormProps } from '../../../components/staff/shapes'
import { TextStep } from '../../../components/staff/TextStep'
import { call } from '../../../platform/call'

/** A co-handling unit's opinion, for the lead unit that answers the resident. */
export const GiveCoOpinion = (props: StepFormProps) => (
  <TextStep
    {...props}
    action="giveCoOpinion"
    change={call.opinion.giveCoOpinion}
    label="会办意见"
    explains="交给主办单位，由它统一答复居民。"
    most={2000}
    send="交给主办单位"
  />
)
