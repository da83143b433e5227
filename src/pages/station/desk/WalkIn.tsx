import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { showFault } from '../../../components/Fault'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import type { DeskOfDay } from '../../../components/staff/shapes'
import { TextField } from '../../../components/TextField'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface WalkInProps {
  desk: DeskOfDay
  onChanged: (desk: DeskOfDay) => void
}

/**
 * 现场取号 for who has no phone at hand, folded away until somebody asks for one: a name may be left, and one more than there are
 * numbers needs a word. At a roundtable they are registered.
 */
export function WalkIn({ desk, onChanged }: WalkInProps) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [beyond, setBeyond] = useState('')
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.visit.giveNumber)
  const out = desk.numbersLeft === 0
  const atTable = desk.day.kind === 'roundtable'
  const short = out && beyond.trim().length < 2
  const give = async () => {
    setTried(true)
    if (short) return showFault()
    const contact = name.trim() ? { contact: { name: name.trim() } } : {}
    const shown = await send({ day: desk.day.id, ...contact, ...(out ? { beyond: beyond.trim() } : {}) })
    if (!shown) return
    setName('')
    setBeyond('')
    setTried(false)
    setOpen(false)
    const number = shown.undo?.replace(/^(取号|登记) /, '')
    if (number) say(atTable ? `已登记，${number}` : `${number}号`)
    onChanged(shown)
  }
  const left = (
    <Box className="small quiet numerals">
      还有 {desk.numbersLeft} 个{atTable ? '座位' : '号'}
    </Box>
  )
  if (!open)
    return (
      <Card>
        <Line
          title={atTable ? '登记一位' : '加一个号'}
          text={atTable ? '没有预约、自己没有登记的人' : '给没有预约、自己没有取号的人'}
          aside={left}
          onPress={() => setOpen(true)}
        />
      </Card>
    )
  return (
    <Card title={atTable ? '到会登记' : '现场取号'} aside={left}>
      <Box className="stack">
        <TextField label="怎么称呼" note="可以不填" most={20} value={name} onChange={setName} />
        {out && (
          <TextField
            label="为什么要加"
            hint="比如：老人走了很远来的"
            most={60}
            value={beyond}
            wrong={tried && short ? `${atTable ? '座位已经登记完' : '号已经发完'}，确实要加，请写一句为什么` : null}
            onChange={setBeyond}
          />
        )}
        <Refusal problem={problem} again={give} busy={busy} />
        <Button kind="plain" busy={busy} busyWords={atTable ? '正在登记…' : '正在取号…'} onPress={give}>
          {atTable ? '登记' : out ? '加一个号' : '给一个号'}
        </Button>
      </Box>
    </Card>
  )
}
