import type { Action } from '#domain/opinion/life'

/** Under what name the words of one step of one opinion are kept. */
export const draftOf = (action: Action, opinion: string): string => `${action}:${opinion}`
