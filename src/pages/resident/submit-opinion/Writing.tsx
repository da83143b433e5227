import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { Fault, showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { call } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import { dropAttempts, isUnanswered, useSendingOnce } from '../../../platform/useSendingOnce'
import { keepContact } from '../contact/keepContact'
import { isRemembered } from '../contact/remembered'
import type { District } from '../station/useStation'
import { asInput, draftName, dropDraft, wrongIn } from './draft'
import { Earlier } from './Earlier'
import type { Sent } from './Receipt'
import { Restored } from './Restored'
import { StepContact } from './StepContact'
import { Steps } from './Steps'
import { StepWhat } from './StepWhat'
import { StepWhere } from './StepWhere'
import { useDraft } from './useDraft'
import { useDraftPhotos } from './useDraftPhotos'

export interface WritingProps {
  district: District
  station: string
  onSent: (sent: Sent) => void
}

const titleOf = ({ body }: { body: string }): string => body.trim().slice(0, 20)

const lastStep = 2

export function Writing({ district, station, onSent }: WritingProps) {
  const { draft, change, restored, startAnew } = useDraft(district.id)
  const [step, setStep] = useState(0)
  const [tried, setTried] = useState(false)
  const [remembers, setRemembers] = useState(isRemembered)
  const name = draftName(district.id)
  const [unanswered] = useState(() => isUnanswered(name))
  const [earlier, setEarlier] = useState<Sent | null>(null)
  const photos = useDraftPhotos(name, draft.photos)
  const { send, busy, problem, forgive } = useSendingOnce(name, call.opinion.submit)
  const wrong = tried ? wrongIn(step, draft, photos.gone) : {}
  const { again: readPhotos } = photos
  const photoGone = problem?.code === 'PHOTO_UNKNOWN'
  useEffect(() => {
    if (!photoGone) return
    // A rule judged it, so no version had arrived; the first step shows which of the photos it is.
    dropAttempts(name)
    setStep(0)
    void readPhotos()
  }, [photoGone, readPhotos, name])

  const move = (to: number) => {
    setTried(false)
    forgive()
    setStep(to)
  }
  const forward = async () => {
    setTried(true)
    if (Object.keys(wrongIn(step, draft, photos.gone)).length) return showFault()
    if (step < lastStep) return move(step + 1)
    const input = asInput(draft, draft.station ?? station)
    const arrived = await send(input)
    if (!arrived) return
    const sent = { receipt: arrived.output, title: titleOf(arrived.sent) }
    // What was changed after an attempt whose answer was lost is not sent: the first version is there already.
    if (arrived.sent !== input) return setEarlier(sent)
    if (remembers && draft.secrecy !== 'anonymous') keepContact(draft.contact)
    dropDraft(district.id)
    onSent(sent)
  }
  if (earlier)
    return (
      <Earlier
        {...earlier}
        district={district.id}
        onAnother={() => setEarlier(null)}
        onEnough={() => dropDraft(district.id)}
      />
    )
  return (
    <Screen
      title="提意见"
      onBack={() => (step > 0 ? move(step - 1) : goBack())}
      foot={
        <>
          <Fault words={Object.values(wrong)[0]} />
          <Problem problem={problem} again={photoGone ? undefined : forward} busy={busy} />
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
      {restored && <Restored unanswered={unanswered} onClear={startAnew} />}
      {step === 0 && (
        <StepWhat draft={draft} change={change} wrong={wrong} categories={district.categories} photos={photos} />
      )}
      {step === 1 && <StepWhere draft={draft} change={change} wrong={wrong} district={district} station={station} />}
      {step === 2 && (
        <StepContact draft={draft} change={change} wrong={wrong} remembers={remembers} onRemembers={setRemembers} />
      )}
    </Screen>
  )
}
