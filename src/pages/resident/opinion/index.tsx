import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'
import { OpinionBody } from './OpinionBody'

/** One matter of mine, or an anonymous one that is followed by its code. */
function OpinionPage({ query }: InDistrictProps) {
  const { id, code, district: asked } = query
  const district = useDistrictId()
  const where = asked ?? district
  // A code is as good as a password: what it opens is not left on the phone.
  const read = useReading(
    id ? `opinion:${id}` : where && `code:${where}`,
    async () => {
      if (id) return call.opinion.show({ opinion: id })
      if (!code) throw brokenLink()
      return call.opinion.findByCode({ district: where ?? '', code })
    },
    { kept: !!id },
  )
  return (
    <Screen title="意见详情" since={read.since}>
      {read.loading && <Skeleton cards={3} lines={4} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      {read.data && <OpinionBody opinion={read.data} onChanged={read.put} refresh={read.again} />}
    </Screen>
  )
}

export default inDistrict('意见详情', OpinionPage)
