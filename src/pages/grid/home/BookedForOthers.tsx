import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { Tag } from '../../../components/Tag'
import { call, type Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

type Booked = Outputs['reception']['bookedFor'][number]

/** Whom one booked for, the latest first. Names stay masked: the phone goes from hand to hand. */
export function BookedForOthers() {
  // Who comes is not left lying on a device.
  const { data, problem, again } = useReading('booked-for', () => call.reception.bookedFor({}), { kept: false })
  const [giving, setGiving] = useState<Booked | null>(null)
  if (!data) return <Problem problem={problem} again={again} />
  if (data.length === 0) return null
  return (
    <>
      <Box role="heading" level={2} className="title">
        我代约的
      </Box>
      {data.map(booked => (
        <BookedCard key={booked.id} booked={booked} onCancel={() => setGiving(booked)} />
      ))}
      {giving && (
        <CancelFor
          booked={giving}
          onClose={() => setGiving(null)}
          onCancelled={() => {
            setGiving(null)
            void again()
          }}
        />
      )}
    </>
  )
}

const stateOf = ({ state, begun, changed }: Booked): { word: string; tone: 'green' | 'grey' } =>
  state === 'booked'
    ? begun
      ? { word: '已过', tone: 'grey' }
      : { word: '约好了', tone: 'green' }
    : { word: changed ? '已换场' : '已取消', tone: 'grey' }

function BookedCard({ booked, onCancel }: { booked: Booked; onCancel: () => void }) {
  const { word, tone } = stateOf(booked)
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">
              {booked.contact.name} 号码 {booked.number}
            </Box>
            <Tag tone={tone}>{word}</Tag>
          </Box>
          <Box className="body numerals">
            {dayAndWeekday(booked.day)} {booked.label}
          </Box>
          <Box className="small quiet">{booked.contact.phone ?? '没有留电话'}</Box>
        </Box>
        {booked.cancellable && (
          <Box className="row-wrap">
            <Button
              kind="plain"
              inline
              label={`换一场 ${booked.number}`}
              onPress={() => goTo('resident/change-booking', { booking: booked.id })}
            >
              换一场
            </Button>
            <Button kind="quiet" inline label={`取消预约 ${booked.number}`} onPress={onCancel}>
              取消预约
            </Button>
          </Box>
        )}
      </Box>
    </Card>
  )
}

function CancelFor({ booked, onClose, onCancelled }: { booked: Booked; onClose: () => void; onCancelled: () => void }) {
  const { send, busy, problem } = useSending(call.reception.cancelBooking)
  const cancel = async () => {
    if (!(await send({ booking: booked.id }))) return
    say('已取消')
    onCancelled()
  }
  return (
    <Sheet title="取消这次预约？" open onClose={onClose} closeWords="保留预约">
      <Box className="body even">
        {booked.contact.name}，{dayAndWeekday(booked.day)} {booked.label}。取消后号码和预约码都作废，请告诉他本人。
      </Box>
      <Refusal problem={problem} again={cancel} busy={busy} />
      <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
        确定取消
      </Button>
    </Sheet>
  )
}
