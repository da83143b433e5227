import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { MissedCard } from './MissedCard'
import { missedUnnoted } from './missedUnnoted'
import { NoteCard } from './NoteCard'

/** Receptions that I booked and missed: what it means, what was noted, and how to say that it was not so. */
function Missed() {
  const { data, since, problem, loading, again } = useReading(
    'missed',
    async () => {
      const notes = await call.noShow.mine({})
      return { notes, others: missedUnnoted(await call.reception.myBookings({}), notes) }
    },
    { kept: false },
  )
  return (
    <Screen title="没有来的预约" since={since}>
      {loading && <Skeleton cards={1} lines={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && data.notes.length > 0 && (
        <Box className="body quiet">
          约了没有来，别人就少一个位置，所以请提前取消。这里只是记一笔，不影响您再约。记错了，或者有难处，请告诉我们。
        </Box>
      )}
      {data?.notes.map(note => (
        <NoteCard key={note.id} note={note} onAppealed={again} />
      ))}
      {data?.others.map(booking => (
        <MissedCard key={booking.id} booking={booking} />
      ))}
      {data && data.notes.length + data.others.length === 0 && (
        <Card>
          <Empty title="没有这样的预约" text="约了没有来的会在这里。偶尔一次没有来，不影响您再约。" />
        </Card>
      )}
    </Screen>
  )
}

export default inDistrict('没有来的预约', Missed)
