import { huantai } from '#domain/presets/huantai'
import type { Preset } from '#domain/presets/schema'
import { tianyuan } from '#domain/presets/tianyuan'
import { xiangtan } from '#domain/presets/xiangtan'
import { xihu } from '#domain/presets/xihu'

/** Every place whose practice is known, in the order of the district's choice. */
export const presets: readonly Preset[] = [xiangtan, huantai, tianyuan, xihu]

export const presetOf = (id: string): Preset | undefined => presets.find(preset => preset.id === id)
