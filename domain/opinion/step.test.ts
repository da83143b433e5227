import { stateCouncil } from '#domain/calendar/stateCouncil'
import type { Circumstances, Command, Opinion } from '#domain/opinion/command'
import { type Action, life, openSteps, type Party, type Status, standingOf, statuses } from '#domain/opinion/life'
import { firstStep, takeStep } from '#domain/opinion/step'
import { xiangtan } from '#domain/presets/xiangtan'
import { Refusal } from '#domain/refusal'

const water = { id: 'shuiwu', name: '市水务局' }
const housing = { id: 'zhujian', name: '市住建局' }

/** 湘潭: 2 working days to sort, 5 to accept, 15 to answer (60 at most), 10 to rate. Wednesday 4 March 2026. */
const march4: Circumstances = { today: '2026-03-04', holidays: stateCouncil, practice: xiangtan.opinion }

const received: Opinion = {
  status: 'received',
  byCode: false,
  round: 1,
  supplements: 0,
  acts: 'stationClerk',
  actBy: '2026-03-06',
  actProvisional: false,
  leadUnit: null,
  answerDue: null,
  answerProvisional: false,
  missingCoOpinions: [],
}
const assigned: Opinion = {
  ...received,
  status: 'assigned',
  acts: 'leadUnit',
  actBy: '2026-03-11',
  leadUnit: water,
  answerDue: '2026-03-25',
}
const inProgress: Opinion = { ...assigned, status: 'inProgress', actBy: '2026-03-25' }
const replied: Opinion = { ...inProgress, status: 'replied', acts: 'resident', actBy: '2026-03-18' }

const assign: Command = { action: 'assign', leadUnit: water, coHandlingUnits: [] }
const replyA: Command = { action: 'reply', resultClass: 'A', text: '水管已换' }
const where = ({ status, acts, actBy }: ReturnType<typeof takeStep>) => [status, acts, actBy]

const refused = (run: () => unknown): [string, string] => {
  try {
    run()
  } catch (thrown) {
    if (thrown instanceof Refusal) return [thrown.code, thrown.message]
    throw thrown
  }
  return ['taken', '']
}

describe('what is submitted on Wednesday 4 March 2026', () => {
  test('lies with the station, which must sort it by Friday the 6th', () => {
    expect(firstStep(march4)).toMatchObject({ status: 'received', acts: 'stationClerk', actBy: '2026-03-06' })
  })
  test('on Saturday the 7th it would be by Tuesday the 10th', () => {
    expect(firstStep({ ...march4, today: '2026-03-07' }).actBy).toBe('2026-03-10')
  })
})

