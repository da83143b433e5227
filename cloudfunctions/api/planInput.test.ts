import { holidaysOf2027 } from '#tests/holidaysOf2027'
import { type House, openHouse } from '#tests/stores/house'

const committee = 'xiangtan.committee'
const notice = `国务院办公厅关于2027年部分节假日安排的通知\u0000\n${holidaysOf2027}`

describe('what no form of ours would send', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it.each([2 ** 31, 1e12])('a version number that no plan can have, %d, is refused and no fault', async version => {
    const plan = { district: 'xiangtan', year: 2027 }
    for (const [path, input] of [
      ['yearPlan.published', { ...plan, version }],
      ['yearPlan.versions', { ...plan, before: version }],
    ] as const)
      expect((await house.try(null, path, input)).body).toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('a rule counted from the end of time is refused and no fault', async () => {
    const form = { kind: 'weekly', every: 1, weekdays: ['FR'] }
    const policy = { avoid: 'restDays', instead: 'moveLater' }
    const wished = { practice: 'reception-day', year: 2027, form, anchor: '9999-12-31', policy }
    expect((await house.try(committee, 'plan.previewRule', wished)).body).toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('a list of holidays of a megabyte is said to be too long, and not to be missing', async () => {
    const { body } = await house.try(committee, 'plan.previewHolidays', { year: 2027, text: '放假'.repeat(500_000) })
    expect((body as { message: string }).message).toContain('太长了')
  })

  it('a mark that no database keeps, carried along by the clipboard, spoils no import', async () => {
    const { status } = await house.try(committee, 'plan.applyHolidays', { year: 2027, version: 0, text: notice })
    expect(status).toBe(200)
  })
})
