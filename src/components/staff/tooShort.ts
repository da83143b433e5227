/** What is wrong with words that somebody will have to understand, or null: the contracts ask for 4 characters. */
export const tooShort = (text: string): string | null => (Array.from(text.trim()).length < 4 ? '请至少写4个字' : null)
