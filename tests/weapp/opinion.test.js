const { openResident } = require('./resident')
const { away, inHand, opinion, refusal, usual } = require('./cloud')

const { cloud, phone, sentTo } = openResident()
const said = '小区门口路灯不亮，老人出门容易摔跤。'

describe('Submitting on a phone', () => {
  it('keeps a draft when the page is closed in the middle, and sends it in three steps', async () => {
    const first = await phone.open('resident/submit-opinion')
    await first.tap('button', '下一步')
    await first.reads('请写清楚是什么事，至少5个字')
    await first.write('什么事', said)
    await first.tap('radio', '道路交通')
    await first.tap('button', '下一步')
    await first.write('在哪里', '荷塘路18号小区东门')
    await first.close()

    const second = await phone.open('resident/submit-opinion')
    await second.reads('上次没写完的还在')
    expect(second.text()).toContain(`${Array.from(said).length}/1000`)
    await second.tap('button', '下一步')
    await second.reads('第2步，共3步')
    await second.pick('想请哪位代表关注', 1)
    await second.tap('button', '下一步')
    await second.tap('button', '提交')
    await second.reads('请选择实名、保密或匿名')
    expect(sentTo('opinion.submit')).toEqual([])
    await second.tap('radio', '保密')
    await second.write('手机号', '1990000000')
    await second.tap('button', '提交')
    await second.reads('电话少了1位，请再看看')
    await second.write('手机号', '19900000001')
    await second.tap('button', '提交')
    await second.reads('编号 2026-000123')
    expect(sentTo('opinion.submit')).toMatchObject([
      {
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        district: 'xiangtan',
        input: {
          body: said,
          category: '道路交通',
          station: 'hetang',
          deputy: 'hetang-1',
          place: { text: '荷塘路18号小区东门' },
          photos: [],
          secrecy: 'confidential',
          contact: { phone: '19900000001' },
        },
      },
    ])
    await second.close()

    const third = await phone.open('resident/submit-opinion')
    await third.reads('第1步，共3步')
    expect(third.text()).not.toContain('上次没写完的还在')
    await third.close()
  })

  /** A server that takes each key once; `loses` is how many answers do not come. */
  const takesOnce = loses => {
    const taken = new Map()
    let lost = 0
    cloud.on('opinion.submit', input => {
      const { key } = sentTo('opinion.submit').at(-1)
      const print = JSON.stringify(input)
      if (taken.has(key) && taken.get(key) !== print) return refusal(409, 'KEY_REUSED', '编号相同、内容不同')
      taken.set(key, print)
      lost += 1
      return lost > loses ? usual['opinion.submit'](input) : away()
    })
    return taken
  }
  const fill = async page => {
    await page.write('什么事', said)
    await page.tap('radio', '道路交通')
    await toTheEnd(page)
    await page.tap('radio', '保密')
    await page.tap('button', '提交')
    await page.reads('没有连上网络')
    await page.close()
  }
  const toTheEnd = async page => {
    await page.tap('button', '下一步')
    await page.tap('button', '下一步')
  }

  it('arrives once when the answer was lost and the app closed: the draft keeps its request key', async () => {
    const taken = takesOnce(1)
    await fill(await phone.open('resident/submit-opinion'))
    const again = await phone.open('resident/submit-opinion')
    await again.reads('上次提交没有等到回音。再提交一次就行，不会重复')
    await toTheEnd(again)
    await again.tap('button', '提交')
    await again.reads('收到您的意见了')
    expect(taken.size).toBe(1)
    await again.close()
  })

  it('says that the first version arrived when the words were changed after a lost answer, and where it is', async () => {
    const taken = takesOnce(1)
    await fill(await phone.open('resident/submit-opinion'))
    const again = await phone.open('resident/submit-opinion')
    await again.write('什么事', `${said}请快一点。`)
    await toTheEnd(again)
    await again.tap('button', '提交')
    await again.reads('您上次提交的已经收到了')
    await again.reads('在“我的”里点“我的意见”，就能看到它')
    expect([...taken.values()].map(print => JSON.parse(print).body)).toEqual([said])
    await again.tap('button', '不用再提，清掉改的内容')
    await again.close()
    const next = await phone.open('resident/submit-opinion')
    await next.reads('第1步，共3步')
    expect(next.text()).not.toContain('上次')
    await next.close()
  })

  it('sends no contact with an anonymous one, whatever was typed before, and shows the code once', async () => {
    cloud.on('opinion.submit', () => ({
      status: 200,
      body: { id: null, number: '2026-000124', now: '街道正在看您的意见', queryCode: 'ABCD-EFGH-JKMN' },
    }))
    const page = await phone.open('resident/submit-opinion')
    await page.write('什么事', said)
    await page.tap('radio', '环境卫生')
    await page.tap('button', '下一步')
    await page.tap('button', '下一步')
    await page.tap('radio', '实名')
    await page.tap('button', '提交')
    await page.reads('实名请写姓名或手机号，不想写可以选匿名')
    await page.write('怎么称呼您', '李桂香')
    await page.tap('radio', '匿名')
    await page.tap('button', '提交')
    await page.reads('ABCD-EFGH-JKMN')
    const [{ input }] = sentTo('opinion.submit')
    expect(input).toMatchObject({ secrecy: 'anonymous' })
    expect(JSON.stringify(input)).not.toContain('李桂香')
    expect([...phone.storage.values()].join()).not.toContain('ABCD-EFGH-JKMN')
    await page.tap('button', '回首页')
    await page.reads('还没有复制查询码')
    expect(phone.opened).toEqual([])
    expect(phone.asks.at(-1)).toBe('还没有复制查询码，离开就看不到了')
    await page.tap('button', '留在这里')
    await page.tap('switch', '记在这部手机上')
    expect([...phone.storage.values()].join()).toContain('ABCD-EFGH-JKMN')
    await page.tap('button', '回首页')
    expect(phone.asks.at(-1)).toBe(null)
    expect(phone.opened).toMatchObject([{ how: 'reLaunch' }])
    await page.close()
  })
})

