/** A cloud function that answers with canned outputs of the contracts' shapes. `on` changes one answer. */
const ok = body => ({ status: 200, body })
const refusal = (status, code, message, data) => ({ status, body: { code, message, ...(data ? { data } : {}) } })

const me = {
  district: 'xiangtan',
  districtName: '湘潭市',
  displayName: '',
  roles: [],
  contact: { name: null, phone: null },
  unread: 0,
}

const station = {
  id: 'hetang',
  name: '荷塘街道联络站',
  address: '岳塘区荷塘街道办事处一楼',
  phone: '0731-55500101',
  latitude: 27.885,
  longitude: 112.981,
  contactPoints: ['荷塘社区联络点'],
}

const district = {
  id: 'xiangtan',
  name: '湘潭市',
  practice: '每月15日接待日',
  ruleWords: '每月15日，遇周末和节假日顺延到下一个工作日',
  categories: ['物业管理', '道路交通', '环境卫生'],
  longestAnswer: 60,
  usualAnswer: 15,
  stations: [station],
  deputies: [{ id: 'hetang-1', name: '王建国', stationId: 'hetang', electoralDistrict: '第1选区' }],
  units: [{ id: 'chengguan', name: '市城管局' }],
}

const dayId = '0193a000-0000-7000-8000-00000000da71'
const slotId = n => `0193a000-0000-7000-8000-00000000510${n}`

const card = {
  id: dayId,
  practice: '接待日',
  kind: 'receptionDay',
  services: ['opinion'],
  units: [],
  version: 1,
  late: false,
  stationId: 'hetang',
  stationName: station.name,
  day: '2099-12-15',
  hours: ['9:00–10:00'],
  topic: '老旧小区物业',
  deputies: ['王建国', '李秀兰'],
  coHosts: [],
  address: station.address,
  state: 'published',
  standing: 'free',
  cancelledBecause: null,
  movedBecause: null,
  ruledOn: '2099-12-15',
  movedFrom: '2099-12-15',
  provisional: false,
  capacity: 3,
  kept: 1,
  free: 2,
}

const desk = {
  day: {
    id: dayId,
    day: card.day,
    practice: '接待日',
    kind: 'receptionDay',
    stationId: 'hetang',
    stationName: station.name,
    hours: card.hours,
  },
  rule: '约好的按约定时间叫，现场取号的按先后叫。',
  shut: null,
  closedAt: null,
  clerk: true,
  now: [],
  waiting: [],
  over: [],
  expected: [],
  sums: { booked: 0, came: 0, walkedIn: 0, missed: 0, received: 0, waiting: 0 },
  numbersLeft: 3,
  undo: null,
  seats: [{ deputy: 'hetang-1', name: '王建国', attended: null, mine: false }],
}

const slot = (n, label, free) => ({
  id: slotId(n),
  label,
  startsAt: `2099-12-15T0${n}:00:00.000Z`,
  endsAt: `2099-12-15T0${n}:20:00.000Z`,
  capacity: 1,
  kept: 0,
  free,
  open: true,
})

const day = {
  ...card,
  slots: [slot(1, '9:00', 0), slot(2, '9:20', 1), slot(3, '9:40', 1)],
  latitude: station.latitude,
  longitude: station.longitude,
  atStation: true,
  phone: station.phone,
  waitlist: { waiting: 0, most: 10, offerMinutes: 120 },
  caseKinds: [],
  notice: null,
}

const practice = {
  id: 'reception-day',
  name: '接待日',
  version: 0,
  form: { kind: 'monthDays', days: [15], shortMonth: 'none' },
  anchor: '2026-01-15',
  policy: { avoid: 'restDays', instead: 'moveLater' },
  words: '每月15日，遇周末和节假日顺延到下一个工作日',
  stations: [{ id: 'hetang', name: '荷塘街道联络站' }],
  quarter: null,
  mine: true,
}

const preview = {
  words: practice.words,
  anchor: practice.anchor,
  year: 2026,
  days: [],
  windows: [],
  cancelled: [],
  merged: [],
  added: [],
  gone: [],
  moves: [],
  stays: [],
}

const editedDay = {
  ...card,
  practiceId: practice.id,
  booked: 1,
  windows: [{ from: '09:00', to: '10:00' }],
  slotMinutes: 20,
  slotCapacity: 1,
  topics: [],
  coHostKinds: [],
  changes: [],
  changeable: true,
}

const editedNotice = {
  text: '荷塘街道联络站接待公告',
  outdated: false,
  generated: '荷塘街道联络站接待公告',
  edited: false,
  version: 1,
}

