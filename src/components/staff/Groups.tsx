import { useState } from 'react'
import { addDays } from '#domain/calendar/day'
import { groupKindWords } from '#domain/reception/groupQuarter'
import { call, type Outputs } from '../../platform/call'
import { useReading } from '../../platform/useReading'
import { Button } from '../Button'
import { Card } from '../Card'
import { Empty } from '../Empty'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Screen } from '../Screen'
import { Skeleton } from '../Skeleton'
import { Tag } from '../Tag'
import { Turn } from '../Turn'
import { RecordSheet } from './RecordSheet'
import './staff.scss'

type Group = Outputs['group']['quarter']['groups'][number]

/** One group: what the quarter asks of it, what it has done, and what it is short of. */
function GroupCard({ group, onRecorded }: { group: Group; onRecorded: () => Promise<void> }) {
  const [recording, setRecording] = useState(false)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box role="heading" level={2} className="title">
            {group.name}
          </Box>
          <Box className="small quiet">
            {group.leader ? `组长${group.leader}，` : ''}共{group.members.length}位代表
          </Box>
        </Box>
        {group.quota.map(({ what, done, owed, lacks, words }) => (
          <Box key={what} className="row-ends">
            <Box className="body numerals">
              {what}　{done}/{owed}
            </Box>
            <Tag tone={lacks > 0 ? 'amber' : 'green'}>{words}</Tag>
          </Box>
        ))}
        {group.records.map(({ id, day, kind, about, suggestions }) => (
          <Box key={id}>
            <Box className="body numerals">
              {dayAndWeekday(day)}　{groupKindWords[kind]}，{suggestions}条建议
            </Box>
            <Box className="small quiet">{about}</Box>
          </Box>
        ))}
        <Button kind="plain" label={`记一次活动，${group.name}`} onPress={() => setRecording(true)}>
          记一次活动
        </Button>
      </Box>
      {recording && <RecordSheet group={group} onClose={() => setRecording(false)} onRecorded={onRecorded} />}
    </Card>
  )
}

/** The groups in one quarter, and the ways to the quarters before and after. Short is shown; nothing is blocked. */
export function Groups() {
  const [day, setDay] = useState<string | null>(null)
  const { data, since, problem, loading, again } = useReading(`groups:${day ?? ''}`, () =>
    call.group.quarter(day ? { day } : {}),
  )
  return (
    <Screen title="联系小组" staff since={since}>
      {loading && <Skeleton cards={2} lines={4} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <Turn
          title={data.quarter}
          before="上个季度"
          after="下个季度"
          onTurn={by => setDay(by < 0 ? addDays(data.from, -1) : addDays(data.to, 1))}
        />
      )}
      {data?.groups.length === 0 && (
        <Empty title="没有您能看的联系小组" text="本地分了小组以后，每季度的任务会列在这里" />
      )}
      {data?.groups.map(group => (
        <GroupCard key={group.id} group={group} onRecorded={again} />
      ))}
    </Screen>
  )
}
