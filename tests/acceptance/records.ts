import { linesOfWord } from '#tests/stores/reading'

/** Does an action as somebody of the place. */
export type Acting = <Answer>(name: string, path: string, input: object) => Promise<Answer>
/** What the house knows somebody by. */
export interface Person {
  name: string
  booking?: string
  digits?: string
  visit?: string
}

interface Written {
  id: string
  number: string
  version: number
}
interface Filed {
  id: string
  number: string
  /** For who has no account to follow it with. */
  queryCode: string | null
}

/** What the clerk of a day writes down of those who came, and what the district counts of it. */
export const records = ({
  as,
  clerk,
  day,
  known,
}: {
  as: Acting
  clerk: string
  day: string
  known: (name: string) => Person
}) => {
  /** What every record says alike unless it says otherwise. */
  const received = async () => {
    const { deputies } = await as<{ deputies: { id: string; sits: boolean }[] }>(clerk, 'record.day', { day })
    return { deputies: deputies.filter(each => each.sits).map(each => each.id), proposedUnit: null, due: null }
  }
  /** What one person came for and what became of it, written once: answered on the spot unless it says otherwise. */
  const writesDown = async (name: string, said: { matter: string; outcome?: string; [field: string]: unknown }) => {
    const { booking, visit } = known(name)
    const usual = { secrecy: 'named', category: '其他', answer: '当场说明白了。', outcome: 'answeredOnSite' }
    const entry = { ...usual, visitor: { name }, ...(await received()), ...said }
    const { visitor: _, ...unnamed } = entry
    const points = { day, ...(booking ? { booking } : {}), ...(visit ? { visit } : {}) }
    const finish = !['unfinished', 'mediation'].includes(entry.outcome)
    return as<Written>(clerk, 'record.start', { ...points, ...(entry.secrecy === 'named' ? entry : unnamed), finish })
  }

  return {
    writesDown,
    /** A dispute that was talked over: the record, and beside it the private paper of what was agreed. */
    settles: async (name: string, matter: string, parties: string[], agreement: string) => {
      const said = { secrecy: 'confidential', category: '噪声扰民', matter, answer: agreement, outcome: 'mediation' }
      const record = await writesDown(name, said)
      const paper = { parties, witness: '', agreement, agreed: true }
      await as(clerk, 'mediation.save', { record: record.id, version: 0, ...paper })
      const finished = { record: record.id, version: record.version, ...said, finish: true }
      return as<Written>(clerk, 'record.save', { ...finished, ...(await received()) })
    },
    turns: async ({ id, version }: Written, ...opinions: [category: string, body: string][]) => {
      const wished = opinions.map(([category, body]) => ({ category, body, secrecy: 'named' }))
      const wish = { record: id, version, opinions: wished }
      return (await as<{ opinions: Filed[] }>(clerk, 'record.convert', wish)).opinions
    },
    prints: async ({ id }: Written, form: string, codes: (string | null)[] = []) => {
      const sheet = { record: id, form, codes: codes.filter(Boolean) }
      const { name, file } = await as<{ name: string; file: string }>(clerk, 'record.print', sheet)
      return { name, text: linesOfWord(file).join('\n') }
    },
    /** What the day was, counted for the district. */
    numbers: () => as<Record<string, number>>('committee', 'record.numbers', { day }),
  }
}
