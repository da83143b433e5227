import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useRunning } from '../../../platform/useRunning'
import { type Version, versionLine } from './planWords'
import './plan.scss'

interface VersionsProps {
  district: string
  year: number
  station: string
  /** The version on the page. */
  open: number
  onOpen: (version: number) => void
}

/** What was changed since the year was published, the latest first; every version can still be read. */
export function Versions({ district, year, station, open, onOpen }: VersionsProps) {
  const asked = { district, year, station }
  const read = useReading(`plan-versions:${district}:${year}:${station}`, () => call.yearPlan.versions(asked))
  const [older, setOlder] = useState<{ versions: Version[]; before: number | null } | null>(null)
  const more = useRunning((before: number) => call.yearPlan.versions({ ...asked, before }))
  const versions = [...(read.data?.versions ?? []), ...(older?.versions ?? [])]
  const before = older ? older.before : (read.data?.before ?? null)
  const readOn = async () => {
    const page = before === null ? null : await more.send(before)
    if (page) setOlder({ versions: [...(older?.versions ?? []), ...page.versions], before: page.before })
  }
  return (
    <Card title="公布和改动">
      {read.loading && <Skeleton cards={1} lines={2} />}
      {!read.data && <Problem problem={read.problem} again={read.again} />}
      <Box role="list">
        {versions.map(version => (
          <Box key={version.version} role="listitem" className="plan-day stack-close">
            <Box className="row-wrap plan-version">
              <Box className="body strong numerals">{versionLine(version)}</Box>
              {version.version === open ? (
                <Box className="small quiet">您在看的</Box>
              ) : (
                <Button
                  kind="quiet"
                  inline
                  label={`看第${version.version}版的安排`}
                  onPress={() => onOpen(version.version)}
                >
                  {`看第${version.version}版`}
                </Button>
              )}
            </Box>
            {version.changes.map(words => (
              <Box key={words} className="body">
                {words}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      <Problem problem={more.problem} />
      {before !== null && (
        <Button kind="plain" busy={more.busy} onPress={readOn}>
          看更早的改动
        </Button>
      )}
    </Card>
  )
}
