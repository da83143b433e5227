/** The ways in which places receive, as the glossary names them. */
export const receptionKinds = [
  'receptionDay',
  'hotlineDutyDay',
  'topicReception',
  'roundtable',
  'chairpersonsDay',
  'eveningTalk',
] as const
export type ReceptionKind = (typeof receptionKinds)[number]

/** What a person comes for. */
export const services = ['opinion', 'legalAid', 'mediation', 'policyAdvice'] as const
export type Service = (typeof services)[number]

export const serviceWords: Record<Service, string> = {
  opinion: '提意见',
  legalAid: '法律援助',
  mediation: '矛盾调解',
  policyAdvice: '政策咨询',
}

/** Who receives: 两代表一委员, and the officials of units who sit with them. */
export const hosts = ['deputy', 'partyDelegate', 'cppccMember', 'unitOfficial'] as const
