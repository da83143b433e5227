import { presets } from '#domain/presets/index'
import { personasOf } from '#host/demo/personas'

describe('the demo people', () => {
  const people = presets.flatMap(personasOf)

  it('have one id each, and within a district nobody of the staff shares a name', () => {
    expect(new Set(people.map(person => person.id)).size).toBe(people.length)
    const names = people.map(person => `${person.district} ${person.name}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it('are as many as a real district has: several stations, tens of deputies', () => {
    for (const district of ['xiangtan', 'huantai', 'tianyuan', 'xihu']) {
      const of = (role: string) => people.filter(person => person.district === district && person.role === role).length
      expect(of('stationClerk')).toBeGreaterThanOrEqual(5)
      expect(of('deputy')).toBeGreaterThanOrEqual(30)
      expect(of('handlingUnit')).toBeGreaterThanOrEqual(7)
    }
  })
})
