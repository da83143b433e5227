import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday, momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { AnotherPlace } from '../../../components/staff/AnotherPlace'
import { ContactLook } from '../../../components/staff/ContactLook'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import type { Unanswered } from './asked'

interface UnansweredProps {
  /** What they said is written down, or somebody else was faster. */
  onSettled: (words: string | null, tell?: string) => void
}

/** Everybody who is asked one thing about one day: what to ask stands once, and under it whom to call. */
export function UnansweredCard({ lines, onSettled }: UnansweredProps & { lines: readonly Unanswered[] }) {
  const [first] = lines
  if (!first) return null
  const { visit, because, live } = first
  return (
    <Box role="listitem">
      <Card>
        <Box className="stack">
          <Box className="stack-close">
            <Box className="row-ends">
              <Box className="title day-words numerals">{dayAndWeekday(visit.day)}</Box>
              {lines.length > 1 && <Box className="small quiet numerals">{lines.length} 位</Box>}
            </Box>
            <Box className="body even">
              {visit.stationName}，{visit.address}
            </Box>
          </Box>
          <Box className="stack-close">
            <Box className="body strong">请打电话问：</Box>
            <Box className="body call-words">
              {because}。{live ? '您还来吗？想换一场也可以。' : '这一场没有了，您想换一场吗？'}
            </Box>
          </Box>
          <Box role="list" className="bench-lines">
            {lines.map(line => (
              <ToAsk key={line.id} line={line} onSettled={onSettled} />
            ))}
          </Box>
        </Box>
      </Card>
    </Box>
  )
}

/** Somebody who did not answer what has changed: how to reach them, and a button for each answer. */
function ToAsk({ line, onSettled }: UnansweredProps & { line: Unanswered }) {
  const { id, number, nth, live, atOnce, visit, contact } = line
  const [choosing, setChoosing] = useState(false)
  const [letting, setLetting] = useState(false)
  const { send, busy, problem } = useSending(call.reception.answerChangeFor)
  const answer = async (said: 'keep' | 'cancel') => {
    if (await send({ booking: id, asked: nth, answer: said })) onSettled('记下了')
  }
  return (
    <Box role="listitem" className="stack call-person">
      <Box className="stack-close">
        <Box className="row-ends">
          <Box className="body strong numerals">
            {visit.label}，号码 {number}
          </Box>
          <Tag tone="amber">{line.unasked ? '微信通知不到' : atOnce ? '请马上打' : '没有答复'}</Tag>
        </Box>
        <Box className="small quiet numerals">
          {line.unasked
            ? `微信没有送到：${line.unasked}`
            : atOnce
              ? `${momentInWords(line.answerBy)} 变的，马上就要到场，不等答复`
              : `请对方在 ${momentInWords(line.answerBy)} 前答复，没有等到`}
        </Box>
      </Box>
      <ContactLook
        about={{ kind: 'booking', id }}
        name={number}
        contact={contact}
        revealable={line.revealable && contact.phone !== undefined}
        likely={line.unasked ? '通知没有送达，改打电话' : atOnce ? '当天有变，马上告诉' : '问了没有答复'}
        quiet
      />
      {!contact.phone && <Box className="body">打不了电话。对方来站里时，请当面问一声。</Box>}
      {choosing ? (
        <AnotherPlace
          booking={id}
          asked={nth}
          stationId={line.stationId}
          {...(live ? { held: visit } : {})}
          onChanged={tell => onSettled('换好了', tell)}
          onClose={() => setChoosing(false)}
        />
      ) : (
        <>
          <Refusal problem={letting ? null : problem} anew={problem ? () => onSettled(null) : undefined} busy={busy} />
          <Box className="call-answers">
            {live && (
              <Button kind="plain" busy={busy} label={`照来，${number}`} onPress={() => answer('keep')}>
                照来
              </Button>
            )}
            <Button kind="plain" disabled={busy} label={`换一场，${number}`} onPress={() => setChoosing(true)}>
              换一场
            </Button>
            <Button kind="plain" busy={busy} label={`不来了，${number}`} onPress={() => setLetting(true)}>
              不来了
            </Button>
          </Box>
        </>
      )}
      <Sheet title={`${number}号不来了？`} open={letting} onClose={() => setLetting(false)} closeWords="返回">
        <Box className="body even">
          {dayAndWeekday(visit.day)} {visit.label}，{visit.stationName}。
          {live ? '记下以后，这个位置马上让给别人，收不回来。' : '记下以后，这个人就不再列在这里。'}
        </Box>
        <Refusal problem={problem} anew={problem ? () => onSettled(null) : undefined} busy={busy} />
        <Button kind="danger" busy={busy} busyWords="正在记…" onPress={() => answer('cancel')}>
          对方说不来了
        </Button>
      </Sheet>
    </Box>
  )
}
