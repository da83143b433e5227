import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'
import { askBeforeBack } from '../../../platform/wechat'
import { keptCodes } from '../codes/keptCodes'

/** Leaving a query code that is shown once: asks first, until it was copied or is kept on this phone. */
export const useLeaving = (code: string | null) => {
  const [copied, setCopied] = useState(false)
  const [go, setGo] = useState<(() => void) | null>(null)
  const kept = keptCodes.use().some(one => one.code === code)
  const lost = !!code && !copied && !kept
  useEffect(() => {
    if (!lost) return
    askBeforeBack('还没有复制查询码，离开就看不到了')
    return () => askBeforeBack(null)
  }, [lost])
  const leave = (to: () => void) => (lost ? setGo(() => to) : to())
  const question = (
    <Sheet title="还没有复制查询码，要离开吗？" open={!!go} onClose={() => setGo(null)} closeWords="留在这里">
      <Box className="body even">离开就看不到了，我们也找不回来。</Box>
      <Button
        kind="danger"
        onPress={() => {
          setGo(null)
          go?.()
        }}
      >
        已经抄下，离开
      </Button>
    </Sheet>
  )
  return { leave, question, onCopied: () => setCopied(true) }
}
