import { ask } from './host.js'

/** In the order of the list. */
export const roleWords = {
  resident: '居民',
  stationClerk: '联络站',
  gridWorker: '网格员',
  handlingUnit: '承办单位',
  deputyAffairsCommittee: '选任联工委',
  streetCommittee: '街道人大工委',
  deputy: '人大代表',
}

let personas = []
/** The districts that have demo people. */
export let districts = []

export const load = async () => {
  const [people, list] = await Promise.all([ask('/local/personas'), ask('/api/district/list', {})])
  personas = people
  const present = new Set(personas.map(persona => persona.district))
  districts = list.filter(({ id }) => present.has(id))
}

export const personaById = id => personas.find(persona => persona.id === id)

export const personasOf = (district, role) =>
  personas.filter(persona => persona.district === district && persona.role === role)

/** Whom a message went to, in words. */
export const nameOf = openid => {
  const id = openid.replace(/^dev:/, '')
  return personaById(id)?.name ?? (id.startsWith('visitor-') ? `访客 ${id.slice(8, 12)}` : id)
}
