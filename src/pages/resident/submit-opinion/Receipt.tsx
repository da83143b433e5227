import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Words } from '../../../components/Words'
import type { Outputs } from '../../../platform/call'

/** What was sent, and what the server answered. */
export interface Sent {
  receipt: Outputs['opinion']['submit']
  title: string
}

export interface ReceiptProps {
  receipt: Sent['receipt']
  words: string
}

/** That it has arrived, under which number, and what happens next. */
export function Receipt({ receipt, words }: ReceiptProps) {
  return (
    <Card tone="green">
      <Box role="status" className="stack-close">
        <Box className="body strong">✓ {words}</Box>
        <Box className="title numerals">编号 {receipt.number}</Box>
        <Box className="body even">
          <Words text={receipt.now} />
        </Box>
      </Box>
    </Card>
  )
}
