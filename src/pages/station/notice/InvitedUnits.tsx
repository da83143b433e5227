import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Choices } from '../../../components/Choices'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { InvitedAnswers } from '../../../components/staff/InvitedAnswers'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface InvitedUnitsProps {
  district: string
  day: Outputs['reception']['day']
  again: () => Promise<void>
}

/** The units that are asked to a day. */
export function InvitedUnits({ district, day, again }: InvitedUnitsProps) {
  const [asking, setAsking] = useState(false)
  return (
    <Card title="参加单位">
      <Box className="stack">
        <InvitedAnswers day={day.id} version={day.version} />
        <Box className="small quiet">
          {day.state === 'published' ? '邀请以后马上通知他们，接待前再提醒。' : '公告发布时通知他们，接待前再提醒。'}
        </Box>
        <Button kind="plain" onPress={() => setAsking(true)}>
          {day.units.length > 0 ? '改参加单位' : '邀请单位'}
        </Button>
      </Box>
      {asking && <InviteSheet district={district} day={day} again={again} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function InviteSheet({ district, day, again, onClose }: InvitedUnitsProps & { onClose: () => void }) {
  const { data, loading, problem: unread } = useReading(`district:${district}`, () => call.district.show({ district }))
  const [units, setUnits] = useState<string[]>(() => day.units.map(unit => unit.id))
  const { send, busy, problem } = useSending(call.reception.inviteUnits)
  const before = day.units.map(unit => unit.id)
  const changed = units.length !== before.length || units.some(id => !before.includes(id))
  const words = units.length > 0 ? `请这${units.length}个单位参加` : changed ? '不请单位了' : '请先选单位'
  const invite = async () => {
    const done = await send({ day: day.id, version: day.version, units })
    await again()
    if (!done) return
    onClose()
    say('已记下')
  }
  return (
    <Sheet title="请哪些单位参加" open onClose={onClose}>
      {loading && <Skeleton cards={1} lines={5} />}
      {data && (
        <Choices
          label="单位"
          options={data.units.map(unit => ({ value: unit.id, name: unit.name }))}
          value={units}
          onChange={setUnits}
          most={20}
        />
      )}
      <Problem problem={problem ?? unread} />
      <Button busy={busy} busyWords="正在记…" disabled={!data || !changed} onPress={invite}>
        {words}
      </Button>
    </Sheet>
  )
}
