import {
  type Action,
  actions,
  type Deadline,
  endStatuses,
  isOpen,
  isUsedUp,
  life,
  openStatuses,
  openSteps,
  type Party,
  type PresetFlags,
  parties,
  type Standing,
  type Status,
  type Step,
  statuses,
  stepFor,
} from '#domain/opinion/life'
import { presets } from '#domain/presets/index'

const bothWays = [false, true]
const everyFlags: PresetFlags[] = bothWays.flatMap(sendBack => bothWays.map(coHandling => ({ sendBack, coHandling })))

/** Where an opinion stands on one path through its life, and what that path says of who must act and by which count. */
interface Place {
  standing: Standing
  mustAct: Step['next']
  counting: Step['starts']
}

const keyOf = ({ standing, mustAct, counting }: Place) => JSON.stringify([standing, mustAct, counting])

const after = (place: Place, step: Step): Place => ({
  standing: {
    ...place.standing,
    status: step.to === 'same' ? place.standing.status : step.to,
    taken: step.most
      ? { ...place.standing.taken, [step.action]: (place.standing.taken[step.action] ?? 0) + 1 }
      : place.standing.taken,
  },
  mustAct: step.next === 'same' ? place.mustAct : step.next,
  counting: step.starts === 'same' ? place.counting : step.starts,
})

/** Every place that any path reaches, with an account or by code, under a preset's flags. */
const walk = (flags: PresetFlags): Place[] => {
  const seen = new Map<string, Place>()
  const submitted = life.filter(step => step.from === 'nothing')
  const waiting = submitted.flatMap(step =>
    bothWays.map(byCode =>
      after({ standing: { status: 'received', byCode, taken: {} }, mustAct: null, counting: null }, step),
    ),
  )
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (seen.has(keyOf(place))) continue
    seen.set(keyOf(place), place)
    for (const step of openSteps(place.standing, flags)) waiting.push(after(place, step))
  }
  return [...seen.values()]
}

const everyPlace = everyFlags.flatMap(flags => walk(flags).map(place => ({ ...place, flags })))
const openPlaces = everyPlace.filter(place => isOpen(place.standing.status))

const reaches = (
  start: Place,
  flags: PresetFlags,
  arrived: (place: Place) => boolean,
  taking: (step: Step) => boolean = () => true,
): boolean => {
  const seen = new Set<string>()
  const waiting = [start]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (arrived(place)) return true
    if (seen.has(keyOf(place))) continue
    seen.add(keyOf(place))
    for (const step of openSteps(place.standing, flags).filter(taking)) waiting.push(after(place, step))
  }
  return false
}

describe('件件有着落: in every open state exactly one party must act, by one date', () => {
  test('a life begins in one way: a resident submits, and the station must act within the triage days', () => {
    const first = life.filter(step => step.from === 'nothing')
    expect(first).toHaveLength(1)
    expect(first[0]).toMatchObject({
      action: 'submit',
      by: 'resident',
      to: 'received',
      next: 'stationClerk',
      starts: 'triage',
    })
  })

  test('every status is reached by some path', () => {
    expect(new Set(everyPlace.map(place => place.standing.status))).toEqual(new Set(statuses))
  })

  test.each([
    ['received', 'stationClerk', 'triage'],
    ['assigned', 'leadUnit', 'acceptance'],
    ['inProgress', 'leadUnit', 'answer'],
    ['returned', 'stationClerk', 'triage'],
    ['replied', 'resident', 'rating'],
    ['sentBack', 'stationClerk', 'triage'],
  ] as [Status, Party, Deadline][])(
    '%s: on every path %s must act, within the days of %s',
    (status, party, deadline) => {
      const here = openPlaces.filter(place => place.standing.status === status)
      expect(here.length).toBeGreaterThan(0)
      for (const place of here) expect([place.mustAct, place.counting]).toEqual([party, deadline])
    },
  )
  test('no open status is missing from the list above', () => expect(openStatuses).toHaveLength(6))

  test('who must act has a step that moves the matter on, whatever the flags and the secrecy', () => {
    for (const { standing, mustAct, flags } of openPlaces)
      expect(openSteps(standing, flags).filter(step => step.by === mustAct && step.to !== 'same')).not.toEqual([])
  })

  test('whoever must act is told, unless they took the step themselves', () => {
    for (const step of life)
      if (step.next && step.next !== 'same' && step.next !== step.by) expect(step.tells).toContain(step.next)
  })

  test('no step tells the one who took it, but for the receipt of a submission', () => {
    for (const step of life.filter(step => step.action !== 'submit'))
      expect(step.tells as readonly string[]).not.toContain(step.by)
  })
})

