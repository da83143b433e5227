import { mostTasks } from '#domain/reception/roundtable'
import { type House, openHouse } from '#tests/stores/house'

const clerk = 'xihu.clerk-nanzhan'

describe('a roundtable whose list of tasks is nearly full', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-11-02T09:00')
  })
  afterAll(() => house.close())

  it('takes the last task of one of those who write one down at the same moment, and refuses the others', async () => {
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; practice: string }[]
    }
    const day = days.find(each => each.practice === '幸福圆桌会')?.id
    await house.at('2026-11-07T14:30')
    const agree = (nth: number) => {
      const task = { day, what: `第${nth}件`, holder: 'person', who: '社区书记张敏', due: '2026-11-20' }
      return house.try(clerk, 'roundtable.agree', task)
    }
    for (let nth = 1; nth < mostTasks; nth += 1) expect((await agree(nth)).status).toBe(200)
    const answers = await Promise.all([1, 2, 3, 4].map(more => agree(mostTasks - 1 + more)))
    expect(answers.map(each => each.status).sort()).toEqual([200, 400, 400, 400])
    const { tasks } = (await house.as(clerk, 'roundtable.show', { day })) as { tasks: unknown[] }
    expect(tasks).toHaveLength(mostTasks)
  })
})
