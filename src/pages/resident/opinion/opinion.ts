import type { Outputs } from '../../../platform/call'

export type Opinion = Outputs['opinion']['show']

export interface OpinionProps {
  opinion: Opinion
  /** A step was taken: this is what it has become. */
  onChanged: (opinion: Opinion) => void
  refresh: () => Promise<void>
}

export interface StepSheetProps extends OpinionProps {
  open: boolean
  onClose: () => void
}
