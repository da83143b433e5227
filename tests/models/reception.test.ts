import fc from 'fast-check'
import { liveAtOnce } from '#tests/models/atOnce'
import { begin, beginning, beginnings, commands, turns } from '#tests/models/commands'
import { expectNumbers } from '#tests/models/dayNumbers'
import { newModel } from '#tests/models/model'
import { ruledDates, settlePlaces } from '#tests/models/place'
import { expectPromisesKept } from '#tests/models/promises'
import { later, openWorld, strikeAt } from '#tests/models/world'

const runs = (usual: number): number => Number(process.env.RUNS ?? usual)
/** A run takes as long as it takes where somebody asks for many. */
const patience = 3_600_000

describe('whatever people and clerks do, one after the other', () => {
  beforeAll(settlePlaces)

  it(
    'the house answers as the model says and stands as it stands',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(1, 2), beginning, commands(100), async (limit, how, doings) => {
          const world = await openWorld(limit)
          const model = newModel(world.now(), limit, ruledDates)
          try {
            await begin(model, world, how)
            await fc.asyncModelRun(() => ({ model, real: world }), doings)
            await expectNumbers(model, world)
            await strikeAt(world, later(world, 1))
            await expectPromisesKept(world)
          } finally {
            await world.house.close()
          }
        }),
        { numRuns: runs(8), endOnFailure: process.env.SHRINK === undefined },
      )
    },
    patience,
  )
})

describe('whatever sixteen clients do at once', () => {
  beforeAll(settlePlaces)

  it(
    'every promise is kept, every refusal is one of the contract, and a request that comes again is answered alike',
    async () => {
      const client = fc.array(turns, { minLength: 6, maxLength: 14, size: 'max' })
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(1, 2),
          beginning,
          fc.array(client, { minLength: 16, maxLength: 16 }),
          async (limit, how, clients) => {
            const world = await openWorld(limit)
            try {
              await liveAtOnce(world, [beginnings[how]])
              await liveAtOnce(world, clients)
              await expectPromisesKept(world)
            } finally {
              await world.house.close()
            }
          },
        ),
        // What happens at once does not happen so again: a smaller example would be another one.
        { numRuns: runs(4), endOnFailure: true },
      )
    },
    patience,
  )
})
