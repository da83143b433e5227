import { useEffect } from 'react'
import { call, type Outputs } from '../../../platform/call'
import { here, mayChooseDistrict } from '../../../platform/here'
import { useMe } from '../../../platform/useMe'
import { type Reading, useReading } from '../../../platform/useReading'

export type District = Outputs['district']['show']
export type Station = District['stations'][number]

export interface Standpoint {
  district: Reading<District>
  /** The chosen station; the district's first one until somebody chooses. */
  station: Station | null
  /** A visitor has not said yet which district is theirs. */
  mustChoose: boolean
}

/** Where the reader is. Where only one district uses the installation, nobody is asked for it. */
export const useStation = (): Standpoint => {
  const chosen = here.use()
  useMe()
  const unknown = !chosen.district && mayChooseDistrict
  const districts = useReading(unknown ? 'districts' : null, () => call.district.list({}))
  const only = districts.data?.length === 1 ? districts.data[0]?.id : undefined
  useEffect(() => {
    if (only) here.set({ district: only, station: null })
  }, [only])

  const id = chosen.district
  const district = useReading(id ? `district:${id}` : null, () => call.district.show({ district: id ?? '' }))
  const stations = district.data?.stations ?? []
  const station = stations.find(one => one.id === chosen.station) ?? stations[0] ?? null
  const problem = district.problem ?? districts.problem
  return {
    district: {
      ...district,
      problem,
      loading: !district.data && !problem,
      again: id ? district.again : districts.again,
    },
    station,
    mustChoose: unknown && (districts.data?.length ?? 0) > 1,
  }
}
