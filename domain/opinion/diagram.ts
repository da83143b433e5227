import {
  type Deadline,
  life,
  openStatuses,
  type PresetFlag,
  type Recipient,
  type Step,
  statuses,
} from '#domain/opinion/life'
import { actionWords, partyWords, statusWords } from '#domain/opinion/words'

const deadlineWords: Record<Deadline, string> = {
  triage: '联络站处理期限',
  acceptance: '接收期限',
  answer: '答复期限',
  rating: '评价期限',
}

const recipientWords: Record<Recipient, string> = {
  resident: '居民',
  stationClerk: '联络站',
  leadUnit: '主办单位',
  coHandlingUnit: '会办单位',
  deputy: '代表',
}

const flagWords: Record<PresetFlag, string> = { sendBack: '本地可以退回重办', coHandling: '本地有会办' }

const senderWords = { reachable: '本人能用小程序', byCode: '凭查询码' } as const

const conditions = (step: Step): string[] => [
  ...(step.sender ? [senderWords[step.sender]] : []),
  ...(step.flag ? [flagWords[step.flag]] : []),
  ...(step.most === undefined ? [] : [step.most === 1 ? '仅一次' : `最多${step.most}次`]),
]

const fromOf = (step: Step) => (step.from === 'nothing' ? ['[*]'] : step.from)

const arrows = (step: Step): string[] => {
  const when = conditions(step).join('，')
  const label = `${partyWords[step.by]}：${actionWords[step.action]}${when && `（${when}）`}`
  return fromOf(step).map(from => `  ${from} --> ${step.to === 'same' ? from : step.to}: ${label}`)
}

const ends = statuses.filter(status => !(openStatuses as readonly string[]).includes(status))

const mermaid = (): string[] => [
  '```mermaid',
  'stateDiagram-v2',
  ...statuses.map(status => `  state "${statusWords[status]}" as ${status}`),
  ...life.flatMap(arrows),
  ...ends.map(end => `  ${end} --> [*]`),
  '```',
]

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(heads),
  row(heads.map(() => '---')),
  ...rows.map(row),
]

const dutyRow = (status: (typeof openStatuses)[number]): string[] => {
  const into = life.filter(step => step.to === status)
  const of = (words: (step: Step) => string) => [...new Set(into.map(words))].join('、')
  return [`${statusWords[status]} \`${status}\``, of(nextOf), of(startsOf)]
}

const nextOf = (step: Step): string =>
  step.next === 'same' ? '不变' : step.next === null ? '—' : partyWords[step.next]
const startsOf = (step: Step): string =>
  step.starts === 'same' ? '不变' : step.starts === null ? '—' : deadlineWords[step.starts]

const stepRow = (step: Step): string[] => [
  step.from === 'nothing' ? '—' : step.from.map(from => statusWords[from]).join('、'),
  partyWords[step.by],
  `${actionWords[step.action]} \`${step.action}\``,
  step.to === 'same' ? '不变' : statusWords[step.to],
  nextOf(step),
  startsOf(step),
  step.tells.map(recipient => recipientWords[recipient]).join('、'),
  conditions(step).join('，') || '—',
]

/** The life of an opinion as a page of Markdown: a Mermaid diagram, who must act in each open status, and every step. */
export const drawLife = (): string =>
  [
    '# 一件意见的办理流程 · The life of an opinion',
    '',
    'Drawn from the table in [domain/opinion/life.ts](../domain/opinion/life.ts) by `npm run docs`. Do not edit.',
    '',
    ...mermaid(),
    '',
    '## 件件有着落 · Who must act, and by which count',
    '',
    'The working days of each count stand in the preset of the place.',
    '',
    ...table(['状态', '该谁办', '期限'], openStatuses.map(dutyRow)),
    '',
    '## 全部步骤 · Every step',
    '',
    ...table(['从', '谁', '做什么', '到', '接着该谁办', '起算', '告诉谁', '条件'], life.map(stepRow)),
    '',
  ].join('\n')
