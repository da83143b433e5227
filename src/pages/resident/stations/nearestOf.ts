interface Spot {
  latitude: number
  longitude: number
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two spots, on a flat map: within one district the earth's curve is smaller than a building. */
export const metresBetween = (a: Spot, b: Spot): number => {
  const north = radians(b.latitude - a.latitude)
  const east = radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2))
  return Math.sqrt(north * north + east * east) * 6_371_000
}

/** The spot that is nearest to `from`; undefined for none. */
export const nearestOf = <T extends Spot>(spots: readonly T[], from: Spot): T | undefined =>
  spots.reduce<T | undefined>(
    (best, one) => (best && metresBetween(best, from) <= metresBetween(one, from) ? best : one),
    undefined,
  )
