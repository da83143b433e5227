import { receptionDay } from '#tests/acceptance/receptionDay'
import { storyOf } from '#tests/acceptance/story'
import { type House, openHouse } from '#tests/stores/house'

/** 西湖（S2）：幸福圆桌会，每月第一个星期六，“1+N”，提前7个工作日定好参加人员、时间、流程。 */
describe('西湖 幸福圆桌会, May and June 2026', () => {
  let house: House
  let table: Awaited<ReturnType<typeof receptionDay>>
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-05-11T09:00')
  })
  afterAll(() => house.close())

  it('is a sitting of its own beside 169号见, in the afternoon, with room for twenty, and waits for the clerk’s notice', async () => {
    const { month, open } = storyOf(house, 'xihu', '幸福圆桌会')
    const [june] = await month('shengjinta', '2026-06')
    expect(june).toMatchObject({ day: '2026-06-06', kind: 'roundtable', hours: ['14:30–16:30'], state: 'planned' })
    expect((await open(june?.id ?? '')).slots).toMatchObject([{ capacity: 16, kept: 4 }])
  })

  it('opens for residents once the clerk has published its topic, and seats neighbours at one table', async () => {
    const { month } = storyOf(house, 'xihu', '幸福圆桌会')
    const [june] = await month('shengjinta', '2026-06')
    await house.as('xihu.clerk-shengjinta', 'reception.publishDay', { day: june?.id, topic: '化粪池疏通' })
    expect((await month('shengjinta', '2026-06'))[0]).toMatchObject({ state: 'published', topic: '化粪池疏通' })
    table = await receptionDay(house, 'xihu', 'shengjinta', '2026-06-06', '幸福圆桌会')
    expect(await table.books('resident-1', '楼外化粪池堵了')).toBe('14:30-1')
    expect(await table.books('resident-2', '电动车乱停')).toBe('14:30-2')
  })

  it('agrees there on who does what until when; the unit says that it is done, and how', async () => {
    await house.at('2026-06-06T14:20')
    await table.come('resident-1', 'resident-2')
    const { days } = await table.as<{ days: { kind: string; places: { words: string }[] }[] }>(
      'resident-1',
      'visit.today',
      { station: 'shengjinta' },
    )
    expect(days.find(each => each.places.length > 0)).toMatchObject({
      kind: 'roundtable',
      rule: '到了先登记，会上按议程谈，不叫号。',
      places: [{ words: '已经登记好了，请进会场坐下' }],
    })
    expect(await table.numbers()).toMatchObject({ booked: 2, cameBooked: 2, walkedIn: 0, recorded: 0, unrecorded: 2 })
    // Until it begins it has an agenda and no minutes.
    const said = { agenda: ['化粪池疏通谁出钱'], minutes: '说定了。' }
    expect(await table.refusal('clerk-shengjinta', 'roundtable.save', { day: table.id, version: 0, ...said })).toBe(
      '圆桌会6月6日周六 14:30才开始，会议记录和商定的事到那时再写。议程现在就可以写',
    )
    await house.at('2026-06-06T15:40')
    const minutes = { agenda: ['化粪池疏通谁出钱'], minutes: '疏通要3900元，谁受益谁出，每户185元。' }
    await table.as('clerk-shengjinta', 'roundtable.save', { day: table.id, version: 0, ...minutes })
    const task = { what: '疏通化粪池，预计5天', holder: 'unit', who: 'zhujian', due: '2026-06-12' }
    await table.as('clerk-shengjinta', 'roundtable.agree', { day: table.id, ...task })
    await house.at('2026-06-06T16:30')
    // At a table nobody is called: who came was received.
    expect(await table.closes()).toMatchObject({ booked: 2, came: 2, received: 2, missed: 0 })
    await house.at('2026-06-09T16:00')
    const tasks = await table.as<{ id: string; mine: boolean }[]>('unit-zhujian', 'roundtable.tasks', {})
    expect(tasks).toMatchObject([{ what: task.what, who: '区住建局', due: '2026-06-12', mine: true }])
    const done = { task: tasks[0]?.id, note: '3天就通了，路面已复原。' }
    await table.as('unit-zhujian', 'roundtable.finishTask', done)
    expect(await table.as('clerk-shengjinta', 'roundtable.show', { day: table.id })).toMatchObject({
      ...minutes,
      tasks: [{ doneNote: done.note }],
    })
  })
})
