import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { goTo } from '../../../platform/go'
import { useMe } from '../../../platform/useMe'

const benches: Partial<Record<string, { page: string; words: string }>> = {
  deputy: { page: 'deputy/home', words: '代表工作台' },
  stationClerk: { page: 'station/home', words: '联络站工作台' },
  gridWorker: { page: 'grid/home', words: '网格员工作台' },
  handlingUnit: { page: 'unit/home', words: '承办单位工作台' },
  streetCommittee: { page: 'congress/home', words: '街道人大工委工作台' },
  deputyAffairsCommittee: { page: 'congress/home', words: '选任联工委工作台' },
}

/** The way to work, for those who have some here. */
export function Workbenches() {
  const held = useMe()?.roles.filter(({ role }) => benches[role]) ?? []
  if (held.length === 0) return null
  return (
    <Card tone="blue">
      {held.map(({ role, scope, scopeName }) => (
        <Line
          key={`${role}${scope}`}
          title={benches[role]?.words}
          text={scopeName}
          onPress={() => goTo(benches[role]?.page ?? '')}
        />
      ))}
    </Card>
  )
}
