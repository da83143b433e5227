import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'

/** Says that what was typed before is back, whether it was sent without an answer, and lets it be thrown away: only after a second question. */
export function Restored({ unanswered, onClear }: { unanswered: boolean; onClear: () => void }) {
  const [asks, setAsks] = useState(false)
  return (
    <Box className="card card-blue row-ends">
      <Box className="body grow even">
        {unanswered ? '上次提交没有等到回音。再提交一次就行，不会重复' : '上次没写完的还在，接着写就行'}
      </Box>
      <Button kind="quiet" inline label="清空重写" onPress={() => setAsks(true)}>
        清空
      </Button>
      <Sheet title="清空写好的内容？" open={asks} onClose={() => setAsks(false)} closeWords="不清空">
        <Box className="body even">文字、照片和地点都会清掉，找不回来。</Box>
        <Button
          kind="danger"
          onPress={() => {
            setAsks(false)
            onClear()
          }}
        >
          清空重写
        </Button>
      </Sheet>
    </Box>
  )
}
