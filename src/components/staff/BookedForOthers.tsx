import { useState } from 'react'
import { call, type Outputs } from '../../platform/call'
import { goTo } from '../../platform/go'
import { useReading } from '../../platform/useReading'
import { useSending } from '../../platform/useSending'
import { say } from '../../platform/wechat'
import { Button } from '../Button'
import { bookingStanding } from '../bookingStanding'
import { Card } from '../Card'
import { dayAndWeekday } from '../moments'
import { Box } from '../native/Box'
import { Problem } from '../Problem'
import { Refusal } from '../Refusal'
import { Sheet } from '../Sheet'
import { Tag } from '../Tag'
import { PaperSlip } from './PaperSlip'

type Booked = Outputs['reception']['bookedFor'][number]

/**
 * Who was booked for with a paper code, the latest first: of one day, or all that one may see. Names stay masked: the phone goes from
 * hand to hand.
 */
export function BookedForOthers({ day, title }: { day?: string; title: string }) {
  // Who comes is not left lying on a device.
  const { data, problem, again } = useReading('booked-for', () => call.reception.bookedFor({}), { kept: false })
  const [asking, setAsking] = useState<{ booked: Booked; what: 'cancel' | 'code' } | null>(null)
  if (!data) return <Problem problem={problem} again={again} />
  const lines = day ? data.filter(booked => booked.dayId === day) : data
  if (lines.length === 0) return null
  const close = () => setAsking(null)
  return (
    <>
      <Box role="heading" level={2} className="title">
        {title}
      </Box>
      {lines.map(booked => (
        <BookedCard
          key={booked.id}
          booked={booked}
          onCancel={() => setAsking({ booked, what: 'cancel' })}
          onLost={() => setAsking({ booked, what: 'code' })}
        />
      ))}
      {asking?.what === 'cancel' && (
        <CancelFor
          booked={asking.booked}
          onClose={close}
          onCancelled={() => {
            close()
            void again()
          }}
        />
      )}
      {asking?.what === 'code' && <NewCode booked={asking.booked} onClose={close} />}
    </>
  )
}

function BookedCard({ booked, onCancel, onLost }: { booked: Booked; onCancel: () => void; onLost: () => void }) {
  const { word, tone } = bookingStanding(booked)
  const ahead = booked.state === 'booked' && !booked.begun
  const asked = booked.asked?.answer === null && !booked.begun ? booked.asked : null
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong numerals">
              {booked.contact.name} 号码 {booked.number}
            </Box>
            {asked ? <Tag tone="amber">等对方答复</Tag> : <Tag tone={tone}>{word}</Tag>}
          </Box>
          <Box className="body numerals">
            {dayAndWeekday(booked.day)} {booked.label}
          </Box>
          <Box className="small quiet">{booked.contact.phone ?? '没有留电话'}</Box>
          {asked && (
            <Box className="body even">
              {asked.because}。
              {booked.contact.phone ? '联络站会打电话问。' : '没有留电话，请您转告，再打电话把答复告诉联络站。'}
            </Box>
          )}
        </Box>
        {ahead && (
          <Box className="row-wrap">
            {booked.mine && booked.cancellable && (
              <Button
                kind="plain"
                inline
                label={`换一场 ${booked.number}`}
                onPress={() => goTo('grid/change', { booking: booked.id })}
              >
                换一场
              </Button>
            )}
            <Button kind="plain" inline label={`补发预约码 ${booked.number}`} onPress={onLost}>
              补发预约码
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

interface AboutBooked {
  booked: Booked
  onClose: () => void
}

function CancelFor({ booked, onClose, onCancelled }: AboutBooked & { onCancelled: () => void }) {
  const { send, busy, problem } = useSending(call.reception.cancelBookingFor)
  const cancel = async () => {
    if (!(await send({ booking: booked.id }))) return
    say('已取消')
    onCancelled()
  }
  return (
    <Sheet title="取消这次预约？" open onClose={onClose} closeWords="保留预约">
      <Box className="body even">
        {booked.contact.name}，{dayAndWeekday(booked.day)} {booked.label}。取消后号码和预约码都作废，请告诉来的人。
      </Box>
      <Refusal problem={problem} again={cancel} busy={busy} />
      <Button kind="danger" busy={busy} busyWords="正在取消…" onPress={cancel}>
        确定取消
      </Button>
    </Sheet>
  )
}

/** The paper was lost: a new code, once more on the screen and never again. */
function NewCode({ booked, onClose }: AboutBooked) {
  const { send, busy, problem } = useSending(call.reception.renewCode)
  const [renewed, setRenewed] = useState<Outputs['reception']['renewCode'] | null>(null)
  const renew = async () => setRenewed((await send({ booking: booked.id })) ?? null)
  if (renewed)
    return (
      <Sheet title="新的预约码" open onClose={onClose} closeWords="抄好了">
        <PaperSlip booked={renewed} />
      </Sheet>
    )
  return (
    <Sheet title="补发预约码？" open onClose={onClose}>
      <Box className="body even">
        {booked.contact.name}，{dayAndWeekday(booked.day)} {booked.label}
        。纸条丢了才补发：旧的预约码马上作废，谁补发的会记下来。预约和号码不变。
      </Box>
      <Refusal problem={problem} again={renew} busy={busy} />
      <Button busy={busy} busyWords="正在补发…" onPress={renew}>
        补发
      </Button>
    </Sheet>
  )
}
