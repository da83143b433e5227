import { Button } from '../Button'
import { Box } from '../native/Box'

interface TheirWordsProps {
  /** What somebody else has saved of this text; absent where nobody has. */
  theirs: string | undefined
  mine: string
  /** Who wrote it, as the sentence goes on. */
  whose?: string
  onSettled: (text: string) => void
}

/** Somebody else’s words beside one’s own: nothing is overwritten before a person has chosen. */
export function TheirWords({ theirs, mine, whose = '同事', onSettled }: TheirWordsProps) {
  if (theirs === undefined) return null
  return (
    <Box role="alert" className="card card-amber stack-close">
      <Box className="body strong">▲ {whose}刚刚也写了这一栏：</Box>
      <Box className="body even">{theirs || '（空着）'}</Box>
      <Button kind="plain" onPress={() => onSettled([theirs, mine].filter(Boolean).join('\n'))}>
        两段都留下
      </Button>
      <Button kind="quiet" onPress={() => onSettled(mine)}>
        用我写的
      </Button>
      <Button kind="quiet" onPress={() => onSettled(theirs)}>
        用{whose}写的
      </Button>
    </Box>
  )
}
