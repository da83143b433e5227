import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { TextArea } from '../../../components/TextArea'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { ContactFields } from '../contact/ContactFields'
import { useContact } from '../contact/useContact'
import { DateHead } from '../day/DateHead'
import { dayNotes, whoReceives } from '../day/dayWords'
import { Slots } from '../day/Slots'
import { canTake } from '../day/slotState'

export interface BookFormProps {
  day: Outputs['reception']['day']
  firstSlot: string | null
  refresh: () => Promise<void>
  onBooked: (booking: Outputs['reception']['bookSlot']) => void
}

const mostCharacters = 100

export function BookForm({ day, firstSlot, refresh, onBooked }: BookFormProps) {
  const [slotId, setSlot] = useState(firstSlot)
  const [matter, setMatter] = useState('')
  const [tried, setTried] = useState(false)
  const contact = useContact()
  const { send, busy, problem } = useSending(call.reception.bookSlot)
  const slot = day.slots.find(one => one.id === slotId && canTake(one))
  const length = Array.from(matter.trim()).length
  const matterWrong = length < 2 ? '写一句想谈什么事，代表好提前准备' : length > mostCharacters ? '最多写100个字' : null

  const book = async () => {
    setTried(true)
    if (!slot || matterWrong || contact.wrong) return
    const booking = await send({ slot: slot.id, matter: matter.trim(), contact: contact.contact })
    if (!booking) return void refresh()
    contact.keepIt()
    onBooked(booking)
  }
  return (
    <Screen
      title="预约接待"
      foot={
        <>
          <Problem problem={problem} again={problem?.code === 'OFFLINE' ? book : undefined} busy={busy} />
          <Button busy={busy} busyWords="正在预约…" disabled={!slot} onPress={book}>
            {slot ? `确认预约 ${slot.label}` : '先选一场'}
          </Button>
        </>
      }
    >
      <Card>
        <DateHead day={day.day} hours={day.hours} />
        <Box className="body">
          {whoReceives(day)} · {day.stationName}
        </Box>
        {day.topic && <Box className="small quiet">议题：{day.topic}。谈别的事也可以约</Box>}
        {dayNotes(day).map(note => (
          <Box key={note} className="small quiet">
            {note}
          </Box>
        ))}
      </Card>
      <Card title="选一场">
        <Slots slots={day.slots} chosen={slot?.id ?? null} onChoose={setSlot} />
      </Card>
      <Card>
        <TextArea
          label="想谈什么事"
          hint="如 小区电梯经常停，物业一直不修"
          most={mostCharacters}
          value={matter}
          wrong={tried ? matterWrong : null}
          onChange={setMatter}
        />
      </Card>
      <Card>
        <Box className="stack">
          <Box className="small quiet">留下电话，改期时联络站能告诉您。不留也能预约。</Box>
          <ContactFields
            value={contact.value}
            onChange={contact.setValue}
            strict={tried}
            remembers={contact.remembers}
            onRemembers={contact.setRemembers}
          />
        </Box>
      </Card>
    </Screen>
  )
}
