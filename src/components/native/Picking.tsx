import { Picker, View } from '@tarojs/components'
import type { DayProps, PickingProps, TimeProps } from './controlProps'

const Shown = ({ words, hint }: { words: string | undefined; hint: string }) => (
  <View className="control control-picked">
    <View className={words ? '' : 'control-hint'}>{words || hint}</View>
    <View className="quiet">▾</View>
  </View>
)

export function OneOf({ id, label, options, index, hint, onPick }: PickingProps) {
  return (
    <Picker
      id={id}
      mode="selector"
      range={options}
      value={Math.max(index, 0)}
      onChange={event => onPick(Number(event.detail.value))}
      {...{ ariaRole: 'button', ariaLabel: `${label}：${options[index] ?? hint}` }}
    >
      <Shown words={options[index]} hint={hint} />
    </Picker>
  )
}

export function OneDay({ id, label, value, earliest, latest, hint, onPick }: DayProps) {
  return (
    <Picker
      id={id}
      mode="date"
      value={value}
      start={earliest}
      end={latest}
      onChange={event => onPick(event.detail.value)}
      {...{ ariaRole: 'button', ariaLabel: `${label}：${value || hint}` }}
    >
      <Shown words={value} hint={hint} />
    </Picker>
  )
}

export function OneTime({ id, label, value, hint, onPick }: TimeProps) {
  return (
    <Picker
      id={id}
      mode="time"
      value={value}
      onChange={event => onPick(event.detail.value)}
      {...{ ariaRole: 'button', ariaLabel: `${label}：${value || hint}` }}
    >
      <Shown words={value} hint={hint} />
    </Picker>
  )
}
