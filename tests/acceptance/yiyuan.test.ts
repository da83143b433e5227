import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'
import { linesOfWord } from '#tests/stores/reading'

/** 沂源（S1）：收到交办件后15个工作日内办理完毕并作书面答复。 */
describe('沂源, from March to May 2026', () => {
  let house: House
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

  it('writes a reception down once: the entry prints all three forms and becomes two opinions', async () => {
    const { month, book } = storyOf(house, 'yiyuan')
    const clerk = 'yiyuan.clerk-lishan'
    const [april] = await month('lishan', '2026-04')
    const booked = await book('resident-2', 'lishan', '2026-04-07', '果子卖不出去')
    await house.at('2026-04-07T09:40')
    const { deputies } = (await house.as(clerk, 'record.day', { day: april?.id })) as {
      deputies: { id: string; name: string; sits: boolean }[]
    }
    const received = deputies.filter(each => each.sits)
    const said = '果子卖不出去，村里的路大车也进不来。'
    const record = (await house.as(clerk, 'record.start', {
      day: april?.id,
      booking: booked.id,
      secrecy: 'named',
      category: '道路交通',
      matter: said,
      answer: '销路的事请县农业农村局对接商超；路的事一并交办。',
      outcome: 'unfinished',
      deputies: received.map(each => each.id),
      proposedUnit: 'jiaotong',
      due: '2026-04-28',
      visitor: { name: '周大成', phone: '13900000002', address: '历山街道东村' },
    })) as { id: string; number: string; version: number }
    const { opinions } = (await house.as(clerk, 'record.convert', {
      record: record.id,
      version: record.version,
      opinions: [
        { category: '道路交通', body: '进村的路大车进不来，请加宽。', secrecy: 'named' },
        { category: '其他', body: '果子卖不出去，请帮着找销路。', secrecy: 'named' },
      ],
    })) as { opinions: { id: string; number: string }[] }
    expect(opinions).toHaveLength(2)
    // Booked for oneself: both are followed on the own phone.
    for (const { id, number } of opinions)
      expect(await house.as('yiyuan.resident-2', 'opinion.show', { opinion: id })).toMatchObject({
        number,
        now: expect.stringContaining('正在看您的意见'),
      })

    const printed = async (form: string) => {
      const { name, file } = (await house.as(clerk, 'record.print', { record: record.id, form })) as {
        name: string
        file: string
      }
      return { name, text: linesOfWord(file).join('\n') }
    }
    const names = received.map(each => each.name).join('、')
    const sheet = await printed('receptionRecord')
    expect(sheet.name).toBe(`接待群众记录${record.number}.docx`)
    for (const words of [said, names, '周大成', '13900000002', '历山街道东村', '转成意见办理'])
      expect(sheet.text).toContain(words)
    const work = await printed('contactRecord')
    for (const words of [said, names, opinions[0]?.number ?? '?']) expect(work.text).toContain(words)
    const register = await printed('opinionRegister')
    for (const words of [
      '进村的路大车进不来，请加宽。',
      '果子卖不出去，请帮着找销路。',
      '县交通运输局',
      '2026年4月28日',
    ])
      expect(register.text).toContain(words)

    expect(await house.as('yiyuan.committee', 'record.numbers', { day: april?.id })).toMatchObject({
      booked: 1,
      came: 1,
      cameBooked: 1,
      turnedIntoOpinion: 1,
      opinions: 2,
    })
  })
})
