import { useState } from 'react'
import { type Referral, referrals } from '#domain/opinion/words'
import { Choice } from '../../../components/Choice'
import { StepFrame } from '../../../components/staff/StepFrame'
import type { StepFormProps } from '../../../components/staff/shapes'
import { tooShort } from '../../../components/staff/tooShort'
import { TextArea } from '../../../components/TextArea'
import { useStep } from '../../../components/useStep'
import { call } from '../../../platform/call'

const places = Object.keys(referrals) as Referral[]

interface Words {
  to: Referral | null
  text: string
}

const untouched = (text: string): boolean => text.trim() === '' || places.some(place => referrals[place].text === text)

/** Tells the resident where such an opinion belongs: a ready text that the clerk may change. */
export function Refer(props: StepFormProps) {
  const step = useStep(props, 'refer', call.opinion.refer, { to: null, text: '' } as Words)
  const [wrong, setWrong] = useState<{ to?: string; text?: string | null }>({})
  const { to, text } = step.draft
  // Choosing again brings the other ready text, but never over words that the clerk wrote.
  const choose = (place: Referral) =>
    step.write(untouched(text) ? { to: place, text: referrals[place].text } : { to: place })
  const finish = () => {
    setWrong({ to: to ? undefined : '请选择该向哪里提出', text: tooShort(text) })
    if (to && !tooShort(text)) void step.take({ to, text })
  }
  return (
    <StepFrame
      shown={props.shown}
      action="refer"
      explains="联络站不能受理的，告诉居民该向哪里提出。这件意见就此结束。"
      send="告诉居民，结束这件意见"
      onSend={finish}
      busy={step.busy}
      problem={step.problem}
    >
      <Choice
        label="该向哪里提出"
        options={places.map(place => ({ value: place, name: referrals[place].name }))}
        value={to}
        wrong={wrong.to}
        onChange={choose}
      />
      <TextArea
        label="告诉居民的话"
        note="可以改"
        value={text}
        most={2000}
        wrong={wrong.text}
        onChange={value => step.write({ text: value })}
      />
    </StepFrame>
  )
}
