import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { goTo } from '../../../platform/go'
import { showTheWay, telephone } from '../../../platform/wechat'
import type { Booking } from '../bookings/booking'
import { forWhom } from '../visit/SaidWish'

/** On the morning itself: when, where, with which number, and saying that one is here. */
export function HereToday({ booking }: { booking: Booking }) {
  const { number, label, stationId, stationName, address, arrivalCode, attended, latitude, longitude, phone } = booking
  const whom = forWhom(booking)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong">{whom ? `${whom}是今天` : '您约的是今天'}</Box>
            <Tag tone="green">{attended ? '已报到' : '约好了'}</Tag>
          </Box>
          <Box role="heading" level={2} className="display numerals">
            今天 {label}
          </Box>
          <Box className="body strong">{stationName}</Box>
          <Box className="body even">{address}</Box>
          <Box className="title numerals">号码 {number}</Box>
          {arrivalCode && !attended && (
            <Box className="stack-close">
              <Box className="title numerals">报到码 {arrivalCode}</Box>
              <Box className="small quiet even">到了点“我到了”，或把报到码报给工作人员</Box>
            </Box>
          )}
        </Box>
        <Button
          label={`${attended ? '看排到哪里' : '我到了'} ${number}`}
          onPress={() => goTo('resident/arrive', { station: stationId })}
        >
          {attended ? '看排到哪里' : '我到了'}
        </Button>
        {!attended && (
          <Box className="row-wrap">
            <Button kind="plain" inline onPress={() => showTheWay({ name: stationName, address, latitude, longitude })}>
              导航
            </Button>
            <Button kind="plain" inline onPress={() => telephone(phone)}>
              打电话
            </Button>
          </Box>
        )}
      </Box>
    </Card>
  )
}
