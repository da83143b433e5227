import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { call, type Outputs } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'
import { keepContact } from '../contact/keepContact'
import { isRemembered } from '../contact/remembered'
import type { District } from '../station/useStation'
import { asInput, dropDraft, wrongIn } from './draft'
import { Restored } from './Restored'
import { StepContact } from './StepContact'
import { Steps } from './Steps'
import { StepWhat } from './StepWhat'
import { StepWhere } from './StepWhere'
import { useDraft } from './useDraft'

export interface WritingProps {
  district: District
  station: string
  onSent: (sent: { receipt: Outputs['opinion']['submit']; title: string }) => void
}

const lastStep = 2

export function Writing({ district, station, onSent }: WritingProps) {
  const { draft, change, restored, startAnew } = useDraft(district.id)
  const [step, setStep] = useState(0)
  const [tried, setTried] = useState(false)
  const [remembers, setRemembers] = useState(isRemembered)
  const { send, busy, problem, forgive } = useSending(call.opinion.submit)
  const wrong = tried ? wrongIn(step, draft) : {}

  const move = (to: number) => {
    setTried(false)
    forgive()
    setStep(to)
  }
  const forward = async () => {
    setTried(true)
    if (Object.keys(wrongIn(step, draft)).length) return
    if (step < lastStep) return move(step + 1)
    const receipt = await send(asInput(draft, draft.station ?? station))
    if (!receipt) return
    if (remembers && draft.secrecy !== 'anonymous') keepContact(draft.contact)
    dropDraft(district.id)
    onSent({ receipt, title: draft.body.trim().slice(0, 20) })
  }
  return (
    <Screen
      title="提意见"
      onBack={() => (step > 0 ? move(step - 1) : goBack())}
      foot={
        <>
          <Problem problem={problem} again={forward} busy={busy} />
          <Box className="row">
            {step > 0 && (
              <Button kind="plain" inline onPress={() => move(step - 1)}>
                上一步
              </Button>
            )}
            <Box className="grow">
              <Button busy={busy} busyWords="正在提交…" onPress={forward}>
                {step < lastStep ? '下一步' : '提交'}
              </Button>
            </Box>
          </Box>
        </>
      }
    >
      <Steps at={step} />
      {restored && <Restored onClear={startAnew} />}
      {step === 0 && <StepWhat draft={draft} change={change} wrong={wrong} categories={district.categories} />}
      {step === 1 && <StepWhere draft={draft} change={change} wrong={wrong} district={district} station={station} />}
      {step === 2 && (
        <StepContact draft={draft} change={change} wrong={wrong} remembers={remembers} onRemembers={setRemembers} />
      )}
    </Screen>
  )
}