describe('the station', () => {
  test('assigns: the unit must accept by Wednesday 11 March, and the resident is promised Wednesday the 25th', () => {
    const outcome = takeStep(received, assign, 'stationClerk', march4)
    expect(where(outcome)).toEqual(['assigned', 'leadUnit', '2026-03-11'])
    expect(outcome.changes).toEqual({
      leadUnitId: 'shuiwu',
      answerDays: 15,
      answerDue: '2026-03-25',
      answerProvisional: false,
    })
    expect(outcome.facts).toEqual({ unit: '市水务局', due: '2026-03-25', days: '15' })
  })
  test('grants 3 working days: then the unit must accept by the same Monday, the 9th, not later than it must answer', () => {
    const outcome = takeStep(received, { ...assign, workingDays: 3 }, 'stationClerk', march4)
    expect([outcome.actBy, outcome.changes.answerDue]).toEqual(['2026-03-09', '2026-03-09'])
  })
  test('grants 60 working days, and no more', () => {
    expect(refused(() => takeStep(received, { ...assign, workingDays: 60 }, 'stationClerk', march4))[0]).toBe('taken')
    expect(refused(() => takeStep(received, { ...assign, workingDays: 61 }, 'stationClerk', march4))).toEqual([
      'DUE_OUT_OF_RANGE',
      '答复期限最长60个工作日',
    ])
  })
  test('assigns on 14 December 2026: 15 working days run into 2027, which is unpublished, so the date is provisional', () => {
    const holidays = Object.fromEntries(Object.entries(stateCouncil).filter(([year]) => Number(year) <= 2026))
    const outcome = takeStep(received, assign, 'stationClerk', { ...march4, today: '2026-12-14', holidays })
    expect(outcome.changes.answerProvisional).toBe(true)
  })
  test('names co-handling units, which the ledger keeps by name', () => {
    const outcome = takeStep(received, { ...assign, coHandlingUnits: [housing] }, 'stationClerk', march4)
    expect(outcome.facts.coHandlingUnits).toBe('市住建局')
  })
  test('cannot have the lead unit help itself, nor name co-handling units where the place has no such practice', () => {
    const without = { ...march4, practice: { ...xiangtan.opinion, flags: { sendBack: true, coHandling: false } } }
    expect(refused(() => takeStep(received, { ...assign, coHandlingUnits: [water] }, 'stationClerk', march4))).toEqual([
      'UNIT_UNKNOWN',
      '会办单位不能又是主办单位',
    ])
    expect(
      refused(() => takeStep(received, { ...assign, coHandlingUnits: [housing] }, 'stationClerk', without)),
    ).toEqual(['UNIT_UNKNOWN', '本地没有会办的做法'])
  })
  test('answers on the spot: the resident rates by Wednesday 18 March', () => {
    const outcome = takeStep(
      received,
      { action: 'answerOnSite', text: '路灯今晚修', station: '荷塘街道联络站' },
      'stationClerk',
      march4,
    )
    expect(where(outcome)).toEqual(['replied', 'resident', '2026-03-18'])
    expect(outcome.changes.repliedBy).toBe('荷塘街道联络站')
  })
  test('answers an anonymous one on the spot: it is closed, and nobody must act', () => {
    const command: Command = { action: 'answerOnSite', text: '路灯今晚修', station: '荷塘街道联络站' }
    expect(where(takeStep({ ...received, byCode: true }, command, 'stationClerk', march4))).toEqual([
      'closed',
      null,
      null,
    ])
  })
  test('refers to the court with the ready text, or with its own', () => {
    const ready = takeStep(received, { action: 'refer', to: 'court' }, 'stationClerk', march4)
    expect(ready.note).toContain('12348')
    expect(ready.facts.to).toBe('法院、仲裁或复议')
    expect(
      takeStep(received, { action: 'refer', to: 'court', text: '请找岳塘区法院' }, 'stationClerk', march4).note,
    ).toBe('请找岳塘区法院')
  })
})

