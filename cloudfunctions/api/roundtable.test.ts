import { type House, openHouse } from '#tests/stores/house'

interface Task {
  id: string
  what: string
  who: string
  due: string
  light: { words: string } | null
  mine: boolean
  doneNote: string | null
}
interface Table {
  version: number
  agenda: string[]
  minutes: string
  tasks: Task[]
  units: { id: string; name: string }[]
  deputies: { id: string }[]
}

const clerk = 'xihu.clerk-nanzhan'
const committee = 'xihu.committee'
const begins = '2026-11-07T14:30'
const agenda = ['加装电梯谁出钱', '施工的时间']

describe('a roundtable', () => {
  let house: House
  let day = ''
  let unit = { id: '', name: '' }
  beforeAll(async () => {
    house = await openHouse(['xihu'], '2026-11-02T09:00')
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; kind: string; practice: string }[]
    }
    day = days.find(each => each.practice === '幸福圆桌会')?.id ?? ''
    unit = (await table()).units[0] ?? unit
  })
  afterAll(() => house.close())

  const table = (who = clerk) => house.as(who, 'roundtable.show', { day }) as Promise<Table>
  const save = (version: number, minutes: string, who = clerk) =>
    house.try(who, 'roundtable.save', { day, version, agenda, minutes })
  const agree = (part: object) =>
    house.try(clerk, 'roundtable.agree', {
      day,
      what: '装三盏路灯',
      holder: 'unit',
      who: unit.id,
      due: '2026-11-20',
      ...part,
    })

  it('has an agenda before it is held and minutes afterwards; each saving stays readable', async () => {
    expect(await table()).toMatchObject({ version: 0, agenda: [], minutes: '', tasks: [] })
    expect((await save(0, '')).body).toMatchObject({ version: 1, agenda })
    await house.at(begins)
    expect((await save(1, '说定了每户出三千九百元。', committee)).body).toMatchObject({ version: 2 })
    expect(await house.as(clerk, 'roundtable.earlier', { day, version: 1 })).toMatchObject({ agenda, minutes: '' })
  })

  it('lies sealed in the database: a copy of that tells nobody who said what', async () => {
    const { tenantId } = await house.caller(clerk)
    const rows = await house.platform.db
      .tenant(tenantId)
      .all({ name: 'allOfTheMinutes', text: 'SELECT * FROM roundtable_version' }, [])
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/三千九百|电梯/)
  })

  it('refuses the second of two who save at once, and gives them the minutes of the first', async () => {
    const answers = await Promise.all([save(2, '我记的。'), save(2, '委员会记的。', committee)])
    expect(answers.map(each => each.status).sort()).toEqual([200, 409])
    const saved = answers.find(each => each.status === 200)?.body as unknown as Table
    expect(answers.find(each => each.status === 409)?.body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { version: 3, minutes: saved.minutes },
    })
  })

  it('agrees on tasks, each somebody’s and with a date; whose it is reads it at once', async () => {
    expect((await agree({})).status).toBe(200)
    const [deputy] = (await table()).deputies
    expect((await agree({ what: '去三户人家说明', holder: 'deputy', who: deputy?.id, due: '2026-11-10' })).status).toBe(
      200,
    )
    expect((await agree({ what: '收集签名', holder: 'person', who: '社区书记张敏', due: '2026-11-30' })).status).toBe(
      200,
    )
    expect((await table()).tasks.map(({ what, who, due }) => [what, who, due])).toMatchObject([
      ['去三户人家说明', expect.any(String), '2026-11-10'],
      ['装三盏路灯', unit.name, '2026-11-20'],
      ['收集签名', '社区书记张敏', '2026-11-30'],
    ])
    const inbox = (await house.as(`xihu.unit-${unit.id}`, 'notice.inbox')) as { text: string }[]
    expect(inbox[0]?.text).toContain('装三盏路灯。最晚11月20日周五办成')
  })

  it.each([
    [{ who: 'nobody' }, 'UNIT_UNKNOWN'],
    [{ holder: 'deputy', who: 'nobody' }, 'NOT_FOUND'],
    [{ holder: 'person', who: '  ' }, 'INPUT_INVALID'],
    [{ holder: 'person', who: '\u200b' }, 'INPUT_INVALID'],
    [{ due: '2026-11-01' }, 'INPUT_INVALID'],
    [{ what: '' }, 'INPUT_INVALID'],
  ])('refuses a task with %j', async (part, code) => {
    expect((await agree(part)).body).toMatchObject({ code })
  })

  it('keeps of a name what can be read and stored', async () => {
    const { body } = await agree({
      what: '量楼道',
      holder: 'person',
      who: ' 李\u0000工\n师傅\u202e ',
      due: '2026-12-01',
    })
    const task = (body as Table).tasks.find(each => each.what === '量楼道')
    expect(task?.who).toBe('李工 师傅')
    await house.as(clerk, 'roundtable.finishTask', { task: task?.id, note: '已经量过了。' })
  })

  it('stands in a list with who must act and until when, soonest first, for the station and for whose it is', async () => {
    const listed = (await house.as(clerk, 'roundtable.tasks')) as Task[]
    expect(listed.map(each => each.due)).toEqual(['2026-11-10', '2026-11-20', '2026-11-30'])
    const own = (await house.as(`xihu.unit-${unit.id}`, 'roundtable.tasks')) as Task[]
    expect(own).toMatchObject([{ what: '装三盏路灯', mine: true, light: { words: '按时' } }])
    await house.at('2026-11-22T09:00')
    const late = (await house.as(`xihu.unit-${unit.id}`, 'roundtable.tasks')) as Task[]
    expect(late[0]?.light?.words).toBe('已超期2天')
  })

  it('is done with a note by whose it is, once', async () => {
    const [own] = (await house.as(`xihu.unit-${unit.id}`, 'roundtable.tasks')) as [Task]
    const done = { task: own.id, note: '三盏灯都装好了，晚上看得清路。' }
    const other = (await table()).units.find(each => each.id !== unit.id)?.id
    expect((await house.try(`xihu.unit-${other}`, 'roundtable.finishTask', done)).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await house.as(`xihu.unit-${unit.id}`, 'roundtable.finishTask', done)).toMatchObject({ doneNote: done.note })
    expect((await house.try(clerk, 'roundtable.finishTask', done)).body).toMatchObject({ code: 'TASK_DONE' })
    expect(((await house.as(clerk, 'roundtable.tasks')) as Task[]).map(each => each.what)).toEqual([
      '去三户人家说明',
      '收集签名',
    ])
  })

  it('is for its own people: another station, and a unit that was not asked, find nothing', async () => {
    expect((await house.try(`xihu.unit-${unit.id}`, 'roundtable.show', { day })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; practice: string }[]
    }
    const reception = days.find(each => each.practice !== '幸福圆桌会')
    expect((await house.try(clerk, 'roundtable.show', { day: reception?.id })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('is read by a deputy who sits there, and written by the station alone', async () => {
    const { seats } = (await house.as(clerk, 'visit.desk', { day })) as { seats: { deputy: string }[] }
    const deputy = `xihu.deputy-${seats[0]?.deputy}`
    expect(await table(deputy)).toMatchObject({ agenda, keeps: false, editable: false, units: [], deputies: [] })
    expect((await save(3, '我写的。', deputy)).body).toMatchObject({ code: 'NOT_ALLOWED' })
    const elsewhere = (await house.try('xihu.deputy-shengjinta-1', 'roundtable.show', { day })).body
    expect(elsewhere).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that has not begun takes no minutes and agrees on nothing, and says from when on; its agenda is written before', async () => {
    const held = day
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; practice: string }[]
    }
    day = days.find(each => each.practice === '幸福圆桌会' && each.id !== held)?.id ?? ''
    const ahead = {
      code: 'ROUNDTABLE_AHEAD',
      message: '圆桌会12月5日周六 14:30才开始，会议记录和商定的事到那时再写。议程现在就可以写',
    }
    expect(await table()).toMatchObject({ begun: false, startsAt: '2026-12-05T06:30:00.000Z' })
    expect((await save(0, '都说好了。')).body).toMatchObject(ahead)
    expect((await agree({ due: '2026-12-20' })).body).toMatchObject(ahead)
    expect(await table()).toMatchObject({ version: 0, tasks: [] })
    await house.at('2026-12-05T14:29')
    expect((await save(0, '')).body).toMatchObject({ version: 1, agenda })
    expect((await save(1, '都说好了。')).body).toMatchObject(ahead)
    await house.at('2026-12-05T14:30')
    expect((await save(1, '都说好了。')).body).toMatchObject({ version: 2, begun: true })
    expect((await agree({ due: '2026-12-20' })).status).toBe(200)
    day = held
  })

  it('that is cancelled takes no minutes and agrees on nothing: what stands there is to be read', async () => {
    const rounds = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as {
      days: { id: string; day: string; practice: string; version: number }[]
    }
    const held = day
    const ahead = rounds.days.find(each => each.practice === '幸福圆桌会' && each.day > '2026-12-05')
    day = ahead?.id ?? ''
    expect((await save(0, '')).status).toBe(200)
    await house.as(clerk, 'plan.cancelDay', { day, version: ahead?.version, why: '停电' })
    expect((await save(1, '说定了。')).body).toMatchObject({ code: 'DAY_CANCELLED' })
    expect((await agree({ due: '2027-01-20' })).body).toMatchObject({
      code: 'DAY_CANCELLED',
      message: '这次圆桌会已经取消，不再写记录，也不再商定事情',
    })
    expect(await table()).toMatchObject({ agenda, tasks: [], editable: false })
    day = held
  })
})
