/** Kept on the phone while it is typed: only what was touched, and on which version of what stands. */
export type VersionedDraft<Words> = Partial<Words> & { seen?: number }

/** What was typed over what stands. */
export const merged = <Words extends object>(standing: Words, { seen: _, ...typed }: VersionedDraft<Words>): Words => ({
  ...standing,
  ...typed,
})

/** Those of these texts of which somebody else has saved other words since this draft was begun. */
export const outrun = <Words extends object, Field extends keyof Words>(
  standing: Words,
  draft: VersionedDraft<Words>,
  version: number,
  texts: readonly Field[],
): Field[] =>
  draft.seen === undefined || draft.seen >= version
    ? []
    : texts.filter(text => draft[text] !== undefined && draft[text] !== standing[text])
