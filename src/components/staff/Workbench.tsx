import { type ReactNode, useState } from 'react'
import { Box } from '../native/Box'
import { RemindMe } from '../RemindMe'
import { Screen } from '../Screen'
import { BenchLists } from './BenchLists'
import { InboxDoor } from './InboxDoor'
import { OpinionView } from './OpinionView'
import { SearchLine } from './SearchLine'
import { Split } from './Split'
import type { StepForms } from './shapes'

interface WorkbenchProps {
  /** Whose bench it is: the name of the station or the unit. */
  title: string
  forms: StepForms
  opinionPage: string
  /** Ways to the other pages of this bench. */
  doors?: ReactNode
}

/** One bench: what waits for it, what it waits for, what has ended; and the opinion that is open, where there is room. */
export function Workbench({ title, forms, opinionPage, doors }: WorkbenchProps) {
  const [search, setSearch] = useState('')
  // Counts the steps taken beside the list, so that the list is read anew.
  const [changes, setChanges] = useState(0)
  const [since, setSince] = useState<string | null>(null)
  return (
    <Screen title={title} staff since={since}>
      <Split
        page={opinionPage}
        list={(openId, open) => (
          <Box className="bench">
            {doors}
            <InboxDoor />
            <BenchLists
              key={search}
              search={search}
              changes={changes}
              openId={openId}
              onOpen={open}
              onSince={setSince}
            />
            <SearchLine search={search} onSearch={setSearch} />
            <RemindMe templates={['progress']} words="下一件在微信里提醒我" done="好的，下一件会在微信里提醒您" />
          </Box>
        )}
        opinion={id => <OpinionView key={id} id={id} forms={forms} onChanged={() => setChanges(changes + 1)} />}
      />
    </Screen>
  )
}
