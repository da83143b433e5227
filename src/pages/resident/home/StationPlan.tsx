import { yearOf } from '#domain/calendar/day'
import { Line } from '../../../components/Line'
import { openAddress, showPdf } from '../../../platform/openPages'
import { copy, say } from '../../../platform/wechat'
import type { District, Station } from '../station/useStation'

interface StationPlanProps {
  district: District
  station: Station
  /** The days that come next: their years are those worth printing. */
  days: readonly { day: string }[]
}

/** The station's days in one's own calendar, and its year on paper. Nothing where the office has not said where these lie. */
export function StationPlan({ district, station, days }: StationPlanProps) {
  const place = `${district.id}/${station.id}`
  const feed = openAddress(district.openOrigin, `/open/stations/${place}.ics`)
  if (!feed) return null
  const years = [...new Set(days.map(({ day }) => yearOf(day)))]
  const subscribe = async () =>
    say((await copy(feed)) ? '地址已复制，请在手机日历的“订阅”里粘贴' : '没有复制成功，请再试一次')
  return (
    <>
      <Line title="订阅接待日历" text="每个接待日都写进手机的日历" onPress={subscribe} />
      {years.map(year => (
        <Line
          key={year}
          title={`${year}年历海报`}
          onPress={() => showPdf(openAddress(district.openOrigin, `/open/posters/${place}/${year}.pdf`) ?? feed)}
        />
      ))}
    </>
  )
}
