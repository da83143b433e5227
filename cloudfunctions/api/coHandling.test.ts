import { grantRole } from '#db/queries/account'
import { type House, openHouse } from '#tests/stores/house'

interface Shown {
  version: number
  steps: string[]
  as: string
  coHandlingUnits: { name: string; opinion: string | null }[]
  events: { text: string }[]
}

const clerk = 'xiangtan.clerk-hetang'
const water = 'xiangtan.unit-shuiwu'
const housing = 'xiangtan.unit-zhujian'

describe('a matter with a co-handling unit', () => {
  let house: House
  let id: string
  const show = (who: string) => house.as(who, 'opinion.show', { opinion: id }) as Promise<Shown>
  const take = async (who: string, action: string, input: object = {}): Promise<Shown> => {
    const { version } = await show(who)
    return house.as(who, `opinion.${action}`, { opinion: id, version, ...input })
  }
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const wish = { body: '小区的自来水早上发黄。', category: '水电气暖', station: 'hetang', secrecy: 'confidential' }
    id = ((await house.as('xiangtan.resident-1', 'opinion.submit', wish)) as { id: string }).id
    await take(clerk, 'assign', { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
  })
  afterEach(() => house.close())

  it('is led, and helped with, by one account of both units: it gives the opinion of the one and replies for the other', async () => {
    const { accountId, tenantId } = await house.caller(water)
    const both = { role: 'handlingUnit', scope: 'zhujian' } as const
    await grantRole(house.platform.db.tenant(tenantId), tenantId, accountId, both)
    expect(await show(water)).toMatchObject({ as: 'leadUnit', steps: ['accept', 'returnToStation', 'giveCoOpinion'] })
    const given = await take(water, 'giveCoOpinion', { text: '水箱已通知清洗。' })
    expect(given.coHandlingUnits).toMatchObject([{ name: '市住建局', opinion: '水箱已通知清洗。' }])
    expect(given.events.at(-1)?.text).toBe('市住建局给出了会办意见')
    expect(given.steps).toEqual(['accept', 'returnToStation'])
    const again = await house.try(water, 'opinion.giveCoOpinion', { opinion: id, version: 3, text: '改一改说法吧' })
    expect(again.body).toMatchObject({ code: 'STEP_NOT_OPEN' })
    await take(water, 'accept')
    const replied = await take(water, 'reply', { resultClass: 'A', text: '主管道已更换。' })
    expect(replied.events.at(-1)?.text).toContain('市水务局已答复')
  })

  it('leads the co-handling unit only to pages that it may open, also when the lead unit has returned it', async () => {
    const pages = async () => ((await house.as(housing, 'notice.inbox')) as { page: string }[]).map(({ page }) => page)
    expect(await pages()).toEqual([`pages/unit/opinion/index?id=${id}`])
    await take(water, 'returnToStation', { reason: '不是供水的问题' })
    expect((await pages())[0]).toBe('pages/unit/home/index')
  })
})
