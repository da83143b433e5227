import type { Role } from '#domain/access/roles'
import type { Preset } from '#domain/presets/schema'

/** A demo person whom the local desk can sign in as. All of them are invented. */
export interface Persona {
  /** `xiangtan.clerk-hetang`; the sign-in code is `dev:` and this. */
  id: string
  district: string
  role: Role
  name: string
  note: string
  /** The station, unit, street, district or deputy they act for. */
  scope: string
}

const familyNames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'
const givenNames = [
  '建国',
  '秀兰',
  '志强',
  '桂英',
  '文军',
  '玉梅',
  '海涛',
  '春燕',
  '立新',
  '晓芳',
  '永明',
  '淑珍',
  '国平',
  '丽华',
  '新民',
  '雪梅',
  '卫东',
  '美玲',
  '光荣',
  '翠云',
]

/** An invented name, the same at every start: the n-th of a district. */
const inventedName = (district: string, n: number): string => {
  const offset = Array.from(district).reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const family = familyNames[(n * 7 + offset) % familyNames.length]
  const round = Math.floor(n / familyNames.length)
  return `${family}${givenNames[(n * 3 + round + offset) % givenNames.length]}`
}

export interface DemoDeputy {
  id: string
  name: string
  stationId: string
  electoralDistrict: string
  leader: boolean
}

/** The deputies of a demo district: so many at each station, the first a leader, from invented electoral districts. */
export const demoDeputies = (preset: Preset): DemoDeputy[] =>
  preset.stations.flatMap((station, s) =>
    Array.from({ length: preset.demoDeputiesAStation }, (_, i) => ({
      id: `${station.id}-${i + 1}`,
      name: inventedName(preset.id, s * preset.demoDeputiesAStation + i),
      stationId: station.id,
      electoralDistrict: `第${s * preset.demoDeputiesAStation + i + 1}选区`,
      leader: i === 0,
    })),
  )

const residents = [
  { name: '李桂香', note: '住老小区，常来联络站', phone: '19900000001' },
  { name: '周大成', note: '开小店，白天忙', phone: '19900000002' },
  { name: '陈小雨', note: '带孩子的年轻妈妈', phone: '19900000003' },
]

export interface DemoResident extends Persona {
  phone: string
}

export const demoResidents = (preset: Preset): DemoResident[] =>
  residents.map((resident, i) => ({
    id: `${preset.id}.resident-${i + 1}`,
    district: preset.id,
    role: 'resident',
    scope: '',
    ...resident,
  }))

/** Where the names of each group begin, so that nobody of the staff shares one: the deputies', from the first, may be many. */
const nameOfStaff = (preset: Preset) => {
  const clerks = Math.max(100, preset.stations.length * preset.demoDeputiesAStation)
  const units = Math.max(150, clerks + preset.stations.length + 1)
  const committees = Math.max(190, units + preset.units.length)
  const grids = committees + 1 + preset.stations.length
  return {
    clerk: (i: number) => inventedName(preset.id, clerks + i),
    unit: (i: number) => inventedName(preset.id, units + i),
    committee: (i: number) => inventedName(preset.id, committees + i),
    grid: (i: number) => inventedName(preset.id, grids + i),
  }
}

/** Everyone of a district who can be signed in as. */
export const personasOf = (preset: Preset): Persona[] => {
  const nameOf = nameOfStaff(preset)
  return [
    ...demoResidents(preset).map(({ phone: _, ...persona }) => persona),
    ...preset.stations.map(
      (station, i): Persona => ({
        id: `${preset.id}.clerk-${station.id}`,
        district: preset.id,
        role: 'stationClerk',
        name: nameOf.clerk(i),
        note: station.name,
        scope: station.id,
      }),
    ),
    // Two share the work of the first station: what one begins the other finishes.
    ...preset.stations.slice(0, 1).map(
      (station): Persona => ({
        id: `${preset.id}.clerk-${station.id}-2`,
        district: preset.id,
        role: 'stationClerk',
        name: nameOf.clerk(preset.stations.length),
        note: `${station.name}，同事`,
        scope: station.id,
      }),
    ),
    ...preset.stations.slice(0, 2).map(
      (station, i): Persona => ({
        id: `${preset.id}.grid-${station.id}`,
        district: preset.id,
        role: 'gridWorker',
        name: nameOf.grid(i),
        note: `${station.name}，${station.contactPoints[0] ?? station.street}`,
        scope: station.id,
      }),
    ),
    ...preset.units.map(
      (unit, i): Persona => ({
        id: `${preset.id}.unit-${unit.id}`,
        district: preset.id,
        role: 'handlingUnit',
        name: nameOf.unit(i),
        note: unit.name,
        scope: unit.id,
      }),
    ),
    {
      id: `${preset.id}.committee`,
      district: preset.id,
      role: 'deputyAffairsCommittee',
      name: nameOf.committee(0),
      note: `${preset.name}人大常委会`,
      scope: preset.id,
    },
    ...[...new Set(preset.stations.map(station => station.street))].map(
      (street, i): Persona => ({
        id: `${preset.id}.street-${preset.stations.find(station => station.street === street)?.id}`,
        district: preset.id,
        role: 'streetCommittee',
        name: nameOf.committee(1 + i),
        note: street,
        scope: street,
      }),
    ),
    ...demoDeputies(preset).map(
      (deputy): Persona => ({
        id: `${preset.id}.deputy-${deputy.id}`,
        district: preset.id,
        role: 'deputy',
        name: deputy.name,
        note: `${preset.stations.find(station => station.id === deputy.stationId)?.name}，${deputy.electoralDistrict}`,
        scope: deputy.id,
      }),
    ),
  ]
}
