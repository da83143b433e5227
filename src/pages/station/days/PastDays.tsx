import { useState } from 'react'
import { daysLookedBack } from '#domain/reception/record'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { PastDayLines } from '../records/PastDayLines'
import { isLacking } from '../records/pastDayWords'

/** 过去的接待日, folded away above the coming ones: whoever came can still get a record. */
export function PastDays() {
  const { data, problem, again } = useReading('past-days', () => call.record.pastDays({}), { kept: false })
  const [open, setOpen] = useState(false)
  if (!data) return <Problem problem={problem} again={again} />
  const lacking = data.filter(isLacking).length
  const tag = lacking > 0 ? <Tag tone="amber">{lacking}天要补</Tag> : undefined
  if (!open)
    return (
      <Card>
        <Line
          title="过去的接待日"
          text={`最近${daysLookedBack}天的，补记录和代表的出勤`}
          aside={tag}
          onPress={() => setOpen(true)}
        />
      </Card>
    )
  return (
    <Card title="过去的接待日" aside={tag}>
      {data.length === 0 ? <Box className="body">最近{daysLookedBack}天没有接待过</Box> : <PastDayLines days={data} />}
    </Card>
  )
}
