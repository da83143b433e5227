import { Button } from './Button'
import { Box } from './native/Box'
import type { OfferedDraft } from './useDraft'

/** Offers what was typed before and never saved: it is taken only by who wants it. */
export function LeftUnsaved({ left }: Pick<OfferedDraft<object>, 'left'>) {
  if (!left) return null
  return (
    <Box role="group" label="上次没保存的改动" className="card card-blue stack-close">
      <Box className="body even">这里有您上次没保存的改动。下面是现在的安排。</Box>
      <Box className="row-wrap">
        <Button kind="plain" inline label="用上次的，没保存的改动" onPress={left.take}>
          用上次的
        </Button>
        <Button kind="quiet" inline label="不要了，上次没保存的改动" onPress={left.drop}>
          不要了
        </Button>
      </Box>
    </Box>
  )
}
