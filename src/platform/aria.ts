import { mergeInternalComponents } from '@tarojs/shared'
import aria from './aria.json'

/**
 * The runtime's half of `config/ariaPlugin.js`: Taro numbers the attributes of each template, and both sides must count the
 * same ones. Imported by the app before anything is drawn.
 */
export const passAria = (): void =>
  void mergeInternalComponents({ View: aria, Text: aria, Image: aria, Input: aria, Textarea: aria, Picker: aria })
