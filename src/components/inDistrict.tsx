import { type ComponentType, useEffect, useState } from 'react'
import { pageQuery } from '../platform/go'
import { arriveIn } from '../platform/session'
import { useDistrictKnown } from '../platform/useDistrict'
import { DistrictFirst } from './DistrictFirst'
import { Problem } from './Problem'
import { Screen } from './Screen'
import { Skeleton } from './Skeleton'

/**
 * A page that makes sense in a district only. Opened by a link on a phone that knows none, it first asks for the place and
 * then shows itself; a link that names its district leads there. An anonymous matter is read by its code from anywhere.
 */
export const inDistrict = (title: string, Page: ComponentType) =>
  function InDistrict() {
    const [{ district: named, code }] = useState(pageQuery)
    const [arrived, setArrived] = useState(!named || !!code)
    useEffect(() => {
      arriveIn(arrived ? undefined : named)
      setArrived(true)
    }, [arrived, named])
    const { unknown, mustChoose, problem, again } = useDistrictKnown()
    if (arrived && (!unknown || named)) return <Page />
    return (
      <Screen title={title}>
        {mustChoose ? <DistrictFirst /> : !problem && <Skeleton />}
        <Problem problem={problem} again={again} />
      </Screen>
    )
  }
