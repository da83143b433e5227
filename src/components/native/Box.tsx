import { View } from '@tarojs/components'
import type { BoxProps } from './boxProps'

/**
 * The one element that everything is made of. On a phone it is WeChat's view, with the attributes that its screen reader
 * understands; `Box.h5.tsx` is the same for a browser.
 */
export function Box({
  className,
  style,
  id,
  role,
  label,
  checked,
  selected,
  disabled,
  unheard,
  onPress,
  children,
}: BoxProps) {
  const aria = {
    ...(role ? { ariaRole: role } : {}),
    ...(label ? { ariaLabel: label } : {}),
    ...(checked === undefined ? {} : { ariaChecked: checked }),
    ...(selected === undefined ? {} : { ariaSelected: selected }),
    ...(disabled ? { ariaDisabled: true } : {}),
    ...(unheard ? { ariaHidden: true } : {}),
  }
  const press = onPress && !disabled ? { onClick: onPress, hoverClass: 'pressed', hoverStayTime: 60 } : {}
  return (
    <View id={id} className={`${className ?? ''}${onPress ? ' pressable' : ''}`} style={style} {...aria} {...press}>
      {children}
    </View>
  )
}
