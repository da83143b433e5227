import type { Outputs } from '../../platform/call'
import { Card } from '../Card'
import { dayAndWeekday, momentInWords } from '../moments'
import { Box } from '../native/Box'
import { PaperFact } from './PaperFact'

/** Everything that goes onto a slip of paper, large enough to copy, and in the order in which it is read aloud. Shown once. */
export function PaperSlip({ booked }: { booked: Outputs['reception']['bookFor'] }) {
  const { number, arrivalCode, code, day, label, stationName, address, phone, cancellable, cancelUntil } = booked
  return (
    <>
      <Card tone="green" title="念给来的人听，或抄在纸上">
        <Box className="stack">
          <PaperFact name="哪一天" value={`${dayAndWeekday(day)} ${label}`} />
          <PaperFact name="到哪里" value={`${stationName}，${address}`} />
          {arrivalCode && (
            <PaperFact
              name="报到码，到了报给工作人员"
              value={arrivalCode}
              spoken={Array.from(arrivalCode).join(' ')}
              large
            />
          )}
          <PaperFact name="叫号用的号码，大厅叫这个号" value={number} large />
          {/* One character at a time, as it is read aloud. */}
          <PaperFact
            name="预约码，查看或取消时用"
            value={code}
            spoken={Array.from(code.replace('-', '，')).join(' ')}
            large
          />
          <PaperFact name="有事打电话" value={phone} />
        </Box>
      </Card>
      <Card>
        <Box className="stack">
          <Box className="body even">预约码只显示这一次，我们也找不回来。丢了可以补发，旧的就作废。</Box>
          <Box className="small quiet even">
            家里人可以在小程序“查进度”里，凭预约码查看或取消，不用登记姓名电话。
            {cancellable && `${momentInWords(cancelUntil)}前可以取消，以后请打电话。`}
          </Box>
          <Box className="small quiet even">改期或取消时，联络站打电话告诉来的人；没有留电话的，由您转告。</Box>
        </Box>
      </Card>
    </>
  )
}
