import type { Database, Queries } from '#db/database'

/** The same store, whose transactions break once so many statements have run: the connection is gone, and the answer with it. */
export const cutOffAfter = (last: number, db: Database): Database => ({
  ...db,
  transaction: (tenantId, work) =>
    db.transaction(tenantId, queries => {
      let run = 0
      const counted =
        <Values extends unknown[], Result>(statement: (...values: Values) => Promise<Result>) =>
        async (...values: Values): Promise<Result> => {
          const result = await statement(...values)
          run += 1
          if (run === last) throw new Error('the connection is gone')
          return result
        }
      return work({ all: counted(queries.all), one: counted(queries.one) } as Queries)
    }),
})
