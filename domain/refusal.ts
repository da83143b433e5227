/**
 * Every refusal a person can meet: its HTTP status and the sentence they read. The list is closed, so a client may
 * switch on the code; the sentence says what happened and what to do next. A rule may throw a more exact sentence.
 */
export const refusals = {
  // the request itself
  ACTION_UNKNOWN: { status: 404, message: '没有这项功能，请更新到最新版本再试' },
  BODY_UNREADABLE: { status: 400, message: '发来的内容读不出来，没有收下，请退出这一页再进来试一次' },
  INPUT_MISSING: { status: 400, message: '有一处还没有填，请补上' },
  INPUT_WRONG_TYPE: { status: 400, message: '有一处填的不是这里要的内容，请再看看' },
  INPUT_TOO_LONG: { status: 400, message: '有一处写得太长，请精简一些' },
  INPUT_INVALID: { status: 400, message: '有一处填得不对，请再看看' },
  BODY_TOO_LARGE: { status: 413, message: '内容太大，没有收下。照片每张不超过10MB，文字请分几次写' },
  KEY_MISSING: { status: 400, message: '没有提交成功，请退出这一页再进来试一次' },
  KEY_REUSED: { status: 409, message: '上一次的已经提交过了，这次改的内容没有收下，请退出这一页再进来提交' },
  // who is asking
  SIGN_IN_NEEDED: { status: 401, message: '还没有登录，请退出小程序再进来，您写的内容还在' },
  SESSION_EXPIRED: { status: 401, message: '登录已过期，请退出小程序再进来，您写的内容还在' },
  SIGN_IN_FAILED: { status: 401, message: '没有登录成功，请再试一次' },
  NOT_ALLOWED: { status: 403, message: '您没有办理这件事的权限' },
  NOT_FOUND: { status: 404, message: '没有找到，可能已被撤销，或不归您查看' },
  // reception
  SLOT_TAKEN: { status: 409, message: '这一场刚刚约满了，请看看别的场次' },
  SLOT_PAST: { status: 409, message: '这一场的预约时间已经过了，请选后面的场次' },
  DAY_UNPUBLISHED: { status: 409, message: '这一天的接待公告还没有发布，发布后才能预约' },
  DAY_CANCELLED: { status: 409, message: '这一天的接待已经取消，请选别的日子' },
  SLOT_KEPT: { status: 409, message: '这一场留给现场取号的居民，不用预约，当天直接来就行' },
  LIMIT_REACHED: { status: 409, message: '这段时间的预约次数已经用完了，不预约也可以直接到现场取号' },
  SERVICE_UNFIT: { status: 409, message: '这一天不办这一项，请重新选择' },
  CASE_KIND_NEEDED: { status: 400, message: '请选择案件类别，不用带材料' },
  ALREADY_BOOKED: { status: 409, message: '您这一天已经约过了，可以在“我的”里查看' },
  CANCEL_TOO_LATE: { status: 409, message: '离接待太近，不能在这里取消了，请打电话告诉联络站' },
  SAME_SLOT: { status: 409, message: '这就是您约的那一场，请另选一场' },
  BOOKING_NOT_LIVE: { status: 409, message: '这次预约已经取消' },
  PLACE_FREE: { status: 409, message: '这一天还有位置，直接约就行，不用候补' },
  WAITLIST_FULL: { status: 409, message: '这一天候补的人已经满了，请看看别的日子' },
  WAITING_BEFORE: { status: 409, message: '您已经在候补这一天了，可以在“我的预约”里查看' },
  WAIT_OVER: { status: 409, message: '这次候补已经结束了，不用再操作' },
  OFFER_OVER: { status: 409, message: '给您留的时间已经过了，这个位置给了下一位' },
  ANSWERED_BEFORE: { status: 409, message: '这件事已经答复过了，请重新打开看看' },
  // the day itself
  BOOKING_ARRIVED: { status: 409, message: '您已经报到了。不等了的话，请点“看排到哪里”，再点“我不等了”' },
  DAY_NOT_TODAY: { status: 409, message: '这一场不在今天，到那天再报到' },
  DAY_CLOSED: { status: 409, message: '今天的接待已经结束' },
  ARRIVED_TOO_EARLY: { status: 409, message: '还没有开始报到，请过一会儿再来' },
  ARRIVAL_CODE_UNKNOWN: { status: 404, message: '今天没有这个报到码，请再核对一下，或从名单里找' },
  NUMBERS_OUT: { status: 409, message: '今天现场的号已经取完了，可以预约下一次' },
  HAS_NUMBER: { status: 409, message: '您今天已经有号了，不用再取' },
  NOBODY_WAITS: { status: 409, message: '现在没有人在等' },
  CALLED_STILL: { status: 409, message: '您叫的人还没有进来，请先点“开始”或“不在”' },
  VISIT_MOVED_ON: { status: 409, message: '这一位的情况刚刚变了，请看现在的队' },
  NOTHING_TO_UNDO: { status: 409, message: '没有可以撤回的一步' },
  APPEAL_SETTLED: { status: 409, message: '这件事已经有了答复，请重新打开看看' },
  DAY_PROVISIONAL: { status: 409, message: '这一天所在年份的放假安排还没有公布，公布以后再发公告' },
  NOTICE_TOO_LATE: { status: 409, message: '离接待日太近，已来不及按规定提前公告' },
  DAY_PAST: { status: 409, message: '这一天已经到了或过去了，不能再改' },
  DAY_TAKEN: { status: 409, message: '那一天已经有接待了，请选别的日子' },
  HOURS_BOOKED: { status: 409, message: '有的场次已经有人预约，时间和名额不能这样改' },
  DUTY_SETTLED: { status: 409, message: '这次轮值已经有了答复，请重新打开看看' },
  INVITATION_OVER: { status: 409, message: '已经开始了，答复不能再改。有变化请给联络站打电话' },
  SUBSTITUTE_UNFIT: { status: 409, message: '这位代表不能替您接待，请另选一位' },
  YEAR_UNFIT: { status: 409, message: '这一年现在不能排，请换一年' },
  PLAN_EMPTY: { status: 409, message: '这一年还没有排接待日，请先排出全年再公布' },
  // the rota
  SPAN_TOO_LONG: { status: 400, message: '一次最多排12个月，请选短一些的时间' },
  SEAT_UNFIT: { status: 409, message: '这位代表这一天不能接待，请另选一位代表' },
  LEAVE_UNFIT: { status: 400, message: '请假的日子不对，请再看看' },
  LEAVE_ANSWERED: { status: 409, message: '这次请假已经有了答复，请重新打开看看' },
  LEAVE_SETTLED: { status: 409, message: '这次请假已经过去了，或者今天是最后一天，不用撤回' },
  // groups and activities
  ACTIVITY_DAY_UNFIT: { status: 400, message: '活动要安排在现在以后的时间，请再看看' },
  ACTIVITY_CLOSED: { status: 409, message: '这次活动已经开始或取消，不能再报名' },
  PLACES_HELD: { status: 409, message: '已经报上名的人比这个名额多，名额不能这样减' },
  SIGNED_UP_BEFORE: { status: 409, message: '您已经报过名了，可以在活动里查看' },
  // opinions
  NAME_NEEDED: { status: 400, message: '实名请写姓名或手机号，不想写可以选匿名' },
  STEP_NOT_OPEN: { status: 409, message: '这件意见的情况变了，请重新打开看看再接着办' },
  CHANGED_MEANWHILE: { status: 409, message: '这件意见刚刚有了变化，您写的内容还在，请看过最新情况再接着办' },
  REASON_NEEDED: { status: 400, message: '请写明理由' },
  DUE_OUT_OF_RANGE: { status: 400, message: '答复期限不在规定的范围内' },
  UNIT_UNKNOWN: { status: 400, message: '没有这个承办单位，请重新选择' },
  CO_OPINION_MISSING: { status: 409, message: '还有会办单位没有给出意见，请先催齐，或在说明里写明原因' },
  PROMISE_DATE_NEEDED: { status: 400, message: '正在办理或列入计划的，请写明预计哪一天办成' },
  PROMISE_OUT_OF_RANGE: { status: 400, message: '预计办成的日子太远了，请选近一些的' },
  SENT_BACK_BEFORE: { status: 409, message: '每件意见可以退回重办一次，这件已经退回过了' },
  SUPPLEMENTED_ENOUGH: { status: 409, message: '这件意见补充的次数已经用完了，还有要说的请打联络站电话' },
  CONTACT_SEALED: { status: 403, message: '提意见的人要求保密，联系方式不能查看，请通过联络站转达' },
  NO_CONTACT: { status: 409, message: '提意见的人没有留下联系方式' },
  CODE_UNKNOWN: { status: 404, message: '没有查到，请核对查询码，字母不分大小写' },
  // notices
  CALL_SETTLED: { status: 409, message: '这个电话不用再打了：已经有人打过，或事情有了变化。请重新打开看看' },
  // the record of a reception
  RECORD_UNFINISHED: { status: 409, message: '这份记录还没有写完，可以先保存，写好以后再完成' },
  RECORD_OF_TWO: { status: 409, message: '这个预约和这个号不是同一个人的，请从名单里重新选一位' },
  RECORD_OPINIONS_ENOUGH: { status: 409, message: '一份接待记录最多转成5件意见，还有别的事请另写一份记录' },
  ROUNDTABLE_AHEAD: { status: 409, message: '圆桌会还没有开始，会议记录和商定的事开会以后再写。议程现在就可以写' },
  TASK_DONE: { status: 409, message: '这件事已经办好了，请重新打开看看' },
  // printing
  TEMPLATE_NOT_WORD: { status: 400, message: '这个文件不能用作模板，请另存为普通的文档再上传' },
  TEMPLATE_WRONG: { status: 400, message: '模板里有一处写得不对，请改好再上传' },
  // photos
  PHOTO_NOT_IMAGE: { status: 400, message: '这个文件不是能打开的照片，请换一张' },
  PHOTO_UNKNOWN: { status: 400, message: '有一张照片没有传上来，请重新选一次' },
  TOO_MANY_UPLOADS: { status: 409, message: '您传上来还没有提交的照片太多了，请先把写好的意见提交' },
  TOO_MANY_PHOTOS: { status: 409, message: '每件意见最多9张照片，之前添加的也算在内' },
  // the machine
  TOO_OFTEN: { status: 429, message: '试的次数太多了，请10分钟后再试' },
  TRY_AGAIN_SOON: { status: 503, message: '系统暂时连不上，您写的内容还在，请一分钟后再试一次' },
} as const

export type RefusalCode = keyof typeof refusals

/**
 * What anybody reads when the fault is ours.
 *
 * @param requestId the number under which the fault is logged, where there is one; its first part is enough to find it
 */
export const internalWords = (requestId?: string): string =>
  requestId
    ? `系统出了点问题，您写的内容还在，请过一会儿再试。如果一直这样，请把编号${requestId.slice(0, 8)}告诉联络站`
    : '系统出了点问题，您写的内容还在，请过一会儿再试'

/** What a rule throws when it says no. Turned into an answer once, at the entry; any other error is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  /**
   * @param code one of the closed list
   * @param message a more exact Chinese sentence than the list's own, when the rule knows one
   * @param data facts the screen can offer, such as the slots that are still free
   */
  constructor(
    readonly code: RefusalCode,
    message: string = refusals[code].message,
    readonly data?: Record<string, unknown>,
  ) {
    super(message)
    this.status = refusals[code].status
  }
}
