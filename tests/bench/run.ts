import { type Bench, print } from '#tests/bench/report'

const benches: Record<string, () => Promise<Bench>> = {
  booking: async () => (await import('#tests/bench/booking')).booking,
  availability: async () => (await import('#tests/bench/availability')).availability,
  rush: async () => (await import('#tests/bench/rush')).rush,
  start: async () => (await import('#tests/bench/start')).start,
  calendar: async () => (await import('#tests/bench/calendar')).calendar,
  rota: async () => (await import('#tests/bench/rota')).rota,
  size: async () => (await import('#tests/bench/size')).size,
}

const main = async (): Promise<void> => {
  const name = process.argv[2] ?? ''
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!load) {
    console.error(`npm run bench -- <name>, one of: ${Object.keys(benches).join(', ')}`)
    process.exit(1)
  }
  const bench = await load()
  process.exit(print(name, await bench()) ? 0 : 1)
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
