/**
 * The life of an opinion (意见): every step there is. The buttons on the pages, the server's check, the notices, the
 * resident's timeline and the diagram in docs/opinion-life.md all read this one table.
 */

export const openStatuses = ['received', 'assigned', 'inProgress', 'returned', 'replied', 'sentBack'] as const
export const endStatuses = ['closed', 'declined', 'referred', 'withdrawn'] as const
export const statuses = [...openStatuses, ...endStatuses] as const
export type OpenStatus = (typeof openStatuses)[number]
export type Status = (typeof statuses)[number]

/** Who can take a step or be the one who must. `clock` is the timer, when a deadline passes. */
export const parties = ['resident', 'stationClerk', 'leadUnit', 'coHandlingUnit', 'clock'] as const
export type Party = (typeof parties)[number]

export const actions = [
  'submit',
  'answerOnSite',
  'decline',
  'refer',
  'assign',
  'accept',
  'returnToStation',
  'recordProgress',
  'giveCoOpinion',
  'reply',
  'supplement',
  'rate',
  'sendBack',
  'withdraw',
  'lapse',
  'recount',
] as const
export type Action = (typeof actions)[number]

/** What a step starts to count; the working days stand in the preset. `answer` is the date promised to the resident. */
export type Deadline = 'triage' | 'acceptance' | 'answer' | 'rating'

/** Who is told; a sender who follows by a query code cannot be and is passed over. */
export type Recipient = 'resident' | 'stationClerk' | 'leadUnit' | 'coHandlingUnit' | 'deputy'

/** Local practice that opens a step. */
export type PresetFlag = 'sendBack' | 'coHandling'

export interface Step {
  from: readonly OpenStatus[] | 'nothing'
  action: Action
  by: Party
  /** `same`: the step is written down and nothing moves. */
  to: Status | 'same'
  /** The one party that must act afterwards; none when the life has ended, `same` when nothing moves. */
  next: 'resident' | 'stationClerk' | 'leadUnit' | 'same' | null
  /** Which count starts; `same` keeps the running one. */
  starts: Deadline | 'same' | null
  tells: readonly Recipient[]
  /** Opens only where the preset has this practice. */
  flag?: PresetFlag
  /** Whether the sender can answer here: what is followed by a query code alone cannot wait for a rating. */
  sender?: 'reachable' | 'byCode'
  /** Opens only so many times in a life. */
  most?: number
}

const atTheStation = ['received', 'returned', 'sentBack'] as const
const atAUnit = ['assigned', 'inProgress'] as const

/** Enough for a matter that grows, and an end to one that is only pressed: each supplement calls somebody to the bench. */
const mostSupplements = 5

