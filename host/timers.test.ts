import { every, oneAtATime } from '#host/timers'

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
const quiet = { info: () => {}, error: () => {} }

describe('timers', () => {
  it('never run one piece of work twice at once, whoever asks', async () => {
    let running = 0
    let most = 0
    const work = oneAtATime(async () => {
      running += 1
      most = Math.max(most, running)
      await pause(5)
      running -= 1
    })
    await Promise.all([work(), work(), work()])
    expect(most).toBe(1)
  })

  it('let the next caller work after a failure, which only its own caller hears', async () => {
    let calls = 0
    const work = oneAtATime(async () => {
      calls += 1
      if (calls === 1) throw new Error('first')
      return calls
    })
    const [first, second] = await Promise.allSettled([work(), work()])
    expect(first).toMatchObject({ status: 'rejected' })
    expect(second).toEqual({ status: 'fulfilled', value: 2 })
  })

  it('begin at once, go on, and stop only when the round under way has ended', async () => {
    let rounds = 0
    let ended = 0
    const timer = every(
      1,
      'test',
      async () => {
        rounds += 1
        await pause(10)
        ended += 1
      },
      quiet,
    )
    await pause(40)
    await timer.stop()
    expect(rounds).toBeGreaterThan(1)
    expect(ended).toBe(rounds)
    const before = rounds
    await pause(20)
    expect(rounds).toBe(before)
  })

  it('wait after a failure and log it once', async () => {
    const errors: unknown[] = []
    const timer = every(1, 'test', () => Promise.reject(new Error('away')), {
      info: () => {},
      error: facts => errors.push(facts),
    })
    await pause(30)
    await timer.stop()
    expect(errors).toHaveLength(1)
  })
})
