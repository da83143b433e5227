/** A browser reads the elements' own roles and names. */
export const passAria = (): void => undefined
