import { useEffect } from 'react'
import { Card } from '../Card'
import { Box } from '../native/Box'
import { bringIntoSight } from '../native/bringIntoSight'
import { useFieldId } from '../useFieldId'

/** The new place, to be read to the person who is still on the phone: it comes into sight wherever the clerk has scrolled to. */
export function ReadOut({ words }: { words: string }) {
  const id = useFieldId()
  useEffect(() => bringIntoSight(`#${id}`), [id])
  return (
    <Box id={id}>
      <Card tone="green">
        <Box role="status" className="stack-close">
          <Box className="body strong">✓ 换好了。请告诉对方：</Box>
          <Box className="body call-words numerals even">{words}</Box>
        </Box>
      </Card>
    </Box>
  )
}
