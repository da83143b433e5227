import type { ReactNode } from 'react'
import { Box } from './native/Box'
import './Field.scss'

export interface FieldProps {
  id: string
  label: string
  /** Said after the label: `可以不填`. */
  note?: string
  /** What is wrong, in a sentence. */
  wrong?: string | null
  aside?: ReactNode
  children: ReactNode
}

/** The words around a control: its label above, what is wrong below. The control carries the label for ears itself. */
export function Field({ id, label, note, wrong, aside, children }: FieldProps) {
  return (
    <Box className={`field${wrong ? ' field-wrong' : ''}`}>
      <Box className="row-ends field-label">
        <Box className="body strong field-name" unheard>
          {label}
        </Box>
        {note && <Box className="small quiet">{note}</Box>}
      </Box>
      {children}
      {(wrong || aside) && (
        <Box className="row-ends field-foot">
          <Box id={`${id}-wrong`} className="small field-words" role={wrong ? 'alert' : undefined}>
            {wrong}
          </Box>
          {aside}
        </Box>
      )}
    </Box>
  )
}
