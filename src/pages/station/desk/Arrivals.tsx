import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { contactLine } from '../../../components/staff/benchWords'
import type { DeskOfDay } from '../../../components/staff/shapes'
import { TextField } from '../../../components/TextField'
import { call } from '../../../platform/call'
import { whilePressing } from '../../../platform/refused'
import { useSending } from '../../../platform/useSending'

interface ArrivalsProps {
  desk: DeskOfDay
  onChanged: (desk: DeskOfDay) => void
}

/** 报到: by the four digits of the booking or its number, by the list, and again for who was not there when called. */
export function Arrivals({ desk, onChanged }: ArrivalsProps) {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.visit.checkIn)
  const number = desk.day.kind === 'roundtable' ? '登记的号码' : '叫号用的号码'
  const wrong = /^(\d{4}|\d{1,2}:\d{2}-\d{1,3})$/.test(code)
    ? null
    : `报到码是4位数字。只知道${number}，就在下面的名单里点“到了”`
  const checkIn = async (who: { booking?: string; visit?: string; code?: string }) => {
    const shown = await send({ day: desk.day.id, ...who })
    if (!shown) return
    setCode('')
    setTried(false)
    onChanged(shown)
  }
  const byCode = () => {
    setTried(true)
    return wrong ? showFault() : checkIn({ code })
  }
  const back = desk.over.filter(person => person.state !== 'finished')
  return (
    <>
      <Card title="报到">
        <Box className="stack">
          <TextField
            label="报到码"
            note={`只知道${number}，在下面名单里点“到了”`}
            hint="4位数字"
            keyboard="digits"
            most={10}
            value={code}
            wrong={tried ? wrong : null}
            onChange={value => setCode(value.replaceAll('：', ':').replace(/[^\d:-]/g, ''))}
            onDone={byCode}
          />
          <Refusal problem={whilePressing(problem, '再点一次')} />
          <Button kind="plain" busy={busy} busyWords="正在报到…" onPress={byCode}>
            报到
          </Button>
        </Box>
      </Card>
      {desk.expected.length > 0 && (
        <>
          <Box role="heading" level={2} className="title numerals">
            约了还没到 {desk.expected.length} 位
          </Box>
          <Box role="list" className="bench-lines">
            {desk.expected.map(({ id, number, matter, contact }) => (
              <Box key={id} role="listitem" className="desk-line">
                <Box className="desk-line-number">{number}</Box>
                <Box className="grow stack-close">
                  <Box className="body keep-lines">{matter}</Box>
                  {(contact.name || contact.phone) && (
                    <Box className="small quiet numerals">{contactLine(contact, false)}</Box>
                  )}
                </Box>
                <Button
                  kind="plain"
                  inline
                  label={`${number}到了`}
                  disabled={busy}
                  onPress={() => checkIn({ booking: id })}
                >
                  到了
                </Button>
              </Box>
            ))}
          </Box>
        </>
      )}
      {back.map(({ id, number, state }) => (
        <Box key={id} className="desk-line">
          <Box className="desk-line-number">{number}</Box>
          <Box className="grow body quiet">{state === 'missed' ? '叫过两次不在' : '走了'}</Box>
          <Button kind="plain" inline label={`${number}又来了`} disabled={busy} onPress={() => checkIn({ visit: id })}>
            又来了
          </Button>
        </Box>
      ))}
    </>
  )
}
