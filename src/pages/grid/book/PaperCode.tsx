import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday, momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Screen } from '../../../components/Screen'
import type { Outputs } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import './PaperCode.scss'

/** Everything that goes onto a slip of paper, large enough to copy, and in the order in which it is read aloud. Shown once. */
export function PaperCode({ booked }: { booked: Outputs['reception']['bookFor'] }) {
  const { number, code, day, label, stationName, address, phone, cancellable, cancelUntil } = booked
  return (
    <Screen title="约好了" staff foot={<Button onPress={() => goBack()}>抄好了</Button>}>
      <Card tone="green" title="念给他听，或抄在纸上">
        <Box className="stack">
          <Fact name="哪一天" value={`${dayAndWeekday(day)} ${label}`} />
          <Fact name="到哪里" value={`${stationName}，${address}`} />
          <Fact name="到了报这个号码" value={number} large />
          {/* One character at a time, as it is read aloud. */}
          <Fact name="预约码" value={code} spoken={Array.from(code.replace('-', '，')).join(' ')} large />
          <Fact name="有事打电话" value={phone} />
        </Box>
      </Card>
      <Card>
        <Box className="stack">
          <Box className="body even">预约码只显示这一次，我们也找不回来。</Box>
          <Box className="small quiet even">
            家里人可以在小程序“查进度”里，凭预约码查看或取消，不用登记姓名电话。
            {cancellable && `${momentInWords(cancelUntil)}前可以取消，以后请打电话。`}
          </Box>
          <Box className="small quiet even">改期或取消时，联络站打电话告诉他；没有留电话的，由您转告。</Box>
        </Box>
      </Card>
    </Screen>
  )
}

function Fact({ name, value, spoken, large }: { name: string; value: string; spoken?: string; large?: boolean }) {
  return (
    <Box className="paper-fact" role="group" label={`${name}：${spoken ?? value}`}>
      <Box className="small quiet">{name}</Box>
      <Box className={large ? 'paper-large numerals' : 'body strong'}>{value}</Box>
    </Box>
  )
}
