import { useState } from 'react'
import { alreadyBegun } from '#domain/reception/invitation'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { AnswerSheet } from './AnswerSheet'
import type { Invitation } from './invitation'

interface InvitationCardProps {
  invitation: Invitation
  /** Named where somebody answers for more than one unit. */
  named: boolean
  onAnswered: () => Promise<void>
}

/** Where and when somebody of the unit is expected and who comes, or that they are not any more. */
function InvitationCard({ invitation, named, onAnswered }: InvitationCardProps) {
  const { day, unit, answer } = invitation
  const off = day.state === 'cancelled'
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="title numerals">
              {off ? '' : '请派人参加 '}
              {dayAndWeekday(day.day)}
            </Box>
            {off && <Tag>已取消</Tag>}
            {!off && !answer && <Tag tone="amber">没答复</Tag>}
          </Box>
          {named && <Box className="body">请的是{unit.name}</Box>}
          <Box className="body strong numerals">
            {day.practice}　{day.hours.join('、')}
          </Box>
          {off ? (
            <Box className="body">取消原因：{day.cancelledBecause}。不用派人了</Box>
          ) : (
            <>
              {day.topic && <Box className="body">议题：{day.topic}</Box>}
              <Box className="body even">
                {day.stationName}，{day.address}
              </Box>
            </>
          )}
        </Box>
        {!off && <Answer invitation={invitation} onAnswered={onAnswered} />}
      </Box>
    </Card>
  )
}

/** What the unit has answered, and the way to answer, or to answer otherwise, until the day begins. */
function Answer({ invitation, onAnswered }: Omit<InvitationCardProps, 'named'>) {
  const [answering, setAnswering] = useState(false)
  const { day, answer, answerable, phone } = invitation
  const when = dayAndWeekday(day.day)
  return (
    <>
      {answer && (
        <Box className="body even">
          {answer.comes ? `✓ 已答复：派${answer.words}去` : `已答复：去不了，${answer.words}`}
        </Box>
      )}
      {answerable ? (
        <Button
          kind={answer ? 'quiet' : 'plain'}
          label={`${answer ? '改答复' : '答复去不去'}，${when}`}
          onPress={() => setAnswering(true)}
        >
          {answer ? '改答复' : '答复去不去'}
        </Button>
      ) : (
        <Box className="small quiet">{alreadyBegun(phone)}</Box>
      )}
      {answering && <AnswerSheet invitation={invitation} onAnswered={onAnswered} onClose={() => setAnswering(false)} />}
    </>
  )
}

/** The receptions to which the unit is asked to send somebody. */
export function Invitations() {
  const { data, again } = useReading('invitations', () => call.duty.invitations({}))
  const units = new Set(data?.map(invitation => invitation.unit.id))
  return (
    <>
      {data?.map(invitation => (
        <InvitationCard
          key={`${invitation.day.id}:${invitation.unit.id}`}
          invitation={invitation}
          named={units.size > 1}
          onAnswered={again}
        />
      ))}
    </>
  )
}
