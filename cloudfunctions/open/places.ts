import { findStation, presetOfTenant, type StationRow } from '#db/queries/district'
import type { FeedDayRow } from '#db/queries/feed'
import { practiceIn, presetOf } from '#domain/presets/index'
import type { Preset } from '#domain/presets/schema'
import type { FeedDay } from '#domain/reception/feed'
import { Refusal } from '#domain/refusal'
import type { OpenPlatform } from '#functions/open/answer'

/** The preset of a district; refuses NOT_FOUND for one that is not served here. */
export const districtOf = async ({ db }: OpenPlatform, tenantId: string): Promise<Preset> => {
  const named = await presetOfTenant(db.tenant(tenantId), tenantId)
  const preset = named && presetOf(named)
  if (!preset) throw new Refusal('NOT_FOUND', '没有这个地方，请核对地址')
  return preset
}

export const stationIn = async (platform: OpenPlatform, tenantId: string, stationId: string): Promise<StationRow> => {
  const station = await findStation(platform.db.tenant(tenantId), tenantId, stationId)
  if (!station) throw new Refusal('NOT_FOUND', '没有这个联络站，请核对地址')
  return station
}

/** A day as feeds and posters read it. */
export const feedDayOf = (row: FeedDayRow, preset: Preset): FeedDay => {
  const practice = practiceIn(preset, row.practice_id)
  return {
    dayId: row.day_id,
    practice,
    hours: row.windows ?? practice.windows,
    day: row.day,
    ruledOn: row.ruled_on,
    movedFrom: row.moved_from ?? row.ruled_on,
    movedBecause: row.moved_because,
    provisional: row.provisional,
    state: row.state,
    cancelledBecause: row.cancelled_because,
    version: row.version,
    publishedAt: row.published_at,
    topic: row.topic,
    deputies: row.deputies,
    coHosts: row.co_hosts,
    station: row.station_name,
    address: row.address,
    phone: row.phone,
  }
}
