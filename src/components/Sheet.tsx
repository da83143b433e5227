import type { ReactNode } from 'react'
import { Button } from './Button'
import { Box } from './native/Box'
import { useDialogFocus } from './native/dialogFocus'
import { Scroller } from './native/Scroller'
import { useFieldId } from './useFieldId'
import './Sheet.scss'

export interface SheetProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  /** The words of the button that closes it. */
  closeWords?: string
}

/** A panel from below for a short form or a question; Screen is its parent, so colours and type are the page's. */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null
}

function OpenSheet({ title, onClose, children, closeWords = '返回' }: SheetProps) {
  const id = useFieldId()
  useDialogFocus(id, onClose)
  return (
    <Box className="sheet">
      <Box className="sheet-shade" unheard onPress={onClose} />
      <Box id={id} role="dialog" modal label={title} className="sheet-panel">
        <Scroller>
          <Box className="sheet-inside">
            <Box role="heading" level={2} className="title">
              {title}
            </Box>
            {children}
            <Button kind="quiet" onPress={onClose}>
              {closeWords}
            </Button>
          </Box>
        </Scroller>
      </Box>
    </Box>
  )
}
