import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import type { Outputs } from '../../../platform/call'
import { goHome, replaceBy } from '../../../platform/go'
import { QueryCode } from './QueryCode'

export interface SubmittedProps {
  receipt: Outputs['opinion']['submit']
  title: string
  district: string
}

/** It has arrived: the number, what happens next, and for an anonymous one the code. */
export function Submitted({ receipt, title, district }: SubmittedProps) {
  const { id, number, now, queryCode } = receipt
  return (
    <Screen title="收到了" onBack={() => goHome()}>
      <Card tone="green">
        <Box role="status" className="stack-close">
          <Box className="body strong">✓ 收到您的意见了</Box>
          <Box className="title numerals">编号 {number}</Box>
          <Box className="body">{now}</Box>
        </Box>
      </Card>
      {queryCode ? (
        <QueryCode code={queryCode} number={number} title={title} district={district} />
      ) : (
        <RemindMe templates={['progress']} words="有进展时提醒我" done="好的，有进展会在微信里提醒您" />
      )}
      {id && (
        <Button kind="quiet" onPress={() => replaceBy('resident/opinion', { id })}>
          看这件意见
        </Button>
      )}
      <Button kind="quiet" onPress={() => goHome()}>
        回首页
      </Button>
    </Screen>
  )
}