describe('every life ends', () => {
  test('from every open place an end can be reached', () => {
    for (const place of openPlaces) expect(reaches(place, place.flags, p => !isOpen(p.standing.status))).toBe(true)
  })
  test('and without the resident’s help: where nobody rates, the timer closes', () => {
    for (const place of openPlaces)
      expect(
        reaches(
          place,
          place.flags,
          p => !isOpen(p.standing.status),
          step => step.by !== 'resident',
        ),
      ).toBe(true)
  })
  test.each(endStatuses)('%s is an end: no step leads out, nobody must act and nothing is counted', status => {
    for (const byCode of bothWays)
      for (const flags of everyFlags) expect(openSteps({ status, byCode, taken: {} }, flags)).toEqual([])
    for (const place of everyPlace.filter(place => place.standing.status === status))
      expect([place.mustAct, place.counting]).toEqual([null, null])
  })
})

describe('who may take which step', () => {
  test('no step is a deputy’s: deputies do not decide cases (代表法 art. 31)', () => {
    expect(parties).not.toContain('deputy')
    for (const step of life) expect(parties).toContain(step.by)
  })
  test('nowhere do two steps answer to one action of one party', () => {
    for (const status of statuses)
      for (const byCode of bothWays)
        for (const taken of [{}, { sendBack: 1, supplement: 5 }])
          for (const flags of everyFlags) {
            const open = openSteps({ status, byCode, taken }, flags).map(step => `${step.by} ${step.action}`)
            expect(open).toEqual([...new Set(open)])
          }
  })
  test('stepFor finds exactly the open steps, and nothing else', () => {
    for (const { standing, flags } of everyPlace)
      for (const action of actions)
        for (const by of parties)
          expect(stepFor(standing, action, by, flags)).toBe(
            openSteps(standing, flags).find(step => step.action === action && step.by === by),
          )
  })
  test('every action has a step, and every status is left or entered by one', () => {
    expect(new Set(life.map(step => step.action))).toEqual(new Set(actions))
  })
  test('the timer moves a matter only where the resident’s days to rate run: nobody else’s silence closes a matter', () => {
    for (const { standing, counting, flags } of openPlaces)
      if (openSteps(standing, flags).some(step => step.by === 'clock' && step.to !== 'same'))
        expect(counting).toBe('rating')
  })
  test('where the resident must act, the timer ends the wait', () => {
    for (const { standing, mustAct, flags } of openPlaces)
      if (mustAct === 'resident') expect(stepFor(standing, 'lapse', 'clock', flags)?.to).toBe('closed')
  })
  test('the step of a co-handling unit moves nothing', () => {
    for (const step of life.filter(step => step.by === 'coHandlingUnit'))
      expect([step.to, step.next, step.starts]).toEqual(['same', 'same', 'same'])
  })
})

describe('an opinion that is followed by a query code', () => {
  const byCode = everyPlace.filter(place => place.standing.byCode)

  test('never waits for its sender, who cannot be reached', () => {
    for (const place of byCode) expect(place.mustAct).not.toBe('resident')
    expect(byCode.map(place => place.standing.status)).not.toContain('replied')
  })
  test('has no step for its sender after the first', () => {
    for (const { standing, flags } of byCode)
      expect(openSteps(standing, flags).filter(step => step.by === 'resident')).toEqual([])
  })
  test('is closed by the answer at the station or by the unit’s reply', () => {
    const at = (status: Status): Standing => ({ status, byCode: true, taken: {} })
    const flags = { sendBack: true, coHandling: true }
    expect(stepFor(at('received'), 'answerOnSite', 'stationClerk', flags)?.to).toBe('closed')
    expect(stepFor(at('inProgress'), 'reply', 'leadUnit', flags)?.to).toBe('closed')
  })
  test('takes every other step of a named one', () => {
    const steps = (unknown: boolean) =>
      new Set(
        everyPlace
          .filter(place => place.standing.byCode === unknown)
          .flatMap(({ standing, flags }) => openSteps(standing, flags))
          .filter(step => step.by === 'stationClerk' || step.by === 'leadUnit' || step.by === 'coHandlingUnit')
          .map(step => `${step.by} ${step.action}`),
      )
    expect(steps(true)).toEqual(steps(false))
  })
})

