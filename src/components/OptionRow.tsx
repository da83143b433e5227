import { Box } from './native/Box'
import { Words } from './Words'
import './OptionRow.scss'

export interface OptionRowProps {
  role: 'radio' | 'checkbox'
  name: string
  explains?: string
  on: boolean
  tile?: boolean
  disabled?: boolean
  onPress: () => void
}

/** One thing to choose: its mark, its name and what it means. */
export function OptionRow({ role, name, explains, on, tile, disabled, onPress }: OptionRowProps) {
  return (
    <Box
      role={role}
      checked={on}
      disabled={disabled}
      onPress={onPress}
      className={`option${tile ? ' option-tile' : ''}${on ? ' option-on' : ''}${disabled ? ' option-off' : ''}`}
    >
      {!tile && (
        <Box className={`option-mark option-mark-${role}`} unheard>
          {on ? (role === 'radio' ? '●' : '✓') : ''}
        </Box>
      )}
      <Box className="grow">
        <Box className="body even">{name}</Box>
        {explains && (
          <Box className="small quiet">
            <Words text={explains} />
          </Box>
        )}
      </Box>
    </Box>
  )
}
