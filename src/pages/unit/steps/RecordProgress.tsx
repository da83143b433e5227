import type { StepFormProps } from '../../../components/staff/shapes'
import { TextStep } from '../../../components/staff/TextStep'
import { call } from '../../../platform/call'

/** What has been done so far; the date stays. */
export const RecordProgress = (props: StepFormProps) => (
  <TextStep
    {...props}
    action="recordProgress"
    change={call.opinion.recordProgress}
    label="到现在做了什么"
    explains="居民会原样看到。写进展不改变答复期限。"
    most={2000}
    send="发出进展"
  />
)