describe('sending a reply back', () => {
  const replied = (sentBackBefore: boolean): Standing => ({
    status: 'replied',
    byCode: false,
    taken: { sendBack: sentBackBefore ? 1 : 0 },
  })
  const open = (standing: Standing, flags: PresetFlags): Action[] => openSteps(standing, flags).map(step => step.action)

  test('is open once: afterwards the resident can rate, and no more', () => {
    const flags = { sendBack: true, coHandling: true }
    expect(open(replied(false), flags)).toEqual(['rate', 'sendBack', 'lapse', 'recount'])
    expect(open(replied(true), flags)).toEqual(['rate', 'lapse', 'recount'])
  })
  test('is not open where the place has no such practice, and nothing is ever sent back there', () => {
    const without = everyPlace.filter(place => !place.flags.sendBack)
    expect(open(replied(false), { sendBack: false, coHandling: true })).toEqual(['rate', 'lapse', 'recount'])
    expect(without.map(place => place.standing.status)).not.toContain('sentBack')
  })
  test('a matter that was sent back can be replied to again', () => {
    const places = openPlaces.filter(place => place.standing.status === 'sentBack')
    expect(places.length).toBeGreaterThan(0)
    for (const place of places)
      expect(reaches(place, place.flags, p => p.standing.status === 'replied' && p.standing.taken.sendBack === 1)).toBe(
        true,
      )
  })
})

test('co-handling units have a step only where the place has the practice', () => {
  for (const { standing, flags } of openPlaces)
    if (!flags.coHandling) expect(openSteps(standing, flags).filter(step => step.by === 'coHandlingUnit')).toEqual([])
})

test('a resident may take the matter back while it is with the station or a unit, before the reply', () => {
  const withdrawable = new Set(
    openPlaces
      .filter(({ standing, flags }) => stepFor(standing, 'withdraw', 'resident', flags))
      .map(place => place.standing.status),
  )
  expect([...withdrawable].sort()).toEqual(['assigned', 'inProgress', 'received', 'returned', 'sentBack'])
})

describe('a supplement', () => {
  const flags = { sendBack: true, coHandling: true }
  const at = (status: Status, supplement = 0): Standing => ({ status, byCode: false, taken: { supplement } })
  const supplement = (standing: Standing) => stepFor(standing, 'supplement', 'resident', flags)

  test('is open while the matter is with the station or a unit, and not once it has been replied to', () => {
    expect(statuses.filter(status => supplement(at(status))).sort()).toEqual([
      'assigned',
      'inProgress',
      'received',
      'returned',
      'sentBack',
    ])
  })
  test('moves nothing, and tells whoever holds the matter', () => {
    for (const status of ['received', 'returned', 'sentBack'] as const)
      expect(supplement(at(status))).toMatchObject({
        to: 'same',
        next: 'same',
        starts: 'same',
        tells: ['stationClerk'],
      })
    for (const status of ['assigned', 'inProgress'] as const)
      expect(supplement(at(status))).toMatchObject({
        to: 'same',
        next: 'same',
        starts: 'same',
        tells: ['leadUnit', 'coHandlingUnit'],
      })
  })
  test('is open five times in a life, wherever they were made', () => {
    expect(supplement(at('received', 4))).toBeDefined()
    expect(supplement(at('received', 5))).toBeUndefined()
    expect(supplement(at('inProgress', 5))).toBeUndefined()
    expect(isUsedUp(at('inProgress', 5), 'supplement', 'resident', flags)).toBe(true)
    expect(isUsedUp(at('replied', 5), 'supplement', 'resident', flags)).toBe(false)
  })
})

test('every place says how many working days each count has, and counts nothing else', () => {
  const counts = life.flatMap(step => (step.starts && step.starts !== 'same' ? [step.starts] : []))
  for (const preset of presets)
    expect(Object.keys(preset.opinion.deadlines).sort()).toEqual([...new Set(counts)].sort())
})
