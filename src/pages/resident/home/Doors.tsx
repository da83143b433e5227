import { isOpen } from '#domain/opinion/life'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useFreshMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import type { Upcoming } from './upcoming'
import './Doors.scss'

/** Lines of what lies ahead before the rest is left to the page of its own. */
const most = 3

/** How to say something, where I go next, and what became of mine. */
export function Doors({ ahead }: { ahead: readonly Upcoming[] }) {
  const me = useFreshMe()
  const mine = useReading(me ? `mine:${me.district}` : null, () => call.opinion.mine({}))
  const open = mine.data?.filter(one => isOpen(one.status)) ?? []
  const waiting = open.filter(one => one.status === 'replied').length
  return (
    <Box className="stack">
      <Box className="doors">
        <Button kind="plain" onPress={() => goTo('resident/submit-opinion')}>
          提意见
        </Button>
        <Button kind="plain" onPress={() => goTo('resident/find-by-code')}>
          查进度
        </Button>
      </Box>
      {(ahead.length > 0 || open.length > 0 || !!me?.unread) && (
        <Card>
          {ahead.slice(0, most).map(({ id, what, where }) => (
            <Line key={id} title={what} text={where} onPress={() => goTo('resident/bookings')} />
          ))}
          {ahead.length > most && (
            <Line title="看全部" text={`还有${ahead.length - most}个`} onPress={() => goTo('resident/bookings')} />
          )}
          {open.length > 0 && (
            <Line
              title={`我的在办 ${open.length} 件`}
              aside={waiting > 0 && <Tag tone="amber">{waiting}件等您评价</Tag>}
              onPress={() => goTo('resident/opinions')}
            />
          )}
          {!!me?.unread && <Line title={`新通知 ${me.unread} 条`} onPress={() => goTo('resident/inbox')} />}
        </Card>
      )}
    </Box>
  )
}
