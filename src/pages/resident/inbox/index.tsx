import { useEffect, useState } from 'react'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useDistrictId } from '../../../platform/useDistrict'
import { refreshMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { NoticeCard } from './NoticeCard'

/** My notices. Seen here they count as read; this visit still shows which were new. */
function Inbox() {
  const district = useDistrictId()
  const read = useReading(`inbox:${district ?? ''}`, () => call.notice.inbox({}))
  const [fresh, setFresh] = useState<string[]>([])
  useEffect(() => {
    const unread = read.data?.filter(one => !one.read).map(one => one.id) ?? []
    if (unread.length === 0 || read.since) return
    setFresh(before => [...before, ...unread])
    call.notice.markRead({ notices: unread.slice(0, 200) }).then(refreshMe, () => undefined)
  }, [read.data, read.since])
  return (
    <Screen title="通知" since={read.since}>
      {read.loading && <Skeleton cards={3} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      <Box role="list" className="stack">
        {read.data?.map(notice => (
          <Box key={notice.id} role="listitem">
            <NoticeCard notice={notice} fresh={fresh.includes(notice.id)} />
          </Box>
        ))}
      </Box>
      {read.data?.length === 0 && (
        <Card>
          <Empty title="还没有通知" text="预约、意见有了变化，会在这里告诉您。" />
        </Card>
      )}
    </Screen>
  )
}

export default inDistrict('通知', Inbox)
