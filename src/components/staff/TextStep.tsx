import { useState } from 'react'
import type { Action } from '#domain/opinion/life'
import type { Change } from '../../platform/useSending'
import { TextArea } from '../TextArea'
import { useStep } from '../useStep'
import { StepFrame } from './StepFrame'
import type { Shown, StepFormProps } from './shapes'
import { tooShort } from './tooShort'

interface TextStepProps extends StepFormProps {
  action: Action
  change: Change<{ opinion: string; version: number; text: string }, Shown>
  label: string
  /** What becomes of the words. */
  explains: string
  most: number
  send: string
}

/** The form of a step that needs some words and nothing else. */
export function TextStep({ action, change, label, explains, most, send, ...props }: TextStepProps) {
  const step = useStep(props, action, change, { text: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const { text } = step.draft
  const finish = () => {
    const short = tooShort(text)
    setWrong(short)
    if (!short) void step.take({ text })
  }
  return (
    <StepFrame
      shown={props.shown}
      action={action}
      explains={explains}
      send={send}
      onSend={finish}
      busy={step.busy}
      problem={step.problem}
    >
      <TextArea label={label} value={text} most={most} wrong={wrong} onChange={value => step.write({ text: value })} />
    </StepFrame>
  )
}
