import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import type { Outputs } from '../../../platform/call'
import { goHome, replaceBy } from '../../../platform/go'
import { showTheWay } from '../../../platform/wechat'
import { DateHead } from '../day/DateHead'
import { SaidWish } from '../visit/SaidWish'
import './Booked.scss'

export interface BookedProps {
  booking: Outputs['reception']['bookSlot']
  /** It was booked by an earlier attempt; what was changed since was not sent. */
  earlier: boolean
}

/** What to bring in one's head: the numbers, when, where, for whom and what, and until when one can still say no. */
export function Booked({ booking, earlier }: BookedProps) {
  return (
    <Screen title="约好了" onBack={() => goHome()}>
      <Card tone="green">
        <Box role="status" className="booked">
          <Box className="body booked-word">✓ 约好了</Box>
          <Box className="booked-numbers">
            {booking.arrivalCode && <BigNumber name="报到码" number={booking.arrivalCode} use="到了报给工作人员" />}
            <BigNumber name="叫号用的号码" number={booking.number} use="大厅叫这个号" />
          </Box>
        </Box>
      </Card>
      {earlier && (
        <Card tone="amber">
          <Box className="body">这是您上一次约上的。后来改的没有提交，想换一场，请到“我的预约”里换。</Box>
        </Card>
      )}
      <Card>
        <Box className="stack">
          <DateHead day={booking.day} time={booking.label} />
          <Box>
            <Box className="body">{booking.stationName}</Box>
            <Box className="small quiet">{booking.address}</Box>
          </Box>
          <SaidWish wish={booking} />
          {booking.cancellable && (
            <Box className="small quiet">
              来不了的话，{momentInWords(booking.cancelUntil)}前可以在“我的预约”里换一场或取消，位置会让给别人。
            </Box>
          )}
          <Button
            kind="plain"
            onPress={() =>
              showTheWay({
                name: booking.stationName,
                address: booking.address,
                latitude: booking.latitude,
                longitude: booking.longitude,
              })
            }
          >
            导航到这里
          </Button>
        </Box>
      </Card>
      <RemindMe templates={['reception']} words="接待前提醒我" done="好的，接待前会在微信里提醒您" />
      <Button kind="quiet" onPress={() => replaceBy('resident/bookings')}>
        看我的预约
      </Button>
      <Button kind="quiet" onPress={() => goHome()}>
        回首页
      </Button>
    </Screen>
  )
}

function BigNumber({ name, number, use }: { name: string; number: string; use: string }) {
  return (
    <Box role="group" label={`${name} ${number}，${use}`}>
      <Box className="small quiet">{name}</Box>
      <Box className="booked-number numerals">{number}</Box>
      <Box className="small">{use}</Box>
    </Box>
  )
}
