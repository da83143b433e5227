import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'

interface TheirWordsProps {
  /** What somebody else has saved of this text. */
  theirs: string
  mine: string
  onTake: (text: string) => void
  onKeep: () => void
}

/** Somebody else’s words beside one’s own: nothing is overwritten before a person has chosen. */
export function TheirWords({ theirs, mine, onTake, onKeep }: TheirWordsProps) {
  return (
    <Box role="alert" className="card card-amber stack-close">
      <Box className="body strong">▲ 同事刚刚也写了这一栏：</Box>
      <Box className="body even">{theirs || '（空着）'}</Box>
      <Button kind="plain" onPress={() => onTake([theirs, mine].filter(Boolean).join('\n'))}>
        两段都留下
      </Button>
      <Button kind="quiet" onPress={onKeep}>
        用我写的
      </Button>
      <Button kind="quiet" onPress={() => onTake(theirs)}>
        用同事写的
      </Button>
    </Box>
  )
}
