import { useState } from 'react'
import { pageQuery } from '../../platform/go'
import { Screen } from '../Screen'
import { CaseView } from './CaseView'
import type { StepForms } from './shapes'

interface CasePageProps {
  title: string
  forms: StepForms
}

/** One matter as a page of its own: where a phone's list and a notice lead. */
export function CasePage({ title, forms }: CasePageProps) {
  const [id] = useState(() => pageQuery().id ?? '')
  return (
    <Screen title={title}>
      <CaseView id={id} forms={forms} />
    </Screen>
  )
}
