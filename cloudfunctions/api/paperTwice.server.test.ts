import { type House, openHouse } from '#tests/stores/house'

interface Day {
  id: string
  day: string
  version: number
  slots: { id: string; free: number }[]
}

const clerk = 'xiangtan.clerk-hetang'
const matter = '楼道照明的事'

describe('who taps eight times at one moment on the page of their paper', () => {
  let house: House
  let dayId: string
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Day[] }
    dayId = days.find(each => each.day === '2026-12-15')?.id ?? ''
  })
  afterAll(() => house.close())

  const paper = async (name: string) => {
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: dayId })) as Day
    const wish = { slot: slots.find(({ free }) => free > 0)?.id, matter, contact: { name } }
    return (await house.as(clerk, 'reception.bookFor', wish)) as { code: string }
  }
  const eightTaps = async (action: string, input: object) => {
    const taps = Array.from({ length: 8 }, () =>
      house.try(null, `reception.${action}`, { district: 'xiangtan', ...input }),
    )
    const answers = await Promise.all(taps)
    return new Set(answers.map(({ status, body }) => `${status} ${(body as { code?: string }).code ?? 'done'}`))
  }

  it('gives the place back once and reads eight times that it is given back', async () => {
    expect(await eightTaps('cancelByCode', { code: (await paper('李阿婆')).code })).toEqual(new Set(['200 done']))
  })

  it('says once that they come, or not, and reads eight times that it is said', async () => {
    const { code } = await paper('王阿公')
    const { code: other } = await paper('赵大伯')
    const { version } = (await house.as(clerk, 'plan.day', { day: dayId })) as Day
    await house.as(clerk, 'plan.moveDay', { day: dayId, version, to: '2026-12-17', why: '会场占用' })
    const keep = { code, asked: 1, answer: 'keep' }
    expect(await eightTaps('answerByCode', keep)).toEqual(new Set(['200 done']))
    const cancel = { code: other, asked: 1, answer: 'cancel' }
    expect(await eightTaps('answerByCode', cancel)).toEqual(new Set(['200 done']))
    expect(await eightTaps('answerByCode', { ...keep, answer: 'cancel' })).toEqual(new Set(['409 ANSWERED_BEFORE']))
  })
})
