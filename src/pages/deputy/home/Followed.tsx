import { isOpen } from '#domain/opinion/life'
import { EarlierEnded, useEnded } from '../../../components/EarlierEnded'
import { Empty } from '../../../components/Empty'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { OpinionList } from '../../../components/staff/OpinionList'
import { OpinionView } from '../../../components/staff/OpinionView'
import { Split } from '../../../components/staff/Split'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** The opinions addressed to this deputy: read, never decided. */
export function Followed() {
  const { data, problem, loading, again } = useReading('followed', () => call.opinion.followed({}))
  const open = data?.filter(one => isOpen(one.status)) ?? []
  const { ended, ...earlier } = useEnded(data?.filter(one => !isOpen(one.status)) ?? [], last =>
    call.opinion.followed({ endedBehind: last }),
  )
  const lines = [...open, ...ended]
  if (loading) return <Skeleton cards={3} lines={2} />
  if (!data) return <Problem problem={problem} again={again} />
  if (data.length === 0)
    return <Empty title="还没有提给您的意见" text="居民提意见时选了您，办理的进度和结果就会在这里" />
  return (
    <Split
      page="deputy/opinion"
      list={(openId, show) => (
        <>
          <Box role="heading" level={2} className="title numerals">
            提给您的 {lines.length} 件{earlier.more && '以上'}
          </Box>
          <OpinionList label="提给您的意见" lines={lines} told openId={openId} onOpen={show} />
          <EarlierEnded {...earlier} />
        </>
      )}
      opinion={id => <OpinionView key={id} id={id} forms={{}} />}
    />
  )
}
