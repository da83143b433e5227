/** Who acts in the house. Everyone signed in is a `resident`; the other roles are granted, most of them for one place. */
export const roles = [
  'resident',
  'deputy',
  'stationClerk',
  'handlingUnit',
  'streetCommittee',
  'deputyAffairsCommittee',
  'gridWorker',
] as const
export type Role = (typeof roles)[number]

/** One granted role. `scope` is the station of a clerk or of a grid worker, the unit of a handler, the deputy's own id, the street of its
 * committee, and the district itself of the deputy affairs committee. */
export interface Grant {
  role: Exclude<Role, 'resident'>
  scope: string
}

export const roleWords: Record<Role, string> = {
  resident: '居民',
  deputy: '人大代表',
  stationClerk: '联络站工作人员',
  handlingUnit: '承办单位',
  streetCommittee: '街道人大工委',
  deputyAffairsCommittee: '选任联工委',
  gridWorker: '网格员',
}
