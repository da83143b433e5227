import { useEffect } from 'react'
import { Button } from '../../../components/Button'
import type { DeskOfDay } from '../../../components/staff/shapes'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { toRecord } from './whomToRecord'

/** The record of who is received now, and of the last one who was until it stands: it is written when they have gone. */
export function ToRecord({ desk }: { desk: DeskOfDay }) {
  const day = desk.day.id
  // What people came for is not left lying on a device that colleagues share.
  const { data, again } = useReading(`recorded:${day}`, () => call.record.day({ day }), { kept: false })
  const finished = desk.over.length
  useEffect(() => {
    if (finished > 0) void again()
  }, [finished, again])
  if (!data) return null
  return toRecord({ ...desk, records: data.records }).map(({ visit, number, record }) => (
    <Button
      key={visit}
      kind="plain"
      onPress={() => goTo('station/record', { ...(record ? { record } : { day, visit }), from: 'desk' })}
    >
      {record ? '接着写' : '写'} {number} 的接待记录
    </Button>
  ))
}