describe('the unit', () => {
  test('accepts: it must answer by the day that was promised', () => {
    expect(where(takeStep(assigned, { action: 'accept' }, 'leadUnit', march4))).toEqual([
      'inProgress',
      'leadUnit',
      '2026-03-25',
    ])
  })
  test('returns what is not its own: the station must sort it again by Friday the 6th', () => {
    const outcome = takeStep(assigned, { action: 'returnToStation', reason: '归住建局管' }, 'leadUnit', march4)
    expect(where(outcome)).toEqual(['returned', 'stationClerk', '2026-03-06'])
    expect([outcome.note, outcome.facts.unit]).toEqual(['归住建局管', '市水务局'])
  })
  test('writes progress: nothing moves, and the day stays', () => {
    expect(where(takeStep(inProgress, { action: 'recordProgress', text: '已经开挖' }, 'leadUnit', march4))).toEqual([
      'inProgress',
      'leadUnit',
      '2026-03-25',
    ])
  })
  test('replies with result A: the resident rates by Wednesday 18 March', () => {
    const outcome = takeStep(inProgress, replyA, 'leadUnit', march4)
    expect(where(outcome)).toEqual(['replied', 'resident', '2026-03-18'])
    expect(outcome.changes).toEqual({ repliedBy: '市水务局', resultClass: 'A', promisedBy: null })
  })
  test('replies with result B only with a promised day that is still to come', () => {
    const replyB = (promisedBy?: string): Command => ({
      action: 'reply',
      resultClass: 'B',
      text: '六月开工',
      promisedBy,
    })
    for (const day of [undefined, '2026-03-03', '2026-03-04'])
      expect(refused(() => takeStep(inProgress, replyB(day), 'leadUnit', march4))[0]).toBe('PROMISE_DATE_NEEDED')
    expect(takeStep(inProgress, replyB('2026-06-30'), 'leadUnit', march4).changes.promisedBy).toBe('2026-06-30')
  })
  test('promises at most two years ahead: 4 March 2028, and no day after it', () => {
    const replyB = (promisedBy: string): Command => ({
      action: 'reply',
      resultClass: 'B',
      text: '六月开工',
      promisedBy,
    })
    expect(refused(() => takeStep(inProgress, replyB('2028-03-04'), 'leadUnit', march4))[0]).toBe('taken')
    for (const day of ['2028-03-05', '9999-12-31'])
      expect(refused(() => takeStep(inProgress, replyB(day), 'leadUnit', march4))).toEqual([
        'PROMISE_OUT_OF_RANGE',
        '预计办成的日子最晚到2028年3月4日，更久的请写最近一步哪一天办成',
      ])
    expect(refused(() => takeStep(inProgress, replyB('2026-03-04'), 'leadUnit', march4))[1]).toBe(
      '预计办成的日子要在今天以后，请重新选择',
    )
  })
  test('a solved matter promises nothing, whatever day was sent along', () => {
    const outcome = takeStep(inProgress, { ...replyA, promisedBy: '2026-06-30' }, 'leadUnit', march4)
    expect(outcome.changes.promisedBy).toBeNull()
    expect(outcome.facts.promisedBy).toBeUndefined()
  })
  test('waits for the co-handling units, or writes why it does not', () => {
    const waiting = { ...inProgress, missingCoOpinions: ['市住建局', '岳塘区人民政府'] }
    expect(refused(() => takeStep(waiting, replyA, 'leadUnit', march4))).toEqual([
      'CO_OPINION_MISSING',
      '市住建局、岳塘区人民政府还没有给出会办意见，请先催齐，或写明不等的原因',
    ])
    const outcome = takeStep(waiting, { ...replyA, withoutCoOpinion: '水管不归他们' }, 'leadUnit', march4)
    expect(outcome.facts.withoutCoOpinion).toBe('水管不归他们')
  })
  test('cannot reply before it has accepted, nor twice', () => {
    for (const opinion of [assigned, replied])
      expect(refused(() => takeStep(opinion, replyA, 'leadUnit', march4))[0]).toBe('STEP_NOT_OPEN')
  })
})

describe('the resident', () => {
  test('is dissatisfied and says why, or is asked to', () => {
    expect(refused(() => takeStep(replied, { action: 'rate', rating: 'dissatisfied' }, 'resident', march4))).toEqual([
      'REASON_NEEDED',
      '请写一句为什么不满意',
    ])
    const outcome = takeStep(
      replied,
      { action: 'rate', rating: 'dissatisfied', reason: '水还是黄的' },
      'resident',
      march4,
    )
    expect(where(outcome)).toEqual(['closed', null, null])
    expect(outcome.changes).toEqual({ rating: 'dissatisfied', ratingReason: '水还是黄的' })
  })
  test('is satisfied, without more words', () => {
    expect(takeStep(replied, { action: 'rate', rating: 'satisfied' }, 'resident', march4).facts).toEqual({
      rating: '满意',
    })
  })
  test('sends it back: round two begins at the station, by Friday the 6th, with nothing left of the first answer', () => {
    const outcome = takeStep(replied, { action: 'sendBack', reason: '水还是黄的' }, 'resident', march4)
    expect(where(outcome)).toEqual(['sentBack', 'stationClerk', '2026-03-06'])
    expect(outcome.changes).toEqual({
      round: 2,
      answerDue: null,
      answerDays: null,
      resultClass: null,
      promisedBy: null,
      repliedBy: null,
    })
  })
  test('supplements what was said: the station still has it until Friday the 6th, the unit until Wednesday the 25th', () => {
    const supplement: Command = { action: 'supplement', text: '三号楼也停水', photos: 2 }
    const early = takeStep(received, supplement, 'resident', march4)
    expect(where(early)).toEqual(['received', 'stationClerk', '2026-03-06'])
    expect([early.note, early.facts, early.changes]).toEqual(['三号楼也停水', { photos: '2' }, { supplements: 1 }])
    expect(where(takeStep(inProgress, supplement, 'resident', march4))).toEqual([
      'inProgress',
      'leadUnit',
      '2026-03-25',
    ])
  })
  test('supplements five times, and is then told whom to call', () => {
    const supplement: Command = { action: 'supplement', text: '三号楼也停水', photos: 0 }
    const refusal = (supplements: number) =>
      refused(() => takeStep({ ...inProgress, supplements }, supplement, 'resident', march4))
    expect(refusal(4)[0]).toBe('taken')
    expect(refusal(5)).toEqual(['SUPPLEMENTED_ENOUGH', '这件意见补充的次数已经用完了，还有要说的请打联络站电话'])
    expect(refused(() => takeStep(replied, supplement, 'resident', march4))[0]).toBe('STEP_NOT_OPEN')
  })
  test('cannot send it back a second time', () => {
    const again = { ...replied, round: 2 }
    expect(refused(() => takeStep(again, { action: 'sendBack', reason: '还是黄的' }, 'resident', march4))[0]).toBe(
      'SENT_BACK_BEFORE',
    )
  })
  test('says nothing: the timer closes it, unrated', () => {
    const outcome = takeStep(replied, { action: 'lapse' }, 'clock', march4)
    expect(where(outcome)).toEqual(['closed', null, null])
    expect(outcome.changes).toEqual({})
  })
})

