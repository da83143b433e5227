import { toRecord } from './whomToRecord'

const person = (number: string, state: 'called' | 'inRoom' | 'finished' | 'left') => ({
  id: `v ${number}`,
  number,
  state,
})
const record = (number: string, state: 'draft' | 'finished') => ({ id: `r ${number}`, visit: `v ${number}`, state })
const over = [person('现场1', 'left'), person('9:00-2', 'finished'), person('9:00-1', 'finished')]

test('who was received last stays there to be written down until the record is finished', () => {
  const now = [person('9:20-1', 'called'), person('9:10-1', 'inRoom')]
  const numbers = (records: ReturnType<typeof record>[]) =>
    toRecord({ now, over, records }).map(each => `${each.number}${each.record ? ' 接着写' : ''}`)
  expect(numbers([])).toEqual(['9:10-1', '9:00-2'])
  expect(numbers([record('9:00-2', 'draft')])).toEqual(['9:10-1', '9:00-2 接着写'])
  expect(numbers([record('9:00-2', 'finished')])).toEqual(['9:10-1'])
})
