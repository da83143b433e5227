import { Card } from '../../../components/Card'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { PrintNotice } from '../../../components/staff/PrintNotice'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import '../../../components/staff/staff.scss'
import { InvitedUnits } from './InvitedUnits'
import { NoticeForm } from './NoticeForm'

/** The notice of one day: read, changed and printed; and the units that are asked to come. */
function StationNotice({ query }: InDistrictProps) {
  const district = useDistrictId() ?? ''
  const { data, problem, loading, again } = useReading(district && `station-notice:${query.id}`, async () => {
    if (!query.id) throw brokenLink()
    const [day, notice] = await Promise.all([
      call.reception.day({ district, day: query.id }),
      call.reception.noticeText({ day: query.id }),
    ])
    return { day, notice }
  })
  return (
    <Screen title="接待公告">
      {loading && <Skeleton cards={2} lines={5} />}
      <Problem problem={problem} again={data ? undefined : again} />
      {data && (
        <>
          <Card>
            <Box className="stack">
              <Box className="row-wrap day-head">
                <Box role="heading" level={2} className="display day-words">
                  {dayAndWeekday(data.day.day)}
                </Box>
                {data.day.late && <Tag tone="amber">公告晚发</Tag>}
                {data.day.state === 'planned' && <Tag tone="grey">还没有发布</Tag>}
              </Box>
              <NoticeForm day={data.day.id} notice={data.notice} again={again} />
              <PrintNotice day={data.day.id} />
            </Box>
          </Card>
          <InvitedUnits district={district} day={data.day} again={again} />
        </>
      )}
    </Screen>
  )
}

export default inDistrict('接待公告', StationNotice)