const booking = {
  id: '0193a000-0000-7000-8000-00000000b00c',
  dayId,
  number: '9:20-1',
  arrivalCode: '4821',
  today: false,
  stationCalls: false,
  attended: null,
  state: 'booked',
  day: '2099-12-15',
  label: '9:20',
  service: 'opinion',
  caseKind: null,
  wishes: [],
  opinion: null,
  visitor: null,
  startsAt: '2099-12-15T01:20:00.000Z',
  begun: false,
  stationId: 'hetang',
  stationName: station.name,
  address: station.address,
  latitude: station.latitude,
  longitude: station.longitude,
  phone: station.phone,
  matter: '电梯经常停',
  changed: false,
  cancellable: true,
  cancelUntil: '2099-12-14T23:20:00.000Z',
  asked: null,
}

const opinion = {
  id: '0193a000-0000-7000-8000-000000000001',
  number: '2026-000123',
  title: '小区门口路灯不亮',
  category: '道路交通',
  status: 'replied',
  now: '市城管局已答复：问题已解决。您觉得怎么样？',
  due: '2026-12-29',
  light: { urgency: 'onTime', words: '按时' },
  submittedAt: '2026-12-01T02:00:00.000Z',
  stationName: station.name,
  body: '小区门口路灯不亮，老人出门容易摔跤。',
  place: '荷塘路18号小区东门',
  secrecy: 'confidential',
  photos: [],
  deputyName: '王建国',
  leadUnit: { id: 'chengguan', name: '市城管局' },
  coHandlingUnits: [],
  answerDue: '2026-12-22',
  counting: '从12月1日起15个工作日，周末不算。',
  provisional: false,
  resultClass: 'A',
  promisedBy: null,
  rating: null,
  ratingReason: null,
  round: 1,
  version: 5,
  contact: null,
  contactNote: '姓名和电话只有联络站能看到',
  revealable: false,
  events: [
    { at: '2026-12-01T02:00:00.000Z', text: '我们收到了您的意见', note: null, action: 'submit' },
    { at: '2026-12-02T02:00:00.000Z', text: '已交给市城管局办理，12月22日前答复您', note: null, action: 'assign' },
    { at: '2026-12-09T02:00:00.000Z', text: '市城管局答复', note: '三盏路灯都换好了。', action: 'reply' },
  ],
  steps: ['rate', 'sendBack'],
  as: 'resident',
}

/** The same while the unit still has it. */
const inHand = {
  ...opinion,
  status: 'inProgress',
  now: '由市城管局办理，12月22日前答复您',
  resultClass: null,
  version: 3,
  events: opinion.events.slice(0, 2),
  steps: ['supplement', 'withdraw'],
}

const numbers = {
  booked: 1,
  came: 1,
  cameBooked: 1,
  walkedIn: 0,
  awaited: 0,
  didNotCome: 0,
  notNoted: 0,
  recorded: 1,
  unrecorded: 0,
  answeredOnSite: 1,
  turnedIntoOpinion: 0,
  settledOtherwise: 0,
  unfinished: 0,
  opinions: 0,
}

/** A record that a clerk has saved and not finished. */
const record = {
  id: '0193a000-0000-7000-8000-00000000ec01',
  number: '2026-0001',
  dayId: card.id,
  day: card.day,
  stationName: station.name,
  version: 1,
  state: 'draft',
  secrecy: 'confidential',
  category: null,
  matter: '三号楼水压低。',
  answer: '',
  outcome: 'unfinished',
  deputies: [{ id: 'hetang-1', name: '王建国' }],
  proposedUnit: null,
  due: null,
  booking: null,
  contact: null,
  revealable: false,
  photos: [],
  opinions: [],
  notes: [],
  history: [{ version: 1, at: '2026-12-15T02:00:00.000Z', by: '刘芳', fields: ['来访人说的'] }],
  noteAs: null,
  as: 'stationClerk',
}

