import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import type { Outputs } from '../../../platform/call'

export interface ReceiptProps {
  receipt: Outputs['opinion']['submit']
  words: string
}

/** That it has arrived, under which number, and what happens next. */
export function Receipt({ receipt, words }: ReceiptProps) {
  return (
    <Card tone="green">
      <Box role="status" className="stack-close">
        <Box className="body strong">✓ {words}</Box>
        <Box className="title numerals">编号 {receipt.number}</Box>
        <Box className="body">{receipt.now}</Box>
      </Box>
    </Card>
  )
}
