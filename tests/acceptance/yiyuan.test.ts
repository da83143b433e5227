import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 沂源（S1）：收到交办件后15个工作日内办理完毕并作书面答复。 */
describe('沂源, from March to May 2026', () => {
  let house: House
  let april: Awaited<ReturnType<typeof receptionDay>>
  let others: string[]
  beforeAll(async () => {
    house = await openHouse(['yiyuan'], '2026-03-02T09:00')
  })
  afterAll(() => house.close())

  it('receives on the 5th; in April it is Sunday and part of Qingming, and the day moves to Tuesday the 7th', async () => {
    const { month } = storyOf(house, 'yiyuan')
    expect(await month('nanma', '2026-03')).toMatchObject([{ day: '2026-03-05' }])
    expect(await month('nanma', '2026-04')).toMatchObject([{ day: '2026-04-07', ruledOn: '2026-04-05' }])
  })

  it('gives the town 15 working days; a slip that is late is told, and the resident sees who is late', async () => {
    const { say, take, see, titles } = storyOf(house, 'yiyuan')
    const road = await say('resident-1', { body: '进村的路一下雨就过不去。', category: '道路交通', station: 'nanma' })
    await take('clerk-nanma', 'assign', road, { leadUnit: 'jiaotong' })
    const accepted = await take('unit-jiaotong', 'accept', road)
    // 15 working days after Monday 2 March 2026.
    expect(accepted.due).toBe('2026-03-23')
    await house.at('2026-03-24T09:00')
    expect((await see('resident-1', road)).now).toContain('县交通运输局')
    expect(await titles('clerk-nanma')).toContain('请催办一件意见')
  })

  it('is booked out at 历山; a grid worker books for an old woman, whose paper code finds her place', async () => {
    april = await receptionDay(house, 'yiyuan', 'lishan', '2026-04-07')
    await april.books('resident-2', '果子卖不出去')
    const code = await april.booksFor('宋奶奶', 'grid-lishan', '低保怎么办', { wishes: ['wheelchair'] })
    others = await april.bookOut('村里的路')
    expect(others).toHaveLength(2)
    const paper = { district: 'yiyuan', code }
    expect(await house.as(null, 'reception.bookingByCode', paper)).toMatchObject({ number: '9:30-1', state: 'booked' })
    const wrong = { district: 'yiyuan', code: 'ABCDE-23456' }
    expect(await april.refusal('resident-1', 'reception.bookingByCode', wrong)).toBe(
      '没有查到，请核对纸上的码，字母不分大小写',
    )
  })

  it('is lived through: the clerk ticks the old woman off, one comes without a booking, one does not come', async () => {
    await house.at('2026-04-07T08:45')
    await april.come('resident-2', others[0] ?? '')
    await april.isTicked('宋奶奶')
    await april.walksIn('唐二哥')
    await house.at('2026-04-07T10:30')
    expect(await april.serves(4)).toEqual(['resident-2', '宋奶奶', others[0], '唐二哥'])
    await house.at('2026-04-07T11:40')
    expect(await april.closes()).toMatchObject({ booked: 4, came: 3, walkedIn: 1, missed: 1, received: 4 })
  })

  it('writes it down once: the one entry prints all three forms in the same words, and becomes two opinions', async () => {
    const said = {
      matter: '果子卖不出去，村里的路大车也进不来。',
      answer: '销路的事请县农业农村局对接商超；路的事一并交办。',
      ...{ category: '道路交通', outcome: 'unfinished', proposedUnit: 'jiaotong', due: '2026-04-28' },
      visitor: { name: '周大成', phone: '13900000002', address: '历山街道东村' },
    }
    const record = await april.writesDown('resident-2', said)
    const opinions = await april.turns(
      record,
      ['道路交通', '进村的路大车进不来，请加宽。'],
      ['其他', '果子卖不出去，请帮着找销路。'],
    )
    // Booked for oneself: both are followed on the own phone.
    for (const { id } of opinions)
      expect((await storyOf(house, 'yiyuan').see('resident-2', id)).now).toContain('正在看您的意见')
    const deputies = (await april.seats()).map(seat => seat.name).join('、')
    const sheet = await april.prints(record, 'receptionRecord')
    expect(sheet.name).toBe(`接待群众记录${record.number}.docx`)
    const work = await april.prints(record, 'contactRecord')
    const register = await april.prints(record, 'opinionRegister')
    for (const { text } of [sheet, work])
      for (const words of [said.matter, said.answer, deputies]) expect(text).toContain(words)
    for (const words of ['周大成', '13900000002', '历山街道东村', '转成意见办理']) expect(sheet.text).toContain(words)
    for (const { number } of opinions) for (const { text } of [sheet, work, register]) expect(text).toContain(number)
    for (const words of ['请加宽。', '请帮着找销路。', '县交通运输局', '2026年4月28日'])
      expect(register.text).toContain(words)
  })

  it('gives the old woman, for whom another booked, a code on her sheet; the numbers of the day agree with what happened', async () => {
    const typed = { matter: '低保怎么办。', outcome: 'turnedIntoOpinion' }
    await expect(april.writesDown('宋奶奶', typed)).rejects.toThrow('还没有转成意见。请点“转成意见”')
    const record = await april.writesDown('宋奶奶', { ...typed, outcome: 'unfinished' })
    const [opinion] = await april.turns(record, ['养老社保', '宋奶奶家的低保请核一核。'])
    const { text } = await april.prints(record, 'receptionRecord', [opinion?.queryCode ?? null])
    expect(text).toContain(opinion?.queryCode)
    for (const name of [others[0] ?? '', '唐二哥']) await april.writesDown(name, { matter: '村里的路不好走。' })
    expect(await april.numbers()).toMatchObject({
      ...{ booked: 4, cameBooked: 3, didNotCome: 1, walkedIn: 1, came: 4, recorded: 4, unrecorded: 0 },
      ...{ answeredOnSite: 2, turnedIntoOpinion: 2, opinions: 3 },
    })
  })
})
