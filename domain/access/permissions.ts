import type { Role } from '#domain/access/roles'

/**
 * The one list of who may do what. Read each line aloud: "a resident may book a slot".
 * `public` needs no sign-in. A role that is granted for one place may act there only: which matter is whose is judged
 * by the life of the opinion and by the queries' own conditions.
 * No line lets a deputy decide a case (代表法 art. 31), and none lets a unit see who wrote under secrecy.
 */
export const permissions = {
  'district.list': ['public'],
  'district.show': ['public'],

  'session.signIn': ['public'],
  'session.me': ['resident'],
  'session.saveContact': ['resident'],

  'reception.nextDays': ['public'],
  'reception.month': ['public'],
  'reception.day': ['public'],
  'reception.bookSlot': ['resident'],
  'reception.bookFor': ['gridWorker', 'stationClerk'],
  'reception.bookedFor': ['gridWorker', 'stationClerk'],
  'reception.bookingByCode': ['public'],
  'reception.cancelByCode': ['public'],
  'reception.cancelBooking': ['resident'],
  'reception.changeBooking': ['resident'],
  'reception.myBookings': ['resident'],
  'reception.joinWaitlist': ['resident'],
  'reception.leaveWaitlist': ['resident'],
  'reception.takeOffer': ['resident'],
  'reception.myWaits': ['resident'],
  'reception.answerChange': ['resident'],
  'reception.unanswered': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.answerChangeFor': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.changeBookingFor': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.stationDays': ['stationClerk'],
  'reception.publishDay': ['stationClerk'],
  'reception.noticeText': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.saveNoticeText': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.inviteUnits': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.dayBookings': ['stationClerk', 'deputy'],
  'reception.revealContact': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'reception.revealWaiting': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],

  'visit.today': ['resident'],
  'visit.arrive': ['resident'],
  'visit.takeNumber': ['resident'],
  'visit.leave': ['resident'],
  'visit.desk': ['stationClerk', 'deputy'],
  'visit.checkIn': ['stationClerk'],
  'visit.giveNumber': ['stationClerk'],
  'visit.callNext': ['stationClerk', 'deputy'],
  'visit.start': ['stationClerk', 'deputy'],
  'visit.notHere': ['stationClerk', 'deputy'],
  'visit.finish': ['stationClerk', 'deputy'],
  'visit.gone': ['stationClerk'],
  'visit.undo': ['stationClerk', 'deputy'],
  'visit.closeDay': ['stationClerk'],
  'visit.reopenDay': ['stationClerk'],
  'visit.recordSeat': ['stationClerk'],

  'noShow.list': ['stationClerk'],
  'noShow.answer': ['stationClerk'],
  'noShow.mine': ['resident'],
  'noShow.appeal': ['resident'],

  'duty.mine': ['deputy'],
  'duty.accept': ['deputy'],
  'duty.nameSubstitute': ['deputy'],
  'duty.attendance': ['deputy'],

  'plan.practices': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.previewRule': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.setRule': ['deputyAffairsCommittee'],
  'plan.days': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.day': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.previewDay': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.moveDay': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.cancelDay': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.addDay': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.editDay': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.setCoHosts': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'plan.holidays': ['deputyAffairsCommittee'],
  'plan.previewHolidays': ['deputyAffairsCommittee'],
  'plan.applyHolidays': ['deputyAffairsCommittee'],

  'yearPlan.expand': ['deputyAffairsCommittee'],
  'yearPlan.show': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'yearPlan.showWeek': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'yearPlan.publish': ['deputyAffairsCommittee'],
  'yearPlan.published': ['public'],
  'yearPlan.versions': ['public'],

  'rota.propose': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'rota.apply': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'rota.whoIsFree': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'rota.setSeat': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'rota.clearSeat': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'rota.askLeave': ['deputy'],
  'rota.myLeave': ['deputy'],
  'rota.withdrawLeave': ['deputy'],
  'rota.leaves': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'rota.answerLeave': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],

  'group.quarter': ['deputyAffairsCommittee', 'deputy'],
  'group.record': ['deputyAffairsCommittee', 'deputy'],

  'activity.list': ['deputy', 'deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'activity.offer': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'activity.signUp': ['deputy'],
  'activity.leave': ['deputy'],
  'activity.resize': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],
  'activity.cancel': ['deputyAffairsCommittee', 'streetCommittee', 'stationClerk'],

  'record.day': ['stationClerk', 'deputy'],
  'record.unfinished': ['stationClerk'],
  'record.numbers': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'record.show': ['stationClerk', 'deputy'],
  'record.earlier': ['stationClerk'],
  'record.start': ['stationClerk'],
  'record.save': ['stationClerk'],
  'record.convert': ['stationClerk'],
  'record.writeNote': ['deputy'],
  'record.addPhotos': ['stationClerk'],
  'record.print': ['stationClerk', 'deputy'],
  'record.revealContact': ['stationClerk'],

  'mediation.show': ['stationClerk'],
  'mediation.save': ['stationClerk'],
  'mediation.addPhotos': ['stationClerk'],

  'roundtable.show': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee', 'deputy', 'handlingUnit'],
  'roundtable.earlier': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee', 'deputy', 'handlingUnit'],
  'roundtable.save': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'roundtable.agree': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'roundtable.finishTask': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee', 'deputy', 'handlingUnit'],
  'roundtable.tasks': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee', 'deputy', 'handlingUnit'],

  'opinion.submit': ['resident'],
  'opinion.mine': ['resident'],
  'opinion.show': ['resident', 'stationClerk', 'handlingUnit', 'deputy'],
  'opinion.findByCode': ['public'],
  'opinion.workbench': ['stationClerk', 'handlingUnit'],
  'opinion.followed': ['deputy'],
  'opinion.related': ['stationClerk', 'deputy'],
  'opinion.answerOnSite': ['stationClerk'],
  'opinion.decline': ['stationClerk'],
  'opinion.refer': ['stationClerk'],
  'opinion.answerDates': ['stationClerk'],
  'opinion.assign': ['stationClerk'],
  'opinion.accept': ['handlingUnit'],
  'opinion.returnToStation': ['handlingUnit'],
  'opinion.recordProgress': ['handlingUnit'],
  'opinion.giveCoOpinion': ['handlingUnit'],
  'opinion.reply': ['handlingUnit'],
  'opinion.supplement': ['resident'],
  'opinion.rate': ['resident'],
  'opinion.sendBack': ['resident'],
  'opinion.withdraw': ['resident'],
  'opinion.revealContact': ['stationClerk', 'handlingUnit'],

  'photo.add': ['resident'],
  'photo.show': ['resident'],

  'notice.inbox': ['resident'],
  'notice.markRead': ['resident'],
  'notice.allowMessages': ['resident'],
  'notice.unsendable': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'notice.markTold': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],
  'notice.toldToday': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],

  'printTemplate.show': ['deputyAffairsCommittee'],
  'printTemplate.download': ['deputyAffairsCommittee'],
  'printTemplate.save': ['deputyAffairsCommittee'],
  'printTemplate.printNotice': ['stationClerk', 'streetCommittee', 'deputyAffairsCommittee'],

  'feed.mine': ['deputy'],
  'feed.revoke': ['deputy'],
} as const satisfies Record<string, readonly (Role | 'public')[]>

export type ActionName = keyof typeof permissions

/** Whether anybody may call the action, signed in or not. */
export const isPublic = (action: ActionName): boolean => (permissions[action] as readonly string[]).includes('public')

/** Whether a person with these roles may call the action. Everyone signed in is a resident. */
export const mayCall = (action: ActionName, held: readonly Role[]): boolean =>
  isPublic(action) || permissions[action].some(role => (held as readonly string[]).includes(role))
