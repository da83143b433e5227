import { useState } from 'react'
import { Empty } from '../../../components/Empty'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { ReadOut } from '../../../components/staff/ReadOut'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { say } from '../../../platform/wechat'
import '../../../components/staff/staff.scss'
import './index.scss'
import { byChange, questionKey } from './byChange'
import { byMatter } from './byMatter'
import { CallCard } from './CallCard'
import { ToldToday } from './ToldToday'
import { UnansweredCard } from './Unanswered'

/** What WeChat could not bring to a resident, and what was not answered: whom to call, what to say, and what came of it. */
export default function StationCalls() {
  // Whom to call is not left lying on a device that colleagues share.
  const { data, since, problem, loading, again } = useReading('calls', () => call.notice.unsendable({}), {
    kept: false,
  })
  const unanswered = useReading('unanswered', () => call.reception.unanswered({}), { kept: false })
  const [changes, setChanges] = useState(0)
  const told = async () => {
    say('记下了')
    setChanges(changes + 1)
    await again()
  }
  const [tell, setTell] = useState<string | null>(null)
  const settled = async (words: string | null, tell?: string) => {
    if (words) say(words)
    setTell(tell ?? null)
    await Promise.all([unanswered.again(), again()])
  }
  const waited = unanswered.data ?? []
  // Who is called about a question anyway is told in that call.
  const calls = byMatter(data?.filter(({ about }) => !waited.some(line => line.id === about.id)) ?? [])
  return (
    <Screen title="待打电话" since={since}>
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && !unanswered.data && <Problem problem={unanswered.problem} again={unanswered.again} />}
      {data && unanswered.data && calls.length + waited.length === 0 && (
        <Empty title="没有要打的电话" text="微信送不到的通知，和接待有变动没有答复的人，会列在这里，请打电话告诉对方" />
      )}
      {tell && <ReadOut key={tell} words={tell} />}
      {waited.length > 0 && (
        <>
          <Box className="body quiet">
            这些人约的接待有变动，问了没有答复、微信通知不到，或者就是当天的事。请打电话问一声，再点对方说的。
          </Box>
          <Box role="list" className="stack">
            {byChange(waited).map(lines => (
              <UnansweredCard key={lines.map(questionKey)[0]} lines={lines} onSettled={settled} />
            ))}
          </Box>
        </>
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
