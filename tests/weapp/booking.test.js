const { openResident } = require('./resident')
const { away, card, dayId, ok, refusal, slotId, usual } = require('./cloud')

const { cloud, phone, sentTo } = openResident()

describe('The calendar on a phone', () => {
  it('shows the reception day with its deputies, and leads to the chosen time in two taps', async () => {
    cloud.on('reception.myBookings', () => ok([]))
    const calendar = await phone.open('resident/calendar', { month: '2099-12' })
    await calendar.reads('2099年12月')
    await calendar.reads('王建国、李秀兰')
    await calendar.reads('岳塘区荷塘街道办事处一楼')
    expect(sentTo('reception.month')[0].input).toEqual({ district: 'xiangtan', station: 'hetang', month: '2099-12' })

    await calendar.tap('radio', '9:20')
    await calendar.tap('button', '约 9:20 这一场')
    expect(phone.opened).toEqual([
      { how: 'navigateTo', url: `/pages/resident/book-slot/index?day=${dayId}&slot=${slotId(2)}` },
    ])
    await calendar.close()
  })

  it('takes no tap on a time that is gone', async () => {
    const calendar = await phone.open('resident/calendar', { month: '2099-12' })
    await expect(calendar.tap('radio', '9:00 约满')).rejects.toThrow('takes no tap')
    await calendar.close()
  })

  it('says of a month without a day what would be there', async () => {
    const calendar = await phone.open('resident/calendar', { month: '2099-12' })
    await calendar.reads('2099年12月')
    await calendar.tap('button', '下个月')
    await calendar.reads('这个月没有接待日')
    await calendar.reads('每月15日')
    await calendar.close()
  })
})

describe('Booking on a phone', () => {
  const openForm = () => phone.open('resident/book-slot', { day: dayId, slot: slotId(2) })
  beforeEach(() => cloud.on('reception.myBookings', () => ok([])))

  it('shows who has a place on the date that place before any field, and books for somebody else', async () => {
    cloud.on('reception.myBookings', usual['reception.myBookings'])
    const form = await openForm()
    await form.reads('这一天您约了9:20这一场')
    await form.tap('button', '替别人约')
    await form.reads('来的人姓名')
    await form.tap('radio', '我自己来')
    await form.reads('这一天您约了9:20这一场')
    await form.close()
  })

  it('asks for a line on the matter before it sends anything, and leads to where it goes', async () => {
    const form = await openForm()
    await form.tap('button', '确认预约 9:20')
    await form.reads('写一句想谈什么事')
    await phone.scrolledTo('.field-wrong')
    expect(sentTo('reception.bookSlot')).toEqual([])
    await form.close()
  })

  it('sends the slot, the matter and the phone once, and shows the number', async () => {
    const form = await openForm()
    await form.write('想谈什么事', ' 电梯经常停 ')
    await form.write('手机号', '19900000001')
    await form.tap('button', '确认预约 9:20')
    await form.reads('约好了')
    await form.reads('9:20-1')
    expect(sentTo('reception.bookSlot')).toMatchObject([
      {
        input: { slot: slotId(2), matter: '电梯经常停', contact: { phone: '19900000001' } },
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        district: 'xiangtan',
      },
    ])
    await form.close()
  })

  it('says that somebody was faster, keeps the words and shows what is left', async () => {
    cloud.on('reception.bookSlot', () => refusal(409, 'SLOT_TAKEN', '这一场刚刚约满了。9:40 还有位置'))
    const form = await openForm()
    await form.write('想谈什么事', '电梯经常停')
    await form.tap('button', '确认预约 9:20')
    await form.reads('这一场刚刚约满了。9:40 还有位置')
    expect(sentTo('reception.day').length).toBeGreaterThan(1)
    await form.close()
  })

  it('sends the same key again after the network was away, so that it is booked once', async () => {
    cloud.on('reception.bookSlot', away)
    const form = await openForm()
    await form.write('想谈什么事', '电梯经常停')
    await form.tap('button', '确认预约 9:20')
    await form.reads('没有连上网络')
    cloud.on('reception.bookSlot', usual['reception.bookSlot'])
    await form.tap('button', '再试一次')
    await form.reads('9:20-1')
    const [first, second, ...more] = sentTo('reception.bookSlot').map(one => one.key)
    expect(second).toBe(first)
    expect(more).toEqual([])
    await form.close()
  })

  it('is booked once when the answer was lost and the app closed, and the words are still there', async () => {
    cloud.on('reception.bookSlot', away)
    const form = await openForm()
    await form.write('想谈什么事', '电梯经常停')
    await form.tap('button', '确认预约 9:20')
    await form.reads('没有连上网络')
    await form.close()
    cloud.on('reception.bookSlot', usual['reception.bookSlot'])
    const again = await openForm()
    await again.reads('上次预约没有等到回音，可能已经约上了')
    await again.tap('button', '确认预约 9:20')
    await again.reads('约好了')
    const [first, second] = sentTo('reception.bookSlot')
    expect(second).toEqual(first)
    await again.close()
  })

  it('keeps what was read when the network goes, and says since when', async () => {
    const before = await openForm()
    await before.reads('王建国等2位代表')
    await before.close()
    cloud.on('reception.nextDays', away)
    const home = await phone.open('resident/home')
    await home.reads('没有连上网络')
    await home.reads('下一个接待日')
    await home.close()
  })
})

