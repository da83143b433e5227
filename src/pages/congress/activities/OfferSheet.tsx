import { useState } from 'react'
import { Button } from '../../../components/Button'
import { DateField } from '../../../components/DateField'
import { showFault } from '../../../components/Fault'
import { today } from '../../../components/moments'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

const empty = { station: '', title: '', about: '', place: '', day: '', time: '', capacity: '' }

/** Every half hour of a day in which people meet. */
const times = Array.from({ length: 28 }, (_, i) => {
  const time = `${String(7 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`
  return { value: time, name: time.replace(/^0/, '') }
})

/** An activity to offer: what, where, when, and for how many. */
export function OfferSheet({ onClose, onOffered }: { onClose: () => void; onOffered: () => Promise<void> }) {
  const { draft, write, clear } = useDraft('activity-offer', empty)
  const [wrong, setWrong] = useState<Partial<Record<keyof typeof empty, string>>>({})
  const { send, busy, problem } = useSending(call.activity.offer)
  const inCare = useReading('stations-in-care', () => call.plan.days({}), { kept: false })
  const stations = inCare.data?.stations ?? []
  const station = draft.station || (stations.length === 1 ? (stations[0]?.id ?? '') : '')
  const offer = async () => {
    const short = (text: string) => Array.from(text.trim()).length < 2
    const found = {
      ...(station ? {} : { station: '请选联络站' }),
      ...(short(draft.title) ? { title: '请写活动的名称' } : {}),
      ...(short(draft.about) ? { about: '请写一句活动做什么' } : {}),
      ...(short(draft.place) ? { place: '请写在哪里集合' } : {}),
      ...(draft.day ? {} : { day: '请选择日期' }),
      ...(draft.time ? {} : { time: '请选择时间' }),
      ...(/^[1-9]\d{0,2}$/.test(draft.capacity) && Number(draft.capacity) <= 500
        ? {}
        : { capacity: '请填几个人，1到500' }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return showFault()
    if (!(await send({ ...draft, station, capacity: Number(draft.capacity) }))) return
    clear()
    onClose()
    say('已安排，代表可以报名了')
    await onOffered()
  }
  return (
    <Sheet title="安排一次活动" open onClose={onClose}>
      {stations.length > 1 && (
        <PickOne
          label="哪个联络站安排"
          options={stations.map(({ id, name }) => ({ value: id, name }))}
          value={station || null}
          wrong={wrong.station ?? null}
          onChange={value => write({ station: value })}
        />
      )}
      <TextField
        label="活动的名称"
        most={40}
        value={draft.title}
        wrong={wrong.title ?? null}
        onChange={title => write({ title })}
      />
      <TextArea
        label="做什么"
        most={200}
        value={draft.about}
        wrong={wrong.about ?? null}
        onChange={about => write({ about })}
      />
      <TextField
        label="在哪里集合"
        most={60}
        value={draft.place}
        wrong={wrong.place ?? null}
        onChange={place => write({ place })}
      />
      <DateField
        label="哪一天"
        value={draft.day}
        earliest={today()}
        wrong={wrong.day ?? null}
        onChange={day => write({ day })}
      />
      <PickOne
        label="几点开始"
        options={times}
        value={draft.time || null}
        wrong={wrong.time ?? null}
        onChange={time => write({ time })}
      />
      <TextField
        label="名额"
        note="满了排候补"
        keyboard="digits"
        most={3}
        value={draft.capacity}
        wrong={wrong.capacity ?? null}
        onChange={capacity => write({ capacity })}
      />
      <Problem problem={inCare.problem ?? problem} />
      <Button busy={busy} onPress={offer}>
        安排这次活动
      </Button>
    </Sheet>
  )
}
