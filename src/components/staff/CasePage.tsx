import type { InDistrictProps } from '../inDistrict'
import { Screen } from '../Screen'
import { CaseView } from './CaseView'
import type { StepForms } from './shapes'

interface CasePageProps extends InDistrictProps {
  title: string
  forms: StepForms
}

/** One matter as a page of its own: where a phone's list and a notice lead. */
export function CasePage({ title, forms, query }: CasePageProps) {
  return (
    <Screen title={title}>
      <CaseView id={query.id ?? ''} forms={forms} />
    </Screen>
  )
}
