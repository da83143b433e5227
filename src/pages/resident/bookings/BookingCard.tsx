import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { RemindMe } from '../../../components/RemindMe'
import { Tag } from '../../../components/Tag'
import { goTo } from '../../../platform/go'
import { showTheWay, telephone } from '../../../platform/wechat'
import { DateHead } from '../day/DateHead'
import { type Booking, forWhom, visitFacts } from './booking'

export function BookingCard({ booking, onCancel }: { booking: Booking; onCancel: () => void }) {
  const live = booking.state === 'booked'
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">号码 {booking.number}</Box>
            {live ? (
              <Tag tone={booking.begun ? 'grey' : 'green'}>{booking.begun ? '已过' : '约好了'}</Tag>
            ) : (
              <Tag>{booking.changed ? '已换场' : '已取消'}</Tag>
            )}
          </Box>
          <DateHead day={booking.day} time={booking.label} />
          <Box className="body">{booking.stationName}</Box>
          <Box className="small quiet">{booking.address}</Box>
          {booking.visitor && <Box className="body">{forWhom(booking.visitor)}</Box>}
          <Box className="body keep-lines">想谈：{booking.matter}</Box>
          {visitFacts(booking).map(fact => (
            <Box key={fact} className="small quiet">
              {fact}
            </Box>
          ))}
        </Box>
        {live && !booking.begun && (
          <Box className="row-wrap">
            <Button
              kind="plain"
              inline
              onPress={() =>
                showTheWay({
                  name: booking.stationName,
                  address: booking.address,
                  latitude: booking.latitude,
                  longitude: booking.longitude,
                })
              }
            >
              导航
            </Button>
            <Button kind="plain" inline onPress={() => telephone(booking.phone)}>
              打电话
            </Button>
          </Box>
        )}
        {live && !booking.begun && (
          <RemindMe templates={['reception']} words="接待前提醒我" done="好的，接待前会在微信里提醒您" />
        )}
        {live && booking.cancellable && (
          <Box className="stack">
            <Box className="small quiet">{momentInWords(booking.cancelUntil)}前可以换一场或取消</Box>
            <Button
              kind="plain"
              label={`换一场 ${booking.number}`}
              onPress={() => goTo('resident/change-booking', { booking: booking.id })}
            >
              换一场
            </Button>
            <Button kind="quiet" label={`取消预约 ${booking.number}`} onPress={onCancel}>
              取消预约
            </Button>
          </Box>
        )}
        {live && !booking.cancellable && !booking.begun && (
          <Box className="small quiet">离接待太近，来不了请打电话 {booking.phone} 告诉联络站</Box>
        )}
      </Box>
    </Card>
  )
}
