import type { InDistrictProps } from '../inDistrict'
import { Screen } from '../Screen'
import { OpinionView } from './OpinionView'
import type { StepForms } from './shapes'

interface OpinionPageProps extends InDistrictProps {
  title: string
  forms: StepForms
}

/** One opinion as a page of its own: where a phone's list and a notice lead. */
export function OpinionPage({ title, forms, query }: OpinionPageProps) {
  return (
    <Screen title={title}>
      <OpinionView id={query.id ?? ''} forms={forms} />
    </Screen>
  )
}