const usual = {
  'session.signIn': () => ok({ token: 'cloud', expiresAt: '2099-01-01T00:00:00.000Z', me }),
  'session.me': () => ok(me),
  'session.saveContact': () => ok({ contact: { name: null, phone: null } }),
  'district.list': () => ok([{ id: 'xiangtan', name: district.name, practice: district.practice }]),
  'district.show': () => ok(district),
  'reception.nextDays': () => ok([card]),
  'reception.month': ({ month }) => ok({ month, today: '2099-12-01', days: month === '2099-12' ? [card] : [] }),
  'reception.day': () => ok(day),
  'reception.bookSlot': () => ok(booking),
  'reception.myBookings': () => ok([booking]),
  'reception.myWaits': () => ok([]),
  'visit.mine': () => ok([]),
  'reception.unanswered': () => ok([]),
  'reception.changeBooking': () => ok({ ...booking, id: slotId(9), number: '9:40-1', label: '9:40' }),
  'opinion.show': () => ok(opinion),
  'opinion.mine': () => ok([]),
  'opinion.submit': () => ok({ id: opinion.id, number: opinion.number, now: '街道正在看您的意见', queryCode: null }),
  'opinion.rate': ({ rating }) =>
    ok({ ...opinion, status: 'closed', rating, version: 6, steps: [], now: '办好了，谢谢您' }),
  'opinion.supplement': ({ text }) =>
    ok({
      ...inHand,
      version: 4,
      events: [
        ...inHand.events,
        { at: '2026-12-10T02:00:00.000Z', text: '您补充了说明', note: text, action: 'supplement' },
      ],
    }),
  'opinion.workbench': () => ok({ yours: [], waiting: [], ended: [] }),
  'opinion.followed': () => ok([]),
  'opinion.related': () =>
    ok({ topic: card.topic, from: 'station', endedDays: 180, open: 0, ended: 0, categories: [], lines: [] }),
  'duty.mine': () => ok([]),
  'plan.practices': () => ok([practice]),
  'plan.previewRule': () => ok(preview),
  'plan.days': () =>
    ok({
      station: station.id,
      stations: [{ id: station.id, name: station.name }],
      practices: [{ id: practice.id, name: practice.name, topics: [], quarter: null }],
      days: [],
    }),
  'plan.day': () => ok(editedDay),
  'plan.holidays': () => ok([]),
  'yearPlan.show': ({ year }) =>
    ok({
      year,
      today: '2026-12-01',
      published: null,
      stations: [],
      emptyMonths: [],
      mayExpand: true,
      mayPublish: true,
    }),
  'yearPlan.showWeek': () => ok({ days: [], today: '2026-12-01', stations: [], receptions: [] }),
  'yearPlan.published': ({ year }) => ok({ year, today: '2026-12-01', published: null, stations: [], receptions: [] }),
  'yearPlan.versions': () => ok({ versions: [], before: null }),
  'record.day': () =>
    ok({
      day: { id: card.id, day: card.day, practice: card.practice, kind: card.kind, stationName: station.name },
      deputies: [{ id: 'hetang-1', name: '王建国', sits: true }],
      numbers,
      records: [],
      as: 'stationClerk',
    }),
  'record.unfinished': () => ok([]),
  'record.numbers': () => ok(numbers),
  'record.show': () => ok(record),
  'mediation.show': () => ok({ mediation: null }),
  'roundtable.show': () =>
    ok({
      dayId: card.id,
      day: card.day,
      practice: '幸福圆桌会',
      stationName: station.name,
      topic: null,
      startsAt: `${card.day}T06:30:00.000Z`,
      begun: true,
      version: 0,
      agenda: [],
      minutes: '',
      tasks: [],
      deputies: [],
      units: [],
      history: [],
      keeps: true,
      editable: true,
    }),
  'roundtable.tasks': () => ok([]),
  'duty.invited': () => ok({ announced: true, units: [] }),
  'printTemplate.show': () => ok({ kind: 'notice', version: 0, name: null, savedAt: null, fields: [] }),
  'reception.noticeText': () => ok(editedNotice),
  'rota.propose': () => ok({ stations: [{ id: station.id, name: station.name }], days: [], short: [] }),
  'rota.leaves': () => ok([]),
  'rota.myLeave': () => ok([]),
  'group.quarter': () => ok({ quarter: '2026年第4季度', from: '2026-10-01', to: '2026-12-31', groups: [] }),
  'activity.list': () => ok([]),
  'notice.inbox': () => ok([]),
  'notice.callCount': () => ok({ count: 0 }),
  'notice.unsendable': () => ok([]),
  'reception.bookedFor': () => ok([]),
  'reception.stationDays': () => ok([]),
  'visit.today': () => ok({ stationName: station.name, address: station.address, phone: station.phone, days: [] }),
  'visit.desk': () => ok(desk),
  'noShow.list': () => ok([]),
  'noShow.mine': () => ok([]),
  'duty.attendance': () => ok([]),
  'reception.dayBookings': () => ok({ day: card, bookings: [] }),
}

const openCloud = () => {
  const answers = { ...usual }
  return {
    answer: ({ path, input }) => {
      if (!answers[path]) throw new Error(`no canned answer for ${path}`)
      return answers[path](input)
    },
    /** From now on, or until it is said otherwise. `away` is a network that does not answer. */
    on: (path, answer) => {
      answers[path] = answer
    },
  }
}
const away = () => {
  throw new Error('request:fail')
}

module.exports = { openCloud, away, ok, refusal, usual, dayId, slotId, opinion, inHand, card }
