import { type ComponentType, useEffect, useState } from 'react'
import { pageQuery, type Query } from '../platform/go'
import { arriveIn } from '../platform/session'
import { useDistrictKnown } from '../platform/useDistrict'
import { DistrictFirst } from './DistrictFirst'
import { Problem } from './Problem'
import { Screen } from './Screen'
import { Skeleton } from './Skeleton'

export interface InDistrictProps {
  /** The page's own, although it may be drawn only after another page was in sight. */
  query: Query
}

/**
 * A page that makes sense in a district only. Opened by a link on a phone that knows none, it first asks for the place and
 * then shows itself; a link that names its district leads there. An anonymous opinion is read by its code from anywhere.
 */
export const inDistrict = (title: string, Page: ComponentType<InDistrictProps>) =>
  function InDistrict() {
    const [query] = useState(pageQuery)
    const { district: named, code } = query
    const [arrived, setArrived] = useState(!named || !!code)
    useEffect(() => {
      arriveIn(arrived ? undefined : named)
      setArrived(true)
    }, [arrived, named])
    const { unknown, mustChoose, problem, again } = useDistrictKnown()
    if (arrived && (!unknown || named)) return <Page query={query} />
    return (
      <Screen title={title}>
        {mustChoose ? <DistrictFirst /> : !problem && <Skeleton />}
        <Problem problem={problem} again={again} />
      </Screen>
    )
  }
