import { useState } from 'react'
import { Empty } from '../../../components/Empty'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { say } from '../../../platform/wechat'
import '../../../components/staff/staff.scss'
import './index.scss'
import { byMatter } from './byMatter'
import { CallCard } from './CallCard'
import { ToldToday } from './ToldToday'

/** What WeChat could not bring to a resident: whom to call, what to say, and a mark when it was said. */
export default function StationCalls() {
  // Whom to call is not left lying on a device that colleagues share.
  const { data, since, problem, loading, again } = useReading('calls', () => call.notice.unsendable({}), {
    kept: false,
  })
  const [changes, setChanges] = useState(0)
  const told = async () => {
    say('记下了')
    setChanges(changes + 1)
    await again()
  }
  const calls = data ? byMatter(data) : []
  return (
    <Screen title="待打电话" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && calls.length === 0 && (
        <Empty title="没有要打的电话" text="微信送不到的通知会列在这里，请打电话告诉对方" />
      )}
      {calls.length > 0 && (
        <>
          <Box className="body quiet">这些通知微信没能送到。请打电话告诉对方，说完点“已经告诉对方”。</Box>
          <Box role="list" className="stack">
            {calls.map(notices => (
              <CallCard key={notices[0]?.about.id} notices={notices} onTold={told} onGone={again} />
            ))}
          </Box>
        </>
      )}
      {data && <ToldToday changes={changes} />}
    </Screen>
  )
}