describe('An opinion on a phone', () => {
  const open = () => phone.open('resident/opinion', { id: opinion.id })

  it('says where it stands, by when, how that was counted, and what has happened, the newest first', async () => {
    const page = await open()
    await page.reads('编号 2026-000123')
    await page.reads('市城管局已答复：问题已解决。您觉得怎么样？')
    const seen = page.text()
    expect(seen.indexOf('三盏路灯都换好了。')).toBeLessThan(seen.indexOf('评价这次答复'))
    await page.tap('button', '为什么是这一天')
    await page.reads('从12月1日起15个工作日')
    const text = page.text()
    const places = opinion.events.map(event => text.indexOf(event.text))
    expect(places).toEqual([...places].sort((a, b) => b - a))
    expect(places).not.toContain(-1)
    await page.close()
  })

  it('takes a rating with the version it was read at; dissatisfied needs a reason', async () => {
    const page = await open()
    await page.tap('button', '评价这次答复')
    await page.tap('radio', '不满意')
    await page.tap('button', '提交评价')
    await page.reads('请写一句哪里不满意')
    await phone.scrolledTo('.field-wrong', 'sheet')
    expect(sentTo('opinion.rate')).toEqual([])
    await page.write('哪里不满意', '还有一盏不亮')
    await page.tap('button', '提交评价')
    await page.reads('您的评价：不满意')
    await page.reads('办好了，谢谢您')
    expect(sentTo('opinion.rate')).toMatchObject([
      { input: { opinion: opinion.id, version: 5, rating: 'dissatisfied', reason: '还有一盏不亮' } },
    ])
    await page.close()
  })

  it('keeps the words of a rating when the matter has moved on meanwhile, and reads it anew', async () => {
    cloud.on('opinion.rate', () => refusal(409, 'CHANGED_MEANWHILE', '这件事刚刚有了变化，请看过再办'))
    const page = await open()
    await page.tap('button', '评价这次答复')
    await page.tap('radio', '满意')
    await page.tap('button', '提交评价')
    await page.reads('这件事刚刚有了变化')
    cloud.on('opinion.show', () => ({ status: 200, body: { ...opinion, version: 6, now: '市城管局补了一张照片' } }))
    cloud.on('opinion.rate', usual['opinion.rate'])
    await page.tap('button', '再试一次')
    await page.reads('市城管局补了一张照片')
    await page.tap('button', '提交评价')
    await page.reads('办好了，谢谢您')
    expect(sentTo('opinion.rate').map(one => one.input.version)).toEqual([5, 6])
    await page.close()
  })

  it('takes a supplement while the unit has it, and keeps the words until they are sent', async () => {
    cloud.on('opinion.show', () => ({ status: 200, body: inHand }))
    const first = await open()
    await first.tap('button', '补充说明')
    await first.write('补充什么', '再亮')
    await first.tap('button', '提交补充')
    await first.reads('请写清楚要补充什么，至少4个字')
    expect(sentTo('opinion.supplement')).toEqual([])
    await first.write('补充什么', '东门外的两盏也不亮了')
    await first.close()

    const second = await open()
    await second.tap('button', '补充说明')
    await second.tap('button', '提交补充')
    await second.reads('您补充了说明')
    await second.reads('东门外的两盏也不亮了')
    expect(sentTo('opinion.supplement')).toMatchObject([
      { input: { opinion: opinion.id, version: 3, text: '东门外的两盏也不亮了', photos: [] } },
    ])
    await second.close()

    const third = await open()
    await third.tap('button', '补充说明')
    await third.reads('0/1000')
    await third.close()
  })

  it('says that it could not be read, and reads it when asked again', async () => {
    cloud.on('opinion.show', away)
    const page = await phone.open('resident/opinion', { id: '0193a000-0000-7000-8000-00000000000f' })
    await page.reads('没有连上网络')
    cloud.on('opinion.show', usual['opinion.show'])
    await page.tap('button', '再试一次')
    await page.reads('小区门口路灯不亮')
    await page.close()
  })
})
