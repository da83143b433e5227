import { useDraft } from './useDraft'
import { merged, outrun, type VersionedDraft } from './versionedDraft'

/**
 * A form over words that several people save in versions. What is typed stays on this phone until the server has it, with the
 * version on which it was begun: somebody else's words are never overwritten unseen, however late it is sent.
 *
 * @param standing what is saved, @param version its version, 0 for nothing yet
 * @param texts those fields of which nothing may be lost: where both have written, a person chooses
 */
export const useVersionedDraft = <Words extends object, Field extends keyof Words & string>(
  name: string,
  standing: Words,
  version: number,
  texts: readonly Field[],
) => {
  const { draft, write, clear } = useDraft<VersionedDraft<Words>>(name, {} as VersionedDraft<Words>)
  const { seen: _, ...typed } = draft
  const conflicts = outrun(standing, draft, version, texts)
  const on = (part: Partial<Words>, seen: number) => ({ ...part, seen }) as Partial<VersionedDraft<Words>>
  return {
    draft,
    words: merged(standing, draft),
    /** Something typed is not saved. */
    changed: Object.keys(typed).length > 0,
    /** Somebody must choose first: nothing is sent meanwhile. */
    conflicting: conflicts.length > 0,
    /** What somebody else has saved of a text since. */
    theirs: Object.fromEntries(conflicts.map(field => [field, standing[field]])) as Partial<Pick<Words, Field>>,
    type: (part: Partial<Words>) => write(before => on(part, before.seen ?? version)),
    /** The conflict over a text is settled: what is typed stands on what is seen now. */
    settle: (part: Partial<Words>) => write(on(part, version)),
    clear,
  }
}
