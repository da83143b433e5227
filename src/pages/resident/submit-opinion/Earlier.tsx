import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Screen } from '../../../components/Screen'
import { goHome, goTo } from '../../../platform/go'
import { QueryCode } from './QueryCode'
import { Receipt, type Sent } from './Receipt'
import { useLeaving } from './useLeaving'

interface EarlierProps extends Sent {
  district: string
  /** The changed words are another matter: back to them. */
  onAnother: () => void
  /** The first version says it all. */
  onEnough: () => void
}

/** The first version had arrived though its answer was lost: where it is, and what to do with the words changed since. */
export function Earlier({ receipt, title, district, onAnother, onEnough }: EarlierProps) {
  const { id, number, queryCode } = receipt
  const { leave, question, onCopied } = useLeaving(queryCode ?? null)
  const another = () => leave(onAnother)
  return (
    <Screen title="上次的已经收到" onBack={another}>
      <Receipt receipt={receipt} words="您上次提交的已经收到了" />
      {queryCode && (
        <QueryCode code={queryCode} number={number} title={title} district={district} onCopied={onCopied} />
      )}
      <Card>
        <Box className="stack">
          <Box className="body even">
            {id ? '在“我的”里点“我的意见”，就能看到它。' : ''}您后来改的内容还没有提交，免得一件事办两遍。
          </Box>
          {id && <Button onPress={() => goTo('resident/opinion', { id })}>看收到的这件</Button>}
          <Button kind="plain" onPress={another}>
            是另一件事，接着提交
          </Button>
          <Button
            kind="danger"
            onPress={() =>
              leave(() => {
                onEnough()
                goHome()
              })
            }
          >
            不用再提，清掉改的内容
          </Button>
        </Box>
      </Card>
      {question}
    </Screen>
  )
}
