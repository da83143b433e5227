import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { changedWords } from '../../../components/changedWords'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Screen } from '../../../components/Screen'
import { PaperFact } from '../../../components/staff/PaperFact'
import type { Outputs } from '../../../platform/call'
import { goBack } from '../../../platform/go'

interface ChangedPaperProps {
  before: Outputs['reception']['bookedFor'][number]
  after: Outputs['reception']['changeBookingFor']
}

/** What is to be corrected on the paper of whoever was booked for, in the order in which it is read aloud. */
export function ChangedPaper({ before, after }: ChangedPaperProps) {
  const { arrivalCode, number, day, label, stationName, address } = after
  return (
    <Screen title="换好了" staff foot={<Button onPress={() => goBack()}>改好了，返回</Button>}>
      <Card tone="green" title="念给来的人听，纸上改过来">
        <Box className="stack">
          <Box role="status" className="body strong">
            ✓ {before.contact.name}换好了
          </Box>
          <PaperFact name="换到" value={`${dayAndWeekday(day)} ${label}`} />
          <PaperFact name="到哪里" value={`${stationName}，${address}`} />
          {arrivalCode && (
            <PaperFact name="新的报到码" value={arrivalCode} spoken={Array.from(arrivalCode).join(' ')} large />
          )}
          <PaperFact name="新的号码，大厅叫这个号" value={number} large />
        </Box>
      </Card>
      <Card title="预约码不变">
        <Box className="body even">{changedWords(before.number)}</Box>
      </Card>
    </Screen>
  )
}