// biome-ignore format: one step, one line
export const life: readonly Step[] = [
  // 收到：谁提的、给哪个站
  { from: 'nothing', action: 'submit', by: 'resident', to: 'received', next: 'stationClerk', starts: 'triage', tells: ['resident', 'stationClerk', 'deputy'] },

  // 联络站：当场答复、说明不办、转到别处、交给承办单位
  { from: atTheStation, action: 'answerOnSite', by: 'stationClerk', to: 'replied', next: 'resident', starts: 'rating', tells: ['resident', 'deputy'], sender: 'reachable' },
  { from: atTheStation, action: 'answerOnSite', by: 'stationClerk', to: 'closed', next: null, starts: null, tells: ['deputy'], sender: 'byCode' },
  { from: atTheStation, action: 'decline', by: 'stationClerk', to: 'declined', next: null, starts: null, tells: ['resident', 'deputy'] },
  { from: atTheStation, action: 'refer', by: 'stationClerk', to: 'referred', next: null, starts: null, tells: ['resident', 'deputy'] },
  { from: atTheStation, action: 'assign', by: 'stationClerk', to: 'assigned', next: 'leadUnit', starts: 'acceptance', tells: ['resident', 'leadUnit', 'coHandlingUnit', 'deputy'] },

  // 承办单位：接收或退回、写进展、答复
  { from: ['assigned'], action: 'accept', by: 'leadUnit', to: 'inProgress', next: 'leadUnit', starts: 'answer', tells: ['resident', 'stationClerk'] },
  { from: ['assigned'], action: 'returnToStation', by: 'leadUnit', to: 'returned', next: 'stationClerk', starts: 'triage', tells: ['resident', 'stationClerk', 'coHandlingUnit'] },
  { from: ['inProgress'], action: 'recordProgress', by: 'leadUnit', to: 'same', next: 'same', starts: 'same', tells: ['resident'] },
  { from: atAUnit, action: 'giveCoOpinion', by: 'coHandlingUnit', to: 'same', next: 'same', starts: 'same', tells: ['leadUnit'], flag: 'coHandling' },
  { from: ['inProgress'], action: 'reply', by: 'leadUnit', to: 'replied', next: 'resident', starts: 'rating', tells: ['resident', 'stationClerk', 'coHandlingUnit', 'deputy'], sender: 'reachable' },
  { from: ['inProgress'], action: 'reply', by: 'leadUnit', to: 'closed', next: null, starts: null, tells: ['stationClerk', 'coHandlingUnit', 'deputy'], sender: 'byCode' },

  // 居民补充说明：还在联络站或单位手里的，期限和该谁办都不变。凭查询码的不能：查询码写在纸上、念给人听，拿着它可以看，不能证明就是提的人
  { from: atTheStation, action: 'supplement', by: 'resident', to: 'same', next: 'same', starts: 'same', tells: ['stationClerk'], sender: 'reachable', most: mostSupplements },
  { from: atAUnit, action: 'supplement', by: 'resident', to: 'same', next: 'same', starts: 'same', tells: ['leadUnit', 'coHandlingUnit'], sender: 'reachable', most: mostSupplements },

  // 居民：评价、退回重办一次、撤回；到期没有评价的，到期办结并照实记为“未评价”
  { from: ['replied'], action: 'rate', by: 'resident', to: 'closed', next: null, starts: null, tells: ['stationClerk', 'leadUnit', 'deputy'], sender: 'reachable' },
  { from: ['replied'], action: 'sendBack', by: 'resident', to: 'sentBack', next: 'stationClerk', starts: 'triage', tells: ['stationClerk', 'leadUnit', 'deputy'], flag: 'sendBack', sender: 'reachable', most: 1 },
  { from: ['replied'], action: 'lapse', by: 'clock', to: 'closed', next: null, starts: null, tells: ['resident', 'stationClerk'] },
  { from: atTheStation, action: 'withdraw', by: 'resident', to: 'withdrawn', next: null, starts: null, tells: ['stationClerk', 'leadUnit', 'deputy'], sender: 'reachable' },
  { from: atAUnit, action: 'withdraw', by: 'resident', to: 'withdrawn', next: null, starts: null, tells: ['stationClerk', 'leadUnit', 'coHandlingUnit', 'deputy'], sender: 'reachable' },

  // 放假安排公布：跨年数出的日期重新数，谁办、办到哪一步都不变
  { from: atTheStation, action: 'recount', by: 'clock', to: 'same', next: 'same', starts: 'same', tells: ['resident', 'stationClerk'] },
  { from: atAUnit, action: 'recount', by: 'clock', to: 'same', next: 'same', starts: 'same', tells: ['resident', 'leadUnit', 'coHandlingUnit'] },
  { from: ['replied'], action: 'recount', by: 'clock', to: 'same', next: 'same', starts: 'same', tells: ['resident'] },
]

/** What the table needs to know of an opinion to say which steps are open. */
export interface Standing {
  status: Status
  /** Followed by a query code, because it is anonymous or its sender has no account. */
  byCode: boolean
  /** How often each step that has a limit was taken in this life. */
  taken: Partial<Record<Action, number>>
}

/** Where an opinion stands, from what its current row keeps. Each sending back begins a new round; the first is round 1. */
export const standingOf = (opinion: {
  status: Status
  byCode: boolean
  round: number
  supplements: number
}): Standing => ({
  status: opinion.status,
  byCode: opinion.byCode,
  taken: { sendBack: opinion.round - 1, supplement: opinion.supplements },
})

export type PresetFlags = Record<PresetFlag, boolean>

const leavesFrom = (step: Step, status: Status): boolean =>
  step.from !== 'nothing' && (step.from as readonly Status[]).includes(status)

/** The steps open from where an opinion stands, under a preset's flags. */
export const openSteps = (standing: Standing, flags: PresetFlags): Step[] =>
  life.filter(
    step =>
      leavesFrom(step, standing.status) &&
      (!step.flag || flags[step.flag]) &&
      (!step.sender || (step.sender === 'byCode') === standing.byCode) &&
      (standing.taken[step.action] ?? 0) < (step.most ?? Number.POSITIVE_INFINITY),
  )

/** The one step that a party takes with an action from here; undefined when the table has none. */
export const stepFor = (standing: Standing, action: Action, by: Party, flags: PresetFlags): Step | undefined =>
  openSteps(standing, flags).find(step => step.action === action && step.by === by)

/** Whether a step is closed for nothing but that it was taken as often as a life allows. */
export const isUsedUp = (standing: Standing, action: Action, by: Party, flags: PresetFlags): boolean =>
  !stepFor(standing, action, by, flags) && !!stepFor({ ...standing, taken: {} }, action, by, flags)

export const isOpen = (status: Status): status is OpenStatus => (openStatuses as readonly Status[]).includes(status)

/** Whether units have anything to do with a matter: of one that was returned neither the lead unit nor those that helped see more. */
export const isWithUnits = (status: Status): boolean => status !== 'returned'
