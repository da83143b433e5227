import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  version: number
  state: string
  ruledOn: string
  movedFrom: string
  movedBecause: string | null
}

const clerk = 'xiangtan.clerk-hetang'

/** The 15th is a Sunday, so the day was planned for Monday the 16th: people know of no other. */
describe('a day that a weekend had moved before the office moves it', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-10-20T09:00')
  })
  afterEach(() => house.close())

  const card = async () => {
    const { days } = (await house.as(clerk, 'plan.days')) as { days: Card[] }
    return days.find(({ ruledOn }) => ruledOn === '2026-11-15') as Card
  }
  /** As if its notice were not out yet. */
  const takeNoticeBack = async () =>
    house.platform.db.tenant('xiangtan').all(
      {
        name: 'noNoticeOfTest',
        text: `UPDATE reception_day SET state = 'planned', published_at = NULL, late = false, announced_on = NULL WHERE day_id = $1`,
      },
      [(await card()).id],
    )
  const move = async (to: string, why = '会场占用') => {
    const { id, version } = await card()
    await house.as(clerk, 'plan.moveDay', { day: id, version, to, why })
    return house.as(null, 'reception.day', { district: 'xiangtan', day: id }) as Promise<Card>
  }

  it('was meant for the rule’s day as long as nobody has touched it', async () => {
    expect(await card()).toMatchObject({ day: '2026-11-16', movedFrom: '2026-11-15', movedBecause: '周末' })
  })

  it('was meant for the announced day, of which people know, once it is moved: not for the rule’s', async () => {
    expect(await move('2026-11-18')).toMatchObject({ movedFrom: '2026-11-16', movedBecause: '会场占用' })
    expect(await move('2026-11-19', '停电')).toMatchObject({ movedFrom: '2026-11-16', movedBecause: '停电' })
  })

  it('is in its place again where it is moved back to the announced day, and moved where it goes to the rule’s own', async () => {
    await move('2026-11-18')
    expect(await move('2026-11-16')).toMatchObject({ movedFrom: '2026-11-16', movedBecause: null })
    expect(await move('2026-11-15')).toMatchObject({ movedFrom: '2026-11-16', movedBecause: '会场占用' })
  })

  it('was meant for where the calendar showed it when it is moved before its notice, and for what the notice said from then on', async () => {
    await takeNoticeBack()
    expect(await move('2026-11-18')).toMatchObject({ state: 'planned', movedFrom: '2026-11-16' })
    await house.as(clerk, 'reception.publishDay', { day: (await card()).id })
    expect(await card()).toMatchObject({ day: '2026-11-18', movedFrom: '2026-11-16' })
    expect(await move('2026-11-19')).toMatchObject({ movedFrom: '2026-11-18' })
  })
})
