/** Who the local demo lets us act as. On a phone there is only the person who holds it. */
export const persona: string | null = null
