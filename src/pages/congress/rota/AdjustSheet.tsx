import { useState } from 'react'
import { Button } from '../../../components/Button'
import { showFault } from '../../../components/Fault'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { type RotaDay, seenOn } from './rota'

const nobody = ''

interface AdjustSheetProps {
  day: RotaDay
  onClose: () => void
  onChanged: () => Promise<void>
}

/** Who comes and who goes on one day, by hand and with a reason that both read. */
export function AdjustSheet({ day, onClose, onChanged }: AdjustSheetProps) {
  const [comes, setComes] = useState(nobody)
  const [goes, setGoes] = useState(nobody)
  const [wrong, setWrong] = useState<{ who?: string; reason?: string }>({})
  const { draft, write, clear } = useDraft(`rota:${day.id}`, { reason: '' })
  const free = useReading(`free:${day.id}`, () => call.rota.whoIsFree({ day: day.id }), { kept: false })
  const set = useSending(call.rota.setSeat)
  const take = useSending(call.rota.clearSeat)
  const reason = draft.reason.trim()
  const problem = set.problem ?? take.problem

  const save = async () => {
    const found = {
      ...(comes === nobody && goes === nobody ? { who: '请选安排哪位代表，或换下哪位代表' } : {}),
      ...(Array.from(reason).length < 2 ? { reason: '请写一句为什么，至少2个字' } : {}),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return showFault()
    const about = { day: day.id, seen: seenOn(day), reason }
    const done =
      comes === nobody
        ? await take.send({ ...about, deputy: goes })
        : await set.send({ ...about, deputy: comes, ...(goes === nobody ? {} : { insteadOf: goes }) })
    if (!done) {
      await onChanged()
      return
    }
    clear()
    onClose()
    say('已调整')
    await onChanged()
  }

  const mayCome = (free.data ?? []).filter(deputy => deputy.whyNot === null)
  return (
    <Sheet title={`调整${dayAndWeekday(day.day)}的代表`} open onClose={onClose}>
      {free.loading ? (
        <Skeleton cards={1} lines={2} />
      ) : (
        <PickOne
          label="安排哪位代表"
          note="可以不选"
          options={[
            { value: nobody, name: '不另外安排' },
            ...mayCome.map(({ id, name, leader, stationName }) => ({
              value: id,
              name: `${name}${leader ? '（领导）' : ''}，${stationName}`,
            })),
          ]}
          value={comes}
          wrong={wrong.who ?? null}
          onChange={setComes}
        />
      )}
      <Problem problem={free.problem} again={free.again} />
      {day.seats.length > 0 && (
        <PickOne
          label="换下哪位代表"
          note="可以不选"
          options={[
            { value: nobody, name: '不换下谁' },
            ...day.seats.map(({ deputy, name }) => ({ value: deputy, name })),
          ]}
          value={goes}
          onChange={setGoes}
        />
      )}
      <TextField
        label="为什么"
        note="代表和联络站会看到"
        most={100}
        value={draft.reason}
        wrong={wrong.reason ?? null}
        onChange={words => write({ reason: words })}
      />
      {day.state === 'published' && (
        <Box className="small quiet">这一天已经公告，换了代表会通知代表本人和约好的居民</Box>
      )}
      <Problem problem={problem} />
      <Button busy={set.busy || take.busy} onPress={save}>
        确定调整
      </Button>
    </Sheet>
  )
}
