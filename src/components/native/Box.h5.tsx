import type { KeyboardEvent } from 'react'
import type { BoxProps } from './boxProps'

/** A plain div with its role: Taro's own h5 elements keep roles and names from tools that look for them. */
export function Box({
  className,
  style,
  id,
  role,
  label,
  level,
  checked,
  selected,
  disabled,
  modal,
  unheard,
  onPress,
  children,
}: BoxProps) {
  const press = onPress
    ? {
        tabIndex: disabled ? -1 : 0,
        onClick: disabled ? undefined : onPress,
        onKeyDown: (event: KeyboardEvent) => {
          if (disabled || event.target !== event.currentTarget) return
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onPress()
        },
      }
    : {}
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: every caller that gives a label gives a role
    <div
      id={id}
      className={`${className ?? ''}${onPress ? ' pressable' : ''}`}
      style={style}
      role={role}
      aria-label={label}
      aria-level={level}
      aria-checked={checked}
      aria-selected={selected}
      aria-disabled={disabled || undefined}
      aria-modal={modal || undefined}
      aria-hidden={unheard || undefined}
      {...press}
    >
      {children}
    </div>
  )
}