describe('for every step of the table', () => {
  const commands: Record<Exclude<Action, 'submit' | 'recount'>, Command> = {
    answerOnSite: { action: 'answerOnSite', text: '路灯今晚修', station: '荷塘街道联络站' },
    decline: { action: 'decline', reason: '不在职权范围内' },
    refer: { action: 'refer', to: 'hotline' },
    assign,
    accept: { action: 'accept' },
    returnToStation: { action: 'returnToStation', reason: '归住建局管' },
    recordProgress: { action: 'recordProgress', text: '已经开挖' },
    giveCoOpinion: { action: 'giveCoOpinion', text: '管线图已给', units: ['市住建局'] },
    reply: replyA,
    supplement: { action: 'supplement', text: '三号楼也停水', photos: 0 },
    rate: { action: 'rate', rating: 'satisfied' },
    sendBack: { action: 'sendBack', reason: '水还是黄的' },
    withdraw: { action: 'withdraw' },
    lapse: { action: 'lapse' },
  }
  const parties: Party[] = ['resident', 'stationClerk', 'leadUnit', 'coHandlingUnit', 'clock']
  /** Who must act in a status, from the steps that lead into it. */
  const actsAt = (status: Status): Opinion['acts'] => {
    const into = life.find(step => step.to === status)?.next
    return into === undefined || into === 'same' ? null : into
  }

  test('it is taken where the table opens it, leads where the table says, and is refused everywhere else', () => {
    let taken = 0
    for (const status of statuses)
      for (const byCode of [false, true])
        for (const round of [1, 2])
          for (const command of Object.values(commands))
            for (const by of parties) {
              const opinion: Opinion = { ...inProgress, status, byCode, round, acts: actsAt(status) }
              const open = openSteps(standingOf(opinion), xiangtan.opinion.flags)
              const step = open.find(one => one.action === command.action && one.by === by)
              const [code] = refused(() => {
                // An opinion can be given by a co-handling unit that owes one, and only there.
                const owed =
                  command.action === 'giveCoOpinion' ? { ...opinion, missingCoOpinions: command.units } : opinion
                const outcome = takeStep(owed, command, by, march4)
                expect(outcome.status).toBe(step?.to === 'same' ? status : step?.to)
                expect(outcome.acts === null).toBe(outcome.actBy === null)
                expect(outcome.acts).toBe(step?.next === 'same' ? opinion.acts : step?.next)
                expect(outcome.tells).toBe(step?.tells)
                taken += 1
              })
              expect(code === 'taken').toBe(step !== undefined)
            }
    expect(taken).toBeGreaterThan(life.length)
  })
})
