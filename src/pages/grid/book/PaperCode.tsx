import { Button } from '../../../components/Button'
import { Screen } from '../../../components/Screen'
import { PaperSlip } from '../../../components/staff/PaperSlip'
import type { Outputs } from '../../../platform/call'
import { goBack } from '../../../platform/go'

/** What whoever was booked for takes home. */
export function PaperCode({ booked }: { booked: Outputs['reception']['bookFor'] }) {
  return (
    <Screen title="约好了" staff foot={<Button onPress={() => goBack()}>抄好了</Button>}>
      <PaperSlip booked={booked} />
    </Screen>
  )
}
