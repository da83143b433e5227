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
    'reception.changeByCode',
    'reception.answerByCode',
    'yearPlan.published',
    'yearPlan.versions',
    'opinion.findByCode',
  ])
})

test('a resident may keep a contact, book, wait, answer, arrive, take a number, say why they missed a day, submit, follow, supplement, rate, send back, withdraw and read notices', () => {
  expect(callableBy('resident')).toEqual([
    'session.me',
    'session.saveContact',
    'reception.bookSlot',
    'reception.cancelBooking',
    'reception.changeBooking',
    'reception.myBookings',
    'reception.joinWaitlist',
    'reception.leaveWaitlist',
    'reception.takeOffer',
    'reception.myWaits',
    'reception.answerChange',
    'visit.today',
    'visit.mine',
    'visit.arrive',
    'visit.takeNumber',
    'visit.leave',
    'noShow.mine',
    'noShow.appeal',
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

test('a deputy may see who comes, call them at the desk, read what was recorded and note it, answer for the rota, subscribe to it and read what was said to them: no case is theirs to decide', () => {
  expect(callableBy('deputy')).toEqual([
    'reception.dayBookings',
    'visit.desk',
    'visit.callNext',
    'visit.start',
    'visit.notHere',
    'visit.finish',
    'visit.undo',
    'duty.mine',
    'duty.accept',
    'duty.nameSubstitute',
    'duty.attendance',
    'rota.askLeave',
    'rota.myLeave',
    'rota.withdrawLeave',
    'group.quarter',
    'group.record',
    'activity.list',
    'activity.signUp',
    'activity.leave',
    'record.day',
    'record.show',
    'record.writeNote',
    'record.print',
    'roundtable.show',
    'roundtable.earlier',
    'roundtable.finishTask',
    'roundtable.tasks',
    'opinion.show',
    'opinion.followed',
    'opinion.related',
    'feed.mine',
    'feed.revoke',
  ])
})

test('a station clerk may book for who calls, publish days, keep the desk and its register, record receptions, sort opinions, call those whom no message reached, and note that they did', () => {
  expect(callableBy('stationClerk')).toEqual([
    'reception.bookFor',
    'reception.bookedFor',
    'reception.cancelBookingFor',
    'reception.renewCode',
    'reception.unanswered',
    'reception.answerChangeFor',
    'reception.changeBookingFor',
    'reception.stationDays',
    'reception.publishDay',
    'reception.noticeText',
    'reception.saveNoticeText',
    'reception.inviteUnits',
    'reception.dayBookings',
    'reception.revealContact',
    'reception.revealWaiting',
    'visit.desk',
    'visit.checkIn',
    'visit.giveNumber',
    'visit.callNext',
    'visit.start',
    'visit.notHere',
    'visit.finish',
    'visit.gone',
    'visit.undo',
    'visit.closeDay',
    'visit.reopenDay',
    'visit.recordSeat',
    'noShow.list',
    'noShow.undecided',
    'noShow.answer',
    'duty.invited',
    'plan.practices',
    'plan.previewRule',
    'plan.days',
    'plan.day',
    'plan.previewDay',
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
    'record.day',
    'record.unfinished',
    'record.pastDays',
    'record.numbers',
    'record.show',
    'record.earlier',
    'record.start',
    'record.save',
    'record.convert',
    'record.addPhotos',
    'record.print',
    'record.revealContact',
    'mediation.show',
    'mediation.save',
    'mediation.addPhotos',
    'roundtable.show',
    'roundtable.earlier',
    'roundtable.save',
    'roundtable.agree',
    'roundtable.finishTask',
    'roundtable.tasks',
    'opinion.show',
    'opinion.workbench',
    'opinion.related',
    'opinion.answerOnSite',
    'opinion.decline',
    'opinion.refer',
    'opinion.answerDates',
    'opinion.assign',
    'opinion.revealContact',
    'notice.callCount',
    'notice.unsendable',
    'notice.markTold',
    'notice.toldToday',
    'printTemplate.printNotice',
  ])
})

test('a grid worker may book for those who cannot, and see what they booked: nothing of anybody else', () => {
  expect(callableBy('gridWorker')).toEqual([
    'reception.bookFor',
    'reception.bookedFor',
    'reception.cancelBookingFor',
    'reception.renewCode',
  ])
})

test('a street committee may plan for its stations, edit their notices, and call whom no message reached', () => {
  expect(callableBy('streetCommittee')).toEqual([
    'reception.unanswered',
    'reception.answerChangeFor',
    'reception.changeBookingFor',
    'reception.noticeText',
    'reception.saveNoticeText',
    'reception.inviteUnits',
    'reception.revealContact',
    'reception.revealWaiting',
    'duty.invited',
    'plan.practices',
    'plan.previewRule',
    'plan.days',
    'plan.day',
    'plan.previewDay',
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
    'record.numbers',
    'roundtable.show',
    'roundtable.earlier',
    'roundtable.save',
    'roundtable.agree',
    'roundtable.finishTask',
    'roundtable.tasks',
    'notice.callCount',
    'notice.unsendable',
    'notice.markTold',
    'notice.toldToday',
    'printTemplate.printNotice',
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
    'printTemplate.show',
    'printTemplate.download',
    'printTemplate.save',
  ])
})

test('a handling unit may read where it is asked to come and answer who does, take or return its matters, write progress, reply, and finish what a roundtable gave it', () => {
  expect(callableBy('handlingUnit')).toEqual([
    'duty.invitations',
    'duty.answerInvitation',
    'roundtable.show',
    'roundtable.earlier',
    'roundtable.finishTask',
    'roundtable.tasks',
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
