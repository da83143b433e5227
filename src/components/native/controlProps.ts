/** What a control for typing needs on either platform. `id` ties it to its words and its error. */
export interface TypingProps {
  id: string
  label: string
  value: string
  most: number
  hint?: string
  wrong?: boolean
  /** Which keyboard a phone shows. */
  keyboard?: 'text' | 'digits' | 'search'
  onType: (value: string) => void
  onDone?: () => void
}

export interface PickingProps {
  id: string
  label: string
  /** The choices in words; `index` is -1 while none is chosen. */
  options: string[]
  index: number
  hint: string
  onPick: (index: number) => void
}

export interface TimeProps {
  id: string
  label: string
  /** `09:00`, or empty. */
  value: string
  hint: string
  wrong?: boolean
  onPick: (time: string) => void
}

export interface DayProps {
  id: string
  label: string
  /** `YYYY-MM-DD`, or empty. */
  value: string
  earliest?: string
  latest?: string
  hint: string
  onPick: (day: string) => void
}
