/** A phone shows the mini-program in one window: nothing is kept behind its back. */
export const whenKeptElsewhere = (_name: string, _then: () => void): void => {}
