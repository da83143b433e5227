import { Input, Textarea } from '@tarojs/components'
import type { TypingProps } from './controlProps'

export function Line({ id, label, value, most, hint, keyboard = 'text', onType, onDone }: TypingProps) {
  return (
    <Input
      id={id}
      className="control"
      placeholderClass="control-hint"
      type={keyboard === 'digits' ? 'number' : 'text'}
      confirmType={keyboard === 'search' ? 'search' : 'done'}
      value={value}
      maxlength={most}
      placeholder={hint}
      onInput={event => onType(event.detail.value)}
      onConfirm={onDone}
      {...{ ariaLabel: label }}
    />
  )
}

export function Lines({ id, label, value, most, hint, onType }: TypingProps) {
  return (
    <Textarea
      id={id}
      className="control control-lines"
      placeholderClass="control-hint"
      value={value}
      maxlength={most}
      placeholder={hint}
      autoHeight
      disableDefaultPadding
      onInput={event => onType(event.detail.value)}
      {...{ ariaLabel: label }}
    />
  )
}
