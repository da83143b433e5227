import type { StepForms } from '../../../components/staff/shapes'
import { AnswerOnSite } from './AnswerOnSite'
import { Assign } from './Assign'
import { Decline } from './Decline'
import { Refer } from './Refer'

/** What a station can do with an opinion that waits for it. */
export const stationForms: StepForms = { assign: Assign, answerOnSite: AnswerOnSite, refer: Refer, decline: Decline }
