import type { Queries } from '#db/database'
import { takeTurn } from '#db/queries/request'
import { openTestStore } from '#tests/stores/open'

describe('a transaction', () => {
  it('is done again when the server stops it, because two wait for one another', async () => {
    const db = await openTestStore()
    let arrived = 0
    const both = { met: () => {}, meet: Promise.resolve() }
    both.meet = new Promise(resolve => {
      both.met = resolve
      // The embedded store does one after the other: the second never comes while the first is there.
      setTimeout(resolve, 500)
    })
    const crosswise = (first: string, second: string) =>
      db.transaction('nowhere', async (queries: Queries) => {
        await takeTurn(queries, first)
        arrived += 1
        if (arrived === 2) both.met()
        await both.meet
        await takeTurn(queries, second)
        return `${first} ${second}`
      })
    try {
      expect(await Promise.all([crosswise('here', 'there'), crosswise('there', 'here')])).toEqual([
        'here there',
        'there here',
      ])
    } finally {
      await db.close()
    }
  })
})
