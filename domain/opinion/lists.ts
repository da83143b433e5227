/** How many ended opinions a list gives at once. Fewer than that are the last of them; what is open is always given whole. */
export const endedAtOnce = 50
