import { untilWhen } from './untilWhen'

const asked = { answerBy: '2030-12-03T01:00:00.000Z', late: false }
const booking = { asked, startsAt: '2030-12-15T01:00:00.000Z', stationCalls: true }

test('a call is promised only to who left a number', () => {
  expect(untilWhen(booking)).toBe('请在2030年12月3日 9:00前答复，不然联络站会打电话问您')
  expect(untilWhen({ ...booking, stationCalls: false })).toBe('您没有留电话，请在2030年12月3日 9:00前在这里答复')
  const late = { ...booking, asked: { ...asked, late: true } }
  expect(untilWhen(late)).toBe('联络站会打电话问您，您也可以现在答复')
  expect(untilWhen({ ...late, stationCalls: false })).toBe('您没有留电话，请在这里答复')
  const soon = { ...booking, startsAt: asked.answerBy, stationCalls: false }
  expect(untilWhen(soon)).toBe('接待开始前都可以答复。您没有留电话，请在这里答复')
})
