import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  state: string
  version: number
  day: string
}
interface Notice {
  text: string
  generated: string
  edited: boolean
  outdated: boolean
  version: number
}

const clerk = 'tianyuan.clerk-liyu'

describe('the text of a notice', () => {
  let house: House
  let day: Card
  beforeEach(async () => {
    house = await openHouse(['tianyuan'], '2026-01-02T09:00')
    const cards = (await house.as(null, 'reception.month', {
      district: 'tianyuan',
      station: 'liyu',
      month: '2026-01',
    })) as { days: Card[] }
    day = cards.days[1] as Card
  })
  afterEach(() => house.close())

  const read = (who = clerk) => house.as(who, 'reception.noticeText', { day: day.id }) as Promise<Notice>
  const publicly = async () =>
    ((await house.as(null, 'reception.day', { district: 'tianyuan', day: day.id })) as { notice: Notice | null }).notice

  it('is generated, and shown to nobody outside before it is out', async () => {
    const { text, edited } = await read()
    expect(text).toContain('时间：2026年1月20日（周二）9:00–11:30')
    expect(text).toContain('联系电话：0731-28800103')
    expect(edited).toBe(false)
    expect(await publicly()).toBeNull()
  })

  it('goes out as the clerk has edited it, for everybody to read', async () => {
    const { text, version } = await read()
    const own = `${text}\n请从西门进。`
    await house.as(clerk, 'reception.publishDay', { day: day.id, text: own, version })
    expect(await publicly()).toEqual({ text: own, outdated: false })
    const again = await house.try(clerk, 'reception.publishDay', { day: day.id, text: '另外一份公告，完全不同的。' })
    expect(again.body).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { text: own } })
  })

  it('names the topic with which it goes out, and follows the deputies while nobody has edited it', async () => {
    await house.as(clerk, 'reception.publishDay', { day: day.id, topic: '小区停车' })
    expect((await publicly())?.text).toContain('议题：小区停车')
    const [deputy] = (
      (await house.as(null, 'reception.day', { district: 'tianyuan', day: day.id })) as { deputies: string[] }
    ).deputies
    await house.as('tianyuan.deputy-liyu-3', 'duty.nameSubstitute', { day: day.id, substitute: 'liyu-5' })
    const after = (await publicly())?.text ?? ''
    expect(after).not.toContain(deputy)
    expect(await read()).toMatchObject({ edited: false, outdated: false })
  })

  it('keeps what was edited when the deputies change, says so, and offers it generated anew', async () => {
    const { text, version } = await read()
    const own = `${text}\n请从西门进。`
    const kept = (await house.as(clerk, 'reception.saveNoticeText', { day: day.id, version, text: own })) as Notice
    expect(kept).toMatchObject({ text: own, edited: true, outdated: false, version: version + 1 })
    await house.as(clerk, 'reception.publishDay', { day: day.id })
    await house.as('tianyuan.deputy-liyu-3', 'duty.nameSubstitute', { day: day.id, substitute: 'liyu-5' })
    const now = await read()
    expect(now).toMatchObject({ text: own, outdated: true })
    expect(now.generated).not.toBe(text)
    expect(await publicly()).toEqual({ text: own, outdated: true })
    const anew = { day: day.id, version: now.version, text: now.generated }
    expect(await house.as(clerk, 'reception.saveNoticeText', anew)).toMatchObject({ edited: false, outdated: false })
  })

  it('is not overwritten by a second clerk, who reads what the first has written', async () => {
    const { version } = await read()
    await house.as(clerk, 'reception.saveNoticeText', { day: day.id, version, text: '第一位写的公告，请看。' })
    const second = await house.try('tianyuan.committee', 'reception.saveNoticeText', {
      day: day.id,
      version,
      text: '第二位写的公告，请看。',
    })
    expect(second.body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { version: version + 1, text: '第一位写的公告，请看。' },
    })
    expect((await read()).text).toBe('第一位写的公告，请看。')
  })

  it('is for the station and its committees alone before it is out', async () => {
    for (const who of ['tianyuan.clerk-taishan', 'tianyuan.street-taishan'])
      expect((await house.try(who, 'reception.noticeText', { day: day.id })).body).toMatchObject({ code: 'NOT_FOUND' })
    expect(await read('tianyuan.street-liyu')).toMatchObject({ edited: false })
  })
})
