import { useEffect } from 'react'
import { call } from './call'
import { here, mayChooseDistrict } from './here'
import type { Refused } from './refused'
import { useMe } from './useMe'
import { useReading } from './useReading'

/** The district's id, also on a page that was opened from a message: who signs in there belongs to one. */
export const useDistrictId = (): string | null => {
  useMe()
  return here.use().district
}

export interface DistrictKnown {
  /** A visitor of whom nothing says yet where they live. */
  unknown: boolean
  /** There are several districts, so that somebody has to say it. */
  mustChoose: boolean
  problem: Refused | null
  again: () => Promise<void>
}

/** Whether the district is known. Where only one uses the installation, nobody is asked for it. */
export const useDistrictKnown = (): DistrictKnown => {
  const unknown = useDistrictId() === null && mayChooseDistrict
  const { data, problem, again } = useReading(unknown ? 'districts' : null, () => call.district.list({}))
  const only = data?.length === 1 ? data[0]?.id : undefined
  useEffect(() => {
    if (only) here.set({ district: only, station: null })
  }, [only])
  return { unknown, mustChoose: unknown && (data?.length ?? 0) > 1, problem, again }
}