describe('Changing to another place on a phone', () => {
  const openChange = async () => {
    const bookings = await phone.open('resident/bookings')
    await bookings.tap('button', '换一场')
    await bookings.close()
    const [{ url }] = phone.opened
    return phone.open('resident/change-booking', { booking: new URL(url, 'https://phone').searchParams.get('booking') })
  }

  it('leads from the booking to the days and times that are free, and never to its own', async () => {
    const form = await openChange()
    await form.reads('换好以前，这一场一直给您留着')
    await form.reads('换到哪一天')
    await expect(form.tap('radio', '9:20')).rejects.toThrow()
    await form.close()
  })

  it('sends the booking and the new place once, and shows the new number', async () => {
    const form = await openChange()
    await form.tap('radio', '9:40')
    await form.tap('button', '换到')
    await form.reads('约好了')
    await form.reads('9:40-1')
    expect(sentTo('reception.changeBooking')).toMatchObject([
      { input: { booking: expect.any(String), slot: slotId(3) }, key: expect.any(String) },
    ])
    await form.close()
  })

  it('says that somebody was faster, and that the old place is still there', async () => {
    cloud.on('reception.changeBooking', () => refusal(409, 'SLOT_TAKEN', '这一场刚刚约满了。10:00还有位置'))
    const form = await openChange()
    await form.tap('radio', '9:40')
    await form.tap('button', '换到')
    await form.reads('10:00还有位置')
    await form.reads('换好以前，这一场一直给您留着')
    await form.close()
  })
})

describe('A place that the office took back, on a phone', () => {
  const [booking] = usual['reception.myBookings']().body
  const asked = {
    nth: 1,
    kind: 'cancelled',
    because: '因会场维修，12月15日周二的接待取消',
    answerBy: '2099-12-03T01:00:00.000Z',
    late: true,
    answer: null,
    open: true,
  }
  const planned = { ...card, day: '2100-01-15', standing: 'unannounced', state: 'planned', free: 0 }
  beforeEach(() => {
    cloud.on('reception.myBookings', () => ok([{ ...booking, state: 'displaced', cancellable: false, asked }]))
    cloud.on('reception.nextDays', () => ok([planned]))
  })

  it('is told by the home page as what it is, and promises no call to who left no number', async () => {
    const home = await phone.open('resident/home')
    await home.reads('您约的接待取消了')
    await home.close()
    const bookings = await phone.open('resident/bookings')
    await bookings.reads('您没有留电话，请在这里答复')
    await bookings.reads('公告以后才能约')
    await bookings.close()
  })

  it('says when the next reception is where nothing else can be had, and takes the answer there', async () => {
    cloud.on('reception.answerChange', () => ok(booking))
    const change = await phone.open('resident/change-booking', { booking: booking.id })
    await change.reads('下一次接待是2100年1月15日周五')
    await change.tap('button', '不来了')
    expect(sentTo('reception.answerChange')).toMatchObject([{ input: { asked: 1, answer: 'cancel' } }])
    await change.close()
  })
})

describe('A place that is held, on a phone', () => {
  const [booking] = usual['reception.myBookings']().body
  const { dayId: _, ...rest } = booking

  it('is taken with one tap, which leads to the numbers as booking does', async () => {
    const offer = { label: '9:20', startsAt: booking.startsAt, until: '2099-12-02T04:00:00.000Z' }
    const wait = { ...rest, id: 'w1', dayId, practice: '接待日', state: 'offered', before: 0, passedOver: false, offer }
    cloud.on('reception.myWaits', () => ok([wait]))
    cloud.on('reception.takeOffer', () => ok(booking))
    const bookings = await phone.open('resident/bookings')
    await bookings.reads('到时没有答复，就不再给您留')
    await bookings.tap('button', '要这一场')
    const [{ url }] = phone.opened
    await bookings.close()
    const query = Object.fromEntries(new URL(url, 'https://phone').searchParams)
    const booked = await phone.open('resident/book-slot', query)
    await booked.reads('报到码')
    await booked.reads('大厅叫这个号')
    await booked.close()
  })
})
