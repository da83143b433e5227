import { Empty } from '../../../components/Empty'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { NoShowCard } from './NoShowCard'

/** Who missed a day again: for the clerk to know, and to read why. Nothing happens by itself. */
function NoShows({ query }: InDistrictProps) {
  const own = useMe()?.roles.find(one => one.role === 'stationClerk')
  const station = query.station ?? own?.scope
  const { data, since, problem, loading, again } = useReading(
    station ? `no-shows:${station}` : null,
    () => call.noShow.list({ station: station ?? '' }),
    { kept: false },
  )
  return (
    <Screen title="约了没有来的" since={since}>
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && data.length > 0 && (
        <Box className="body quiet">
          多次约了没有来的，会列在这里，对方也会看到。系统不会因此限制谁预约；对方说了原因的，请您看一看，定一下。
        </Box>
      )}
      {data?.map(note => (
        <NoShowCard key={note.id} note={note} onAnswered={again} />
      ))}
      {data?.length === 0 && <Empty title="没有这样的记录" text="多次约了没有来的，会列在这里" />}
    </Screen>
  )
}

export default inDistrict('约了没有来的', NoShows)
