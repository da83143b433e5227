import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { InvitedAnswers } from '../../../components/staff/InvitedAnswers'
import { TablePapers } from '../../../components/staff/TablePapers'
import { TaskCard } from '../../../components/staff/Tasks'
import { call } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useEvery } from '../../../platform/useEvery'
import { useReading } from '../../../platform/useReading'
import { AgreeSheet } from './AgreeSheet'
import { MinutesForm } from './MinutesForm'

/** How often a page that lies open before it begins looks whether it has, in seconds. */
const lookEvery = 30

/** 圆桌会: what is on the table, what was said, and what was agreed with whom until when. */
function Roundtable({ query }: InDistrictProps) {
  const [agreeing, setAgreeing] = useState(false)
  const [saved, setSaved] = useState(0)
  const { data, problem, loading, again, put } = useReading(
    `roundtable:${query.id}`,
    () => {
      if (!query.id) throw brokenLink()
      return call.roundtable.show({ day: query.id })
    },
    { kept: false },
  )
  useEvery(lookEvery, async () => {
    if (data && !data.begun) await again()
  })
  return (
    <Screen title="圆桌会">
      {loading && <Skeleton cards={3} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          <Box className="stack-close">
            <Box role="heading" level={2} className="display">
              {dayAndWeekday(data.day)}
            </Box>
            <Box className="body">
              {data.stationName}　{data.topic ? `议题：${data.topic}` : data.practice}
            </Box>
          </Box>
          {data.keeps && (
            <Card title="参加单位">
              <InvitedAnswers day={data.dayId} />
            </Card>
          )}
          {data.editable ? (
            <MinutesForm key={saved} table={data} again={again} onSaved={() => setSaved(saved + 1)} />
          ) : (
            <TablePapers table={data} />
          )}
          {data.begun && (
            <Box role="heading" level={2} className="title">
              商定的事 {data.tasks.length}
            </Box>
          )}
          {data.tasks.map(task => (
            <TaskCard key={task.id} task={task} onDone={again} />
          ))}
          {data.editable && data.begun && (
            <Button kind="plain" onPress={() => setAgreeing(true)}>
              商定一件事
            </Button>
          )}
          {agreeing && (
            <AgreeSheet
              table={data}
              onClose={() => setAgreeing(false)}
              onAgreed={table => {
                put(table)
                setAgreeing(false)
              }}
            />
          )}
        </>
      )}
    </Screen>
  )
}

export default inDistrict('圆桌会', Roundtable)
