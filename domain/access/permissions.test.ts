import { type ActionName, isPublic, mayCall, permissions } from '#domain/access/permissions'
import { type Role, roles } from '#domain/access/roles'
import { actions, life, type Party } from '#domain/opinion/life'

const names = Object.keys(permissions) as ActionName[]
const callableBy = (role: Role) => names.filter(action => !isPublic(action) && mayCall(action, [role]))

test('the public, without signing in, may read the plan, follow a query code, give a booking back by its paper code, and sign in: nothing else', () => {
  expect(names.filter(isPublic)).toEqual([
    'district.list',
    'district.show',
    'session.signIn',
    'reception.nextDays',
    'reception.month',
    'reception.day',
    'reception.bookingByCode',
    'reception.cancelByCode',
    'yearPlan.published',
    'yearPlan.versions',
    'opinion.findByCode',
  ])
})

test('a resident may keep a contact, book, submit, follow, supplement, rate, send back, withdraw and read notices', () => {
  expect(callableBy('resident')).toEqual([
    'session.me',
    'session.saveContact',
    'reception.bookSlot',
    'reception.cancelBooking',
    'reception.changeBooking',
    'reception.myBookings',
    'opinion.submit',
    'opinion.mine',
    'opinion.show',
    'opinion.supplement',
    'opinion.rate',
    'opinion.sendBack',
    'opinion.withdraw',
    'photo.add',
    'photo.show',
    'notice.inbox',
    'notice.markRead',
    'notice.allowMessages',
  ])
})

test('a deputy may see who comes, answer for the rota, subscribe to it and read what was said to them: no case is theirs to decide', () => {
  expect(callableBy('deputy')).toEqual([
    'reception.dayBookings',
    'duty.mine',
    'duty.accept',
    'duty.nameSubstitute',
    'rota.askLeave',
    'rota.myLeave',
    'rota.withdrawLeave',
    'group.quarter',
    'group.record',
    'activity.list',
    'activity.signUp',
    'activity.leave',
    'opinion.show',
    'opinion.followed',
    'opinion.related',
    'feed.mine',
    'feed.revoke',
  ])
})

test('a station clerk may book for who calls, publish days, sort opinions, call those whom no message reached, and note that they did', () => {
  expect(callableBy('stationClerk')).toEqual([
    'reception.bookFor',
    'reception.bookedFor',
    'reception.stationDays',
    'reception.publishDay',
    'reception.noticeText',
    'reception.saveNoticeText',
    'reception.inviteUnits',
    'reception.dayBookings',
    'reception.revealContact',
    'plan.practices',
    'plan.previewRule',
    'plan.days',
    'plan.day',
    'plan.moveDay',
    'plan.cancelDay',
    'plan.addDay',
    'plan.editDay',
    'plan.setCoHosts',
    'yearPlan.show',
    'yearPlan.showWeek',
    'rota.propose',
    'rota.apply',
    'rota.whoIsFree',
    'rota.setSeat',
    'rota.clearSeat',
    'rota.leaves',
    'rota.answerLeave',
    'activity.list',
    'activity.offer',
    'activity.resize',
    'activity.cancel',
    'opinion.show',
    'opinion.workbench',
    'opinion.related',
    'opinion.answerOnSite',
    'opinion.decline',
    'opinion.refer',
    'opinion.answerDates',
    'opinion.assign',
    'opinion.revealContact',
    'notice.unsendable',
    'notice.markTold',
    'notice.toldToday',
    'noticeTemplate.print',
  ])
})

test('a grid worker may book for those who cannot, and see what they booked: nothing of anybody else', () => {
  expect(callableBy('gridWorker')).toEqual(['reception.bookFor', 'reception.bookedFor'])
})

test('a street committee may plan for its stations, edit their notices, and call whom no message reached', () => {
  expect(callableBy('streetCommittee')).toEqual([
    'reception.noticeText',
    'reception.saveNoticeText',
    'reception.inviteUnits',
    'reception.revealContact',
    'plan.practices',
    'plan.previewRule',
    'plan.days',
    'plan.day',
    'plan.moveDay',
    'plan.cancelDay',
    'plan.addDay',
    'plan.editDay',
    'plan.setCoHosts',
    'yearPlan.show',
    'yearPlan.showWeek',
    'rota.propose',
    'rota.apply',
    'rota.whoIsFree',
    'rota.setSeat',
    'rota.clearSeat',
    'rota.leaves',
    'rota.answerLeave',
    'activity.list',
    'activity.offer',
    'activity.resize',
    'activity.cancel',
    'notice.unsendable',
    'notice.markTold',
    'notice.toldToday',
    'noticeTemplate.print',
  ])
})

test('the deputy affairs committee may do so for the district, and decides besides what concerns all of it', () => {
  const street = callableBy('streetCommittee')
  const district = callableBy('deputyAffairsCommittee')
  expect(district).toEqual(expect.arrayContaining(street))
  expect(district.filter(action => !street.includes(action))).toEqual([
    'plan.setRule',
    'plan.holidays',
    'plan.previewHolidays',
    'plan.applyHolidays',
    'yearPlan.expand',
    'yearPlan.publish',
    'group.quarter',
    'group.record',
    'noticeTemplate.show',
    'noticeTemplate.download',
    'noticeTemplate.save',
  ])
})

test('a handling unit may take or return its matters, write progress, and reply', () => {
  expect(callableBy('handlingUnit')).toEqual([
    'opinion.show',
    'opinion.workbench',
    'opinion.accept',
    'opinion.returnToStation',
    'opinion.recordProgress',
    'opinion.giveCoOpinion',
    'opinion.reply',
    'opinion.revealContact',
  ])
})

test('every line names somebody, nobody twice, and only roles that exist', () => {
  for (const action of names) {
    const allowed: readonly string[] = permissions[action]
    expect(allowed.length).toBeGreaterThan(0)
    expect(allowed).toEqual([...new Set(allowed)])
    for (const one of allowed) expect(['public', ...roles]).toContain(one)
    if (allowed.includes('public')) expect(allowed).toEqual(['public'])
  }
})

test('who holds no role may call what is public, and nothing else', () => {
  for (const action of names) expect(mayCall(action, [])).toBe(isPublic(action))
})

test('who holds two roles may call what either may', () => {
  expect(mayCall('opinion.reply', ['resident', 'handlingUnit'])).toBe(true)
  expect(mayCall('opinion.rate', ['resident', 'handlingUnit'])).toBe(true)
  expect(mayCall('opinion.assign', ['resident', 'handlingUnit'])).toBe(false)
})

test('every step of an opinion that a person takes may be called by that party’s role, and by no other', () => {
  const roleOf: Record<Exclude<Party, 'clock'>, Role> = {
    resident: 'resident',
    stationClerk: 'stationClerk',
    leadUnit: 'handlingUnit',
    coHandlingUnit: 'handlingUnit',
  }
  for (const action of actions) {
    const by = new Set(life.filter(step => step.action === action).map(step => step.by))
    if (by.has('clock')) expect(Object.keys(permissions)).not.toContain(`opinion.${action}`)
    else
      expect(permissions[`opinion.${action}` as ActionName]).toEqual(
        [...by].map(party => roleOf[party as Exclude<Party, 'clock'>]),
      )
  }
})
