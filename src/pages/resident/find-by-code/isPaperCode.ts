/**
 * Whether what was written is looked up as a booking's paper code, which has ten characters, and not as an opinion's query code, which
 * has twelve: see cloudfunctions/api/queryCode.ts. What is shorter was copied off a slip with a character too few.
 */
export const isPaperCode = (code: string): boolean => code.replace(/[^0-9a-z]/gi, '').length <= 10
