import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { RemindMe } from '../../../components/RemindMe'
import { Tag } from '../../../components/Tag'
import { goTo } from '../../../platform/go'
import { showTheWay, telephone } from '../../../platform/wechat'
import { DateHead } from '../day/DateHead'
import { SaidWish } from '../visit/SaidWish'
import { waitsForAnswer } from '../waiting/waitsForAnswer'
import type { Booking } from './booking'
import { Question } from './Question'

interface BookingCardProps {
  booking: Booking
  /** They wait for another place of the same day: see the card of the waiting list. */
  waitsAnew: boolean
  /** It is what the page asks first. */
  first?: boolean
  onCancel: () => void
  onAnswered: () => void
}

/** What somebody who does not come reads of why. */
const goneWords = ({ changed, state }: Booking): string =>
  changed ? '已换场' : state === 'displaced' ? '位置收回了' : '已取消'

/** Who has come waits there until the day is over. */
const standing = ({ attended, sentAway, begun, today }: Booking): string =>
  attended === 'came'
    ? sentAway
      ? '没轮到'
      : today
        ? '已报到'
        : '来过'
    : attended === 'missed'
      ? '没有来'
      : begun && !today
        ? '已过'
        : '约好了'

const arriving = ({ attended }: Booking): string => (attended ? '看排到哪里' : '我到了，去报到')

export function BookingCard({ booking, waitsAnew, first = false, onCancel, onAnswered }: BookingCardProps) {
  const live = booking.state === 'booked'
  const asks = waitsForAnswer(booking)
  return (
    <Card tone={asks && !waitsAnew ? 'amber' : 'paper'}>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">号码 {booking.number}</Box>
            {asks && !waitsAnew ? (
              <Tag tone="amber">等您答复</Tag>
            ) : live ? (
              <Tag tone={booking.begun && !booking.today ? 'grey' : 'green'}>{standing(booking)}</Tag>
            ) : (
              <Tag>{goneWords(booking)}</Tag>
            )}
          </Box>
          <DateHead day={booking.day} time={booking.label} />
          <Box className="body">{booking.stationName}</Box>
          <Box className="small quiet">{booking.address}</Box>
          <SaidWish wish={booking} />
          {booking.arrivalCode && !booking.attended && (
            <>
              <Box className="body strong numerals">报到码 {booking.arrivalCode}</Box>
              <Box className="small quiet numerals">到了报给工作人员；大厅叫的是号码 {booking.number}</Box>
            </>
          )}
        </Box>
        {booking.sentAway && (
          <Box className="body even">
            人来了，没轮到就收工了，很对不起。请另约一次，或者打 {booking.phone}，请联络站安排
          </Box>
        )}
        {asks && <Question booking={booking} waitsAnew={waitsAnew} first={first} onAnswered={onAnswered} />}
        {booking.today && booking.attended !== 'missed' && (
          <Button
            kind={asks ? 'plain' : 'main'}
            label={`${arriving(booking)} ${booking.number}`}
            onPress={() => goTo('resident/arrive', { station: booking.stationId })}
          >
            {arriving(booking)}
          </Button>
        )}
        {booking.attended === 'missed' && (
          <>
            <Box className="small quiet even">偶尔没有来，不影响您再约。</Box>
            <Button kind="plain" label={`记错了？看怎么办 ${booking.number}`} onPress={() => goTo('resident/missed')}>
              记错了？看怎么办
            </Button>
          </>
        )}
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
        {live && !asks && booking.cancellable && (
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
        {live && !asks && !booking.cancellable && !booking.begun && (
          <Box className="small quiet">离接待太近，来不了请打电话 {booking.phone} 告诉联络站</Box>
        )}
      </Box>
    </Card>
  )
}
