import { Button } from '../../../components/Button'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import { goHome, replaceBy } from '../../../platform/go'
import { QueryCode } from './QueryCode'
import { Receipt, type Sent } from './Receipt'
import { useLeaving } from './useLeaving'

export interface SubmittedProps extends Sent {
  district: string
}

/** It has arrived: the number, what happens next, and for an anonymous one the code. */
export function Submitted({ receipt, title, district }: SubmittedProps) {
  const { id, number, queryCode } = receipt
  const { leave, question, onCopied } = useLeaving(queryCode ?? null)
  const home = () => leave(() => goHome())
  return (
    <Screen title="收到了" onBack={home}>
      <Receipt receipt={receipt} words="收到您的意见了" />
      {queryCode ? (
        <QueryCode code={queryCode} number={number} title={title} district={district} onCopied={onCopied} />
      ) : (
        <RemindMe templates={['progress']} words="有进展时提醒我" done="好的，有进展会在微信里提醒您" />
      )}
      {id && (
        <Button kind="quiet" onPress={() => replaceBy('resident/opinion', { id })}>
          看这件意见
        </Button>
      )}
      <Button kind="quiet" onPress={home}>
        回首页
      </Button>
      {question}
    </Screen>
  )
}
