import { call, type Outputs } from '../../../platform/call'
import { here } from '../../../platform/here'
import { useDistrictKnown } from '../../../platform/useDistrict'
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

/** Where the reader is. */
export const useStation = (): Standpoint => {
  const chosen = here.use()
  const known = useDistrictKnown()
  const id = chosen.district
  const district = useReading(id ? `district:${id}` : null, () => call.district.show({ district: id ?? '' }))
  const stations = district.data?.stations ?? []
  const station = stations.find(one => one.id === chosen.station) ?? stations[0] ?? null
  const problem = district.problem ?? known.problem
  return {
    district: {
      ...district,
      problem,
      loading: !district.data && !problem,
      again: id ? district.again : known.again,
    },
    station,
    mustChoose: known.mustChoose,
  }
}
