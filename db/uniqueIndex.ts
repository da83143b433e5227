/** Whether the database refused a row because a unique index has its like already. */
export const isUniqueViolation = (error: unknown): error is { constraint?: string } =>
  (error as { code?: string }).code === '23505'

/** The same of one of these indexes. */
export const brokenBy = (error: unknown, ...indexes: readonly string[]): boolean =>
  isUniqueViolation(error) && indexes.includes(error.constraint ?? '')

/** Each turn is lost to somebody who wrote the like at the same moment. */
const mostTurns = 20

/**
 * Does a change once more when one of these unique indexes was broken: somebody else wrote at the same moment, and the next turn sees
 * what they wrote and gives way to it.
 *
 * @param change all of it, its transaction too: what broke an index has ended its own
 */
export const againWhenBroken = async <Answer>(
  indexes: readonly string[],
  change: (turn: number) => Promise<Answer>,
): Promise<Answer> => {
  for (let turn = 0; ; turn += 1)
    try {
      return await change(turn)
    } catch (error) {
      if (!brokenBy(error, ...indexes) || turn === mostTurns) throw error
    }
}
