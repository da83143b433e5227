import { useState } from 'react'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { blank, type Shown } from './draft'
import type { Left } from './WhoCame'
import { Writing } from './Writing'

/** What is known of somebody who comes: what they said that it is about, and what they left to be reached by. */
const knownOf = async (
  day: string,
  { booking, visit }: InDistrictProps['query'],
): Promise<{ matter: string; left: Left | null }> => {
  if (visit) {
    const { now, over, waiting } = await call.visit.desk({ day })
    const one = [...now, ...over, ...waiting].find(each => each.id === visit)
    return {
      matter: one?.matter ?? '',
      left: one ? { at: one.kind === 'walkIn' ? '取号' : '预约', contact: one.contact } : null,
    }
  }
  if (!booking) return { matter: '', left: null }
  const { bookings } = await call.reception.dayBookings({ day })
  const one = bookings.find(each => each.id === booking)
  return { matter: one?.matter ?? '', left: one ? { at: '预约', contact: one.contact } : null }
}

/** The record of one person who came: a new one of a day, or one that was begun. */
function StationRecord({ query }: InDistrictProps) {
  const district = useDistrictId() ?? ''
  const [begun, setBegun] = useState<Shown | null>(null)
  const [saved, setSaved] = useState(0)
  const id = begun?.id ?? query.record
  const { data, problem, loading, again } = useReading(
    district && `record:${id ?? query.day}`,
    async () => {
      const shown = id ? await call.record.show({ record: id }) : null
      const day = shown?.dayId ?? query.day
      if (!day) throw brokenLink()
      const [{ deputies, day: of }, place] = await Promise.all([
        call.record.day({ day }),
        call.district.show({ district }),
      ])
      const { matter, left } = shown ? { matter: '', left: null } : await knownOf(day, query)
      const sits = deputies.filter(each => each.sits).map(each => each.id)
      return { shown, day, date: of.day, deputies, place, left, standing: blank(sits, matter) }
    },
    // What people came for is not left lying on a device that colleagues share; the draft of a record is, until it is sent.
    { kept: false },
  )
  if (!data)
    return (
      <Screen title="接待记录">
        {loading && <Skeleton cards={3} />}
        <Problem problem={problem} again={again} />
      </Screen>
    )
  return (
    <Writing
      key={`${data.shown?.id ?? 'new'}:${saved}`}
      shown={data.shown}
      empty={data.standing}
      day={data.day}
      date={data.date}
      visitor={{ ...(query.booking ? { booking: query.booking } : {}), ...(query.visit ? { visit: query.visit } : {}) }}
      left={data.left}
      deputies={data.deputies}
      district={data.place}
      again={again}
      fromDesk={query.from === 'desk'}
      saved={saved > 0 || begun !== null}
      onBegun={setBegun}
      onSaved={() => setSaved(saved + 1)}
    />
  )
}

export default inDistrict('接待记录', StationRecord)
