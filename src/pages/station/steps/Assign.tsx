import { useState } from 'react'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { StepFrame } from '../../../components/staff/StepFrame'
import type { StepFormProps } from '../../../components/staff/shapes'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { useStep } from '../../../components/useStep'
import { call, type Outputs } from '../../../platform/call'
import { useMe } from '../../../platform/useMe'
import { useReading } from '../../../platform/useReading'
import { CoHandlingUnits } from './CoHandlingUnits'

type District = Outputs['district']['show']

interface Words {
  leadUnit: string | null
  coHandlingUnits: string[]
  days: string
  note: string
}

/** Hands the opinion to a lead unit, with co-handling units and a date to answer by. */
export function Assign(props: StepFormProps) {
  const me = useMe()
  const name = me ? `district:${me.district}` : null
  const { data, problem, again } = useReading(name, () => call.district.show({ district: me?.district ?? '' }))
  if (data) return <AssignForm {...props} district={data} />
  return problem ? <Problem problem={problem} again={again} /> : <Skeleton cards={1} lines={4} />
}

function AssignForm({ district, ...props }: StepFormProps & { district: District }) {
  const empty: Words = { leadUnit: null, coHandlingUnits: [], days: String(district.usualAnswer), note: '' }
  const step = useStep(props, 'assign', call.opinion.assign, empty)
  const [wrong, setWrong] = useState<{ unit?: string; days?: string }>({})
  const { leadUnit, coHandlingUnits, days, note } = step.draft
  const others = district.units.filter(unit => unit.id !== leadUnit)
  const count = Number(days)
  const dates = useReading(`answerDates:${district.id}`, () => call.opinion.answerDates({}), { kept: false }).data
  const until = dates?.[count - 1]
  const inRange = /^\d+$/.test(days) && count >= 1 && count <= district.longestAnswer
  const finish = () => {
    setWrong({
      unit: leadUnit ? undefined : '请选择主办单位',
      days: inRange ? undefined : `请写1到${district.longestAnswer}之间的数`,
    })
    if (!leadUnit || !inRange) return
    void step.take({
      leadUnit,
      coHandlingUnits: coHandlingUnits.filter(unit => unit !== leadUnit),
      workingDays: count,
      ...(note.trim() ? { note } : {}),
    })
  }
  return (
    <StepFrame
      shown={props.shown}
      action="assign"
      explains="单位会收到通知，居民会看到由谁办、最晚哪天答复"
      send="交给单位办理"
      onSend={finish}
      busy={step.busy}
      problem={step.problem}
    >
      <PickOne
        label="主办单位"
        options={district.units.map(({ id, name }) => ({ value: id, name }))}
        value={leadUnit}
        wrong={wrong.unit}
        onChange={unit => step.write({ leadUnit: unit })}
      />
      {district.coHandling && (
        <CoHandlingUnits
          units={others}
          value={coHandlingUnits}
          onChange={units => step.write({ coHandlingUnits: units })}
        />
      )}
      <TextField
        label="答复期限（工作日）"
        note={`通常${district.usualAnswer}，最长${district.longestAnswer}`}
        keyboard="digits"
        most={3}
        value={days}
        wrong={wrong.days}
        onChange={value => step.write({ days: value })}
      />
      {inRange && until && (
        <Box className="body" role="status">
          最晚{dayAndWeekday(until.day)}答复
          {until.provisional && '（放假安排还没有公布，可能会变）'}
        </Box>
      )}
      <TextArea
        label="交办说明"
        note="可以不填"
        value={note}
        most={500}
        onChange={value => step.write({ note: value })}
      />
    </StepFrame>
  )
}
