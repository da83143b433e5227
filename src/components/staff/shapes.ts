import type { ComponentType } from 'react'
import type { Action } from '#domain/opinion/life'
import type { Outputs } from '../../platform/call'

/** An opinion as a bench sees it, and one line of a list. */
export type Shown = Outputs['opinion']['show']
export type OpinionLine = Outputs['opinion']['followed'][number]
/** A contact, masked or whole. */
export type Contact = NonNullable<Shown['contact']> & { address?: string | undefined }
/** Whose contact it is. */
export interface About {
  kind: 'opinion' | 'booking' | 'wait' | 'record'
  id: string
}
/** The desk of a day. */
export type DeskOfDay = Outputs['visit']['desk']
export type DayCard = Outputs['duty']['mine'][number]['day']

/** What every form of a step is given: the opinion as last read, and what to do after the step was taken. */
export interface StepFormProps {
  shown: Shown
  /** The step was taken: `shown` is the opinion afterwards. */
  done: (shown: Shown) => void
  /** Somebody else was faster: reads the opinion anew; what was typed stays. */
  reread: () => Promise<void>
}

/** The forms that a bench brings for its steps, the usual one first. A step without a form has no button. */
export type StepForms = Partial<Record<Action, ComponentType<StepFormProps>>>
