import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 雨湖（S3）：提早预告、定期公告、先行提醒，保障党政领导在工作平台接待群众。 */
describe('雨湖, the reception of 15 April 2026', () => {
  let house: House
  let april: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['yuhu'], '2026-03-20T09:00')
  })
  afterAll(() => house.close())

  it('is booked out; a daughter books for her mother in a wheelchair, whom the station must be able to reach', async () => {
    april = await receptionDay(house, 'yuhu', 'jiangshe', '2026-04-15')
    await april.books('resident-1', '灌渠上的人行桥')
    const mother = { kind: 'other', relation: '母亲', contact: { name: '阳奶奶', phone: '1390000000' } }
    const wish = { slot: await april.slotAt('9:30'), matter: '老年证', wishes: ['wheelchair'], for: mother }
    expect(await april.refusal('阳姐', 'reception.bookSlot', wish)).toContain('电话少了几位')
    const reached = { ...mother, contact: { name: '阳奶奶', phone: '13900000009' } }
    expect(await april.books('阳姐', wish.matter, { wishes: wish.wishes, for: reached })).toBe('9:30-1')
    others = await april.bookOut('农村环境')
    expect(others).toHaveLength(2)
  })

  it('tells the deputy on duty fifteen days, three days and one day before', async () => {
    const { month, titles } = storyOf(house, 'yuhu')
    const [april] = await month('jiangshe', '2026-04')
    expect(april).toMatchObject({ day: '2026-04-15', state: 'published' })
    const deputies = Array.from({ length: 6 }, (_, i) => `deputy-jiangshe-${i + 1}`)
    const sits = async (deputy: string) =>
      ((await house.as(`yuhu.${deputy}`, 'duty.mine')) as { day: { id: string } }[]).some(
        ({ day }) => day.id === april?.id,
      )
    const seated = await Promise.all(deputies.map(sits))
    const onDuty = deputies[seated.indexOf(true)] as string
    const reminders = async () => (await titles(onDuty)).filter(title => /^(\d+天后|明天)接待群众$/.test(title)).length
    expect(await reminders()).toBe(0)
    for (const [moment, told] of [
      ['2026-03-31T09:00', 1],
      ['2026-04-05T09:00', 1],
      ['2026-04-12T09:00', 2],
      ['2026-04-14T09:00', 3],
      ['2026-04-14T10:00', 3],
    ] as const) {
      await house.at(moment)
      expect([moment, await reminders()]).toEqual([moment, told])
    }
  })

  it('has the leader there on the day, registered by the clerk; the mother is brought in by the daughter’s phone', async () => {
    const { titles } = storyOf(house, 'yuhu')
    expect(await titles('阳姐')).toEqual(expect.arrayContaining(['3天后有接待', '明天有接待']))
    await house.at('2026-04-15T08:45')
    const [leader] = await april.seats()
    await april.registers(leader?.deputy ?? '', 'came')
    await april.come('resident-1', '阳姐', others[0] ?? '')
    await april.walksIn('放学的小贺')
    await house.at('2026-04-15T10:45')
    expect(await april.serves(4, `deputy-${leader?.deputy}`)).toEqual(['resident-1', '阳姐', others[0], '放学的小贺'])
    await house.at('2026-04-15T11:40')
    expect(await april.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 1, missed: 1, received: 4 })
  })

  it('makes the bridge that was spoken of a matter of the water bureau, with an answer and a rating', async () => {
    const { take, see } = storyOf(house, 'yuhu')
    const fear = {
      matter: '灌渠上的人行桥栏杆断了。',
      category: '道路交通',
      proposedUnit: 'shuili',
      outcome: 'unfinished',
    }
    const said: [string, string] = ['道路交通', '灌渠上的人行桥栏杆断了，老人孩子天天走。']
    const [opinion] = await april.turns(await april.writesDown('resident-1', fear), said)
    await april.writesDown('阳姐', { matter: '老年证怎么办。', visitor: { name: '阳奶奶' }, answer: '当场办好了。' })
    for (const name of [others[0] ?? '', '放学的小贺']) await april.writesDown(name, { matter: '垃圾没人收。' })
    expect(await april.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 1, came: 4, recorded: 4 },
      ...{ answeredOnSite: 3, turnedIntoOpinion: 1, opinions: 1 },
    })
    const bridge = opinion?.id ?? ''
    await take('clerk-jiangshe', 'assign', bridge, { leadUnit: 'shuili', coHandling: [] })
    await take('unit-shuili', 'accept', bridge)
    const text = '危桥已封闭，新桥月底通行，同类桥都查了一遍。'
    await take('unit-shuili', 'reply', bridge, { resultClass: 'A', text })
    await take('resident-1', 'rate', bridge, { rating: 'satisfied' })
    expect((await see('resident-1', bridge)).status).toBe('closed')
  })
})
