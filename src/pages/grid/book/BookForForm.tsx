import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Fault, showFault } from '../../../components/Fault'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { phoneWrong } from '../../../components/phoneWrong'
import { Screen } from '../../../components/Screen'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { WhatFor } from '../../../components/WhatFor'
import { caseKindWrong, usualVisit, type WhatForValue, whatForInput } from '../../../components/whatForInput'
import { call, type Outputs } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'

export interface BookForFormProps {
  day: Outputs['reception']['day']
  refresh: () => Promise<void>
  onBooked: (booked: Outputs['reception']['bookFor']) => void
}

/** In the order in which one asks on the phone: when, who, what about, what would help. Nothing typed stays on the device. */
export function BookForForm({ day, refresh, onBooked }: BookForFormProps) {
  const [slotId, setSlot] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [matter, setMatter] = useState('')
  const [visit, setVisit] = useState<WhatForValue>({
    ...usualVisit,
    service: day.services[0] === 'legalAid' ? 'legalAid' : null,
  })
  const [tried, setTried] = useState(false)
  const { send, busy, problem } = useSending(call.reception.bookFor)
  const free = day.slots.filter(slot => slot.open && slot.free > 0)
  const slot = free.find(one => one.id === slotId)
  const slotWrong = slot ? null : '请选一场'
  const nameWrong = name.trim() ? null : '请写来的人的姓名'
  const matterWrong = Array.from(matter.trim()).length < 2 ? '写一句想谈什么事' : null
  const wrong = slotWrong ?? nameWrong ?? phoneWrong(phone) ?? matterWrong ?? caseKindWrong(visit)

  const book = async () => {
    setTried(true)
    if (wrong || !slot) return showFault()
    const contact = { name: name.trim(), ...(phone ? { phone } : {}) }
    const booked = await send({ slot: slot.id, matter: matter.trim(), contact, ...whatForInput(visit) })
    if (booked) onBooked(booked)
    else await refresh()
  }
  return (
    <Screen
      title="帮居民预约"
      staff
      foot={
        <>
          <Fault words={tried ? wrong : null} />
          <Problem problem={problem} again={problem?.code === 'OFFLINE' ? book : undefined} busy={busy} />
          {free.length === 0 ? (
            <Button onPress={goBack}>返回</Button>
          ) : (
            <Button busy={busy} busyWords="正在预约…" onPress={book}>
              {slot ? `约 ${slot.label} 这一场` : '预约'}
            </Button>
          )}
        </>
      }
    >
      <Card>
        <Box className="stack-close">
          <Box role="heading" level={2} className="title numerals">
            {dayAndWeekday(day.day)}
          </Box>
          <Box className="body even">
            {day.stationName}，{day.address}
          </Box>
          {day.kept > 0 && <Box className="small quiet">另留{day.kept}个位置给现场取号的居民，当天直接来也行</Box>}
        </Box>
      </Card>
      <Card>
        {free.length === 0 ? (
          <Box className="body">这一天能预约的都约满了，请看别的日子，或当天直接来取号。</Box>
        ) : (
          <Choice
            label="约哪一场"
            tiles
            options={free.map(one => ({ value: one.id, name: one.label }))}
            value={slotId}
            wrong={tried ? slotWrong : null}
            onChange={setSlot}
          />
        )}
      </Card>
      <Card>
        <Box className="stack">
          <TextField
            label="来的人姓名"
            note="必填"
            hint="如 李秀英"
            most={20}
            value={name}
            wrong={tried ? nameWrong : null}
            onChange={setName}
          />
          <TextField
            label="手机号"
            note="没有可以不填"
            hint="11位数字"
            keyboard="digits"
            most={11}
            value={phone}
            wrong={tried ? phoneWrong(phone) : null}
            onChange={typed => setPhone(typed.replace(/\D/g, ''))}
          />
          <TextArea
            label="想谈什么事"
            note="必填"
            hint="如 楼道里没有扶手"
            most={100}
            value={matter}
            wrong={tried ? matterWrong : null}
            onChange={setMatter}
          />
        </Box>
      </Card>
      <Card>
        <WhatFor day={day} value={visit} strict={tried} onChange={setVisit} />
      </Card>
    </Screen>
  )
}
