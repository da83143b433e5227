/** @jest-environment node */
const vm = require('node:vm')
const { pages } = require('./built')
const { openCloud } = require('./cloud')
const { mount, openContext } = require('./wechatContext')

/** What a page says when it has drawn itself with its data; each page is opened with what leads to it. */
const expected = {
  'resident/home': '下一个接待日',
  'resident/calendar': '荷塘街道联络站',
  'resident/mine': '谁能看到我写的',
  'resident/stations': '荷塘街道联络站',
  'resident/book-slot': '想谈什么事',
  'resident/submit-opinion': '第1步，共3步',
  'resident/opinion': '编号 2026-000123',
  'resident/opinions': '还没有提过意见',
  'resident/find-by-code': '查一查',
  'resident/bookings': '9:20-1',
  'resident/change-booking': '换到哪一天',
  'resident/wait': '现在有位置',
  'resident/inbox': '还没有通知',
  'resident/profile': '手机号',
  'resident/privacy': '提意见时，您可以选',
  'station/home': '现在没有要您办的意见',
  'station/opinion': '台账',
  'station/days': '还没有排出接待日',
  'station/day': '还没有人预约',
  'station/calls': '没有要打的电话',
  'station/records': '还没有记录',
  'station/record': '编号 2026-0001',
  'station/mediation': '谈成了什么',
  'station/roundtable': '商定一件事',
  'station/tasks': '没有要办的事',
  'unit/tasks': '没有要办的事',
  'deputy/tasks': '没有要办的事',
  'deputy/record': '我写的话',
  'station/desk': '现在没有人在等',
  'station/register': '代表出勤',
  'station/no-shows': '没有这样的记录',
  'unit/home': '现在没有要您办的意见',
  'unit/opinion': '台账',
  'congress/home': '现在的接待规则',
  'station/notice': '打印公告',
  'congress/rule': '每月15日，遇周末和节假日顺延到下一个工作日',
  'congress/holidays': '放假安排',
  'congress/days': '接待日',
  'congress/day': '改期',
  'congress/year': '2026年',
  'congress/week': '一周',
  'congress/print-template': '模板',
  'grid/home': '帮居民预约',
  'grid/book': '来的人姓名',
  'grid/change': '这个链接不全',
  'plan/year': '还没有公布',
  'congress/rota': '这段时间还没有排出接待日',
  'congress/leave': '没有代表请假',
  'congress/activities': '还没有安排活动',
  'congress/groups': '没有您能看的联系小组',
  'deputy/leave': '我要请假',
  'deputy/activities': '现在没有可以选的活动',
  'deputy/group': '没有您能看的联系小组',
  'deputy/home': '还没有排到您的轮值',
  'deputy/day': '还没有人预约',
  'deputy/opinion': '台账',
  'deputy/desk': '现在没有人在等',
  'deputy/attendance': '还没有登记',
  'resident/arrive': '今天这里没有接待',
  'resident/missed': '没有这样的预约',
}
const query = {
  id: '0193a000-0000-7000-8000-000000000001',
  day: '0193a000-0000-7000-8000-00000000da71',
  record: '0193a000-0000-7000-8000-00000000ec01',
  district: 'xiangtan',
  booking: '0193a000-0000-7000-8000-00000000b00c',
}

/** A phone that was here before: it knows its district. */
const kept = { 'shuanglian:me:here': { district: 'xiangtan', station: 'hetang' } }

const cloud = openCloud()
cloud.on('session.signIn', () => signedIn)
cloud.on('session.me', () => ({ status: 200, body: me }))
const me = {
  district: 'xiangtan',
  districtName: '湘潭市',
  displayName: '王建国',
  roles: [
    { role: 'stationClerk', scope: 'hetang', scopeName: '荷塘街道联络站' },
    { role: 'gridWorker', scope: 'hetang', scopeName: '荷塘街道联络站' },
  ],
  contact: { name: null, phone: null },
  unread: 0,
}
const signedIn = { status: 200, body: { token: 'cloud', expiresAt: '2099-01-01T00:00:00.000Z', me } }

const open = (name, alter) =>
  mount(`pages/${name}/index`, {
    query,
    kept,
    answer: cloud.answer,
    alter,
    enough: text => text.includes(expected[name]),
  })

describe('In JavaScript as WeChat has it', () => {
  it.each(pages().map(page => page.replace(/^pages\/|\/index$/g, '')))('%s draws itself', async name => {
    const { text, complaints } = await open(name)
    expect({ complaints, text }).toEqual({
      complaints: [],
      text: expect.stringContaining(expected[name] ?? 'a line here'),
    })
  })

  const forbidden = {
    fetch: 'fetch("/")',
    URL: 'new URL("https://a")',
    URLSearchParams: 'new URLSearchParams()',
    AbortController: 'new AbortController()',
    TextDecoder: 'new TextDecoder()',
    ReadableStream: 'new ReadableStream()',
    structuredClone: 'structuredClone({})',
    queueMicrotask: 'queueMicrotask(function () {})',
    window: 'window.document',
    process: 'process.exit()',
    eval: 'eval("1")',
    Function: 'new Function("return 1")()',
  }
  it.each(Object.entries(forbidden))('the use of %s is an error', (_name, use) => {
    const { context } = openContext({ answer: cloud.answer, complain: () => undefined })
    expect(() => vm.runInContext(use, context)).toThrow(/is not defined|Code generation from strings disallowed/)
  })

  it.each(Object.entries(forbidden))('a page that used %s would not draw itself', async (_name, use) => {
    const alter = (file, script) => (file === 'pages/resident/privacy/index.js' ? `${use};${script}` : script)
    await expect(open('resident/privacy', alter)).rejects.toThrow()
  })
})
