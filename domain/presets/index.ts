import { boshan } from '#domain/presets/boshan'
import { gaoqing } from '#domain/presets/gaoqing'
import { huantai } from '#domain/presets/huantai'
import { liling } from '#domain/presets/liling'
import { linzi } from '#domain/presets/linzi'
import { lusong } from '#domain/presets/lusong'
import type { Preset, ReceptionPractice } from '#domain/presets/schema'
import { tianyuan } from '#domain/presets/tianyuan'
import { xiangtan } from '#domain/presets/xiangtan'
import { xihu } from '#domain/presets/xihu'
import { yiyuan } from '#domain/presets/yiyuan'
import { yueyanglou } from '#domain/presets/yueyanglou'
import { yuhu } from '#domain/presets/yuhu'
import { zhangdian } from '#domain/presets/zhangdian'
import { zhoucun } from '#domain/presets/zhoucun'
import { zichuan } from '#domain/presets/zichuan'

/** Every place whose practice is known, in the order of the district's choice. */
export const presets: readonly Preset[] = [
  xiangtan,
  huantai,
  tianyuan,
  xihu,
  linzi,
  lusong,
  zhangdian,
  zhoucun,
  zichuan,
  boshan,
  yiyuan,
  gaoqing,
  yuhu,
  liling,
  yueyanglou,
]

export const presetOf = (id: string): Preset | undefined => presets.find(preset => preset.id === id)

/** The practice by which a day is held. A district keeps each practice that it ever used. */
export const practiceIn = (preset: Preset, practiceId: string): ReceptionPractice => {
  const practice = preset.practices.find(each => each.id === practiceId)
  if (!practice) throw new Error(`the preset ${preset.id} has no practice ${practiceId}, by which a day was planned`)
  return practice
}

/** The stations at which a practice is held, in the order of the preset. */
export const stationsOf = <Station extends { id: string }>(
  practice: ReceptionPractice,
  stations: readonly Station[],
): Station[] => stations.filter(({ id }) => practice.stations?.includes(id) ?? true)
