/** 1, 2, … n: for drawing a thing n times. */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)
