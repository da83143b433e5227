import type { StepForms } from '../../../components/staff/shapes'
import { Accept } from './Accept'
import { GiveCoOpinion } from './GiveCoOpinion'
import { RecordProgress } from './RecordProgress'
import { Reply } from './Reply'
import { ReturnToStation } from './ReturnToStation'

/** What a handling unit can do: the lead unit with its assignment, a co-handling unit with its opinion. */
export const unitForms: StepForms = {
  accept: Accept,
  reply: Reply,
  recordProgress: RecordProgress,
  giveCoOpinion: GiveCoOpinion,
  returnToStation: ReturnToStation,
}
