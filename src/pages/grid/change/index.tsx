import { useState } from 'react'
import { Card } from '../../../components/Card'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickPlace } from '../../../components/PickPlace'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { call, type Outputs } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { ChangedPaper } from './ChangedPaper'

type Booked = Outputs['reception']['bookedFor'][number]
type Changed = Outputs['reception']['changeBookingFor']

/** Another place for somebody for whom one has booked: whose it is, which day, which time, and what to correct on the paper. */
function ChangeFor({ query }: InDistrictProps) {
  const { data, problem, loading, again } = useReading(
    `change-for:${query.booking}`,
    async () => {
      const booked = (await call.reception.bookedFor({})).find(one => one.id === query.booking)
      if (!booked) throw brokenLink()
      return booked
    },
    // Who comes is not left lying on a device.
    { kept: false },
  )
  const [after, setAfter] = useState<Changed | null>(null)
  if (data && after) return <ChangedPaper before={data} after={after} />
  return (
    <Screen title="给居民换一场" staff>
      {loading && <Skeleton cards={2} lines={4} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && <ChangeForm booked={data} onChanged={setAfter} />}
    </Screen>
  )
}

interface ChangeFormProps {
  booked: Booked
  onChanged: (after: Changed) => void
}

function ChangeForm({ booked, onChanged }: ChangeFormProps) {
  const { id, contact, number, day, label, stationId, stationName, changeable } = booked
  // A clerk changes what is of their station, whoever booked it; a grid worker what they booked themselves.
  const clerk = useMe()?.roles.some(({ role, scope }) => role === 'stationClerk' && scope === stationId)
  const { send, busy, problem } = useSending<{ booking: string; slot: string }, Changed>(
    clerk ? call.reception.changeBookingFor : call.reception.changeBooking,
  )
  const change = async (slot: string) => {
    const after = await send({ booking: id, slot })
    if (after) onChanged(after)
    return after !== null
  }
  return (
    <>
      <Card>
        <Box className="stack-close">
          <Box role="heading" level={2} className="title numerals">
            {contact.name}，号码 {number}
          </Box>
          <Box className="body numerals">
            现在约的：{dayAndWeekday(day)} {label}
          </Box>
          <Box className="body">{stationName}</Box>
          <Box className="small quiet even">
            换好以前，这一场一直给对方留着。换好以后，报到码和号码是新的，预约码不变。
          </Box>
        </Box>
      </Card>
      <Card>
        <Box className="stack">
          {changeable ? (
            <PickPlace
              stationId={stationId}
              held={booked}
              none="近期都约满了，或者公告还没有发布。对方现在约的这一场还在。"
              busy={busy}
              problem={problem}
              onPick={change}
            />
          ) : (
            <Box className="body even">离接待太近，或者已经取消，这一场不能换了。</Box>
          )}
        </Box>
      </Card>
    </>
  )
}

export default inDistrict('给居民换一场', ChangeFor)
