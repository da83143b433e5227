import { goTo } from '../../platform/go'
import { useFreshMe } from '../../platform/useMe'
import { Card } from '../Card'
import { Line } from '../Line'
import { Tag } from '../Tag'

/** The way from a bench to what its holder was told: a day that was cancelled, an invitation, an answer. */
export function InboxDoor() {
  const unread = useFreshMe()?.unread ?? 0
  return (
    <Card>
      <Line
        title="通知"
        aside={unread > 0 && <Tag tone="red">{unread}条新的</Tag>}
        onPress={() => goTo('resident/inbox')}
      />
    </Card>
  )
}
