import * as z from 'zod/mini'
import { isDay } from '#domain/calendar/day'

/** Characters by code point: an emoji without joiners is one, not two. */
const characters = (value: string): number => Array.from(value).length

/** Control marks, which no text needs (line breaks are none), and the two characters with which Word opens no file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g

const tinted = String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f\p{Emoji_Modifier}]?`
/** Where a mark without shape belongs: in a joined or keycap emoji, behind a Mongolian letter, between two Arabic ones. */
const shaped = [
  String.raw`${tinted}(?:\u200d${tinted})*`,
  String.raw`[\d#*]\ufe0f\u20e3`,
  String.raw`[\u1820-\u1878\u1880-\u18aa][\u180b-\u180f]`,
  String.raw`(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})`,
].join('|')
/** Everywhere else such marks would make an empty text pass as written, or (direction marks) a sentence read backwards. */
const shapeless = new RegExp(String.raw`(${shaped})|\p{Default_Ignorable_Code_Point}`, 'gu')

/** Halves of a character that lost its other half on the way: no database takes them. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What takes no room of its own: blanks, and marks above or below a letter. */
const roomless = /[\s\p{M}\p{Default_Ignorable_Code_Point}]/gu
/** Something to read: a letter of any script, a number or a picture. */
const visible = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

const cleaned = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(halves, '')
    .replace(shapeless, '$1')
    .trim()

/** What somebody searches for: cleaned like written text, and possibly nothing. */
export const searchText = z.string().check(z.maxLength(50), z.overwrite(cleaned))

/** Words that are being written and may still be none: cleaned like written text, counted in characters. */
export const draftText = (most: number) =>
  z.string('请填写文字').check(
    z.overwrite(cleaned),
    z.refine(value => characters(value) <= most, {
      error: `最多写${most}个字，请精简一些`,
      params: { tooLong: true },
    }),
  )

/** A text copied from elsewhere, as long as it is: what no database takes is taken out. The words say what is asked for. */
export const pastedText = (most: number, missing: string, tooLong: string) =>
  z.string(missing).check(z.maxLength(most, tooLong), z.overwrite(cleaned), z.minLength(1, missing))

/**
 * Text written by a person: trimmed, counted in characters; line breaks stay and a tab becomes a space. What has no shape or
 * turns the reading direction is taken out; Arabic, Uyghur or Hebrew text itself is left as written.
 *
 * @param least how many characters must be there to see
 */
export const writtenText = (most: number, least = 1) =>
  z.string('请填写文字').check(
    z.overwrite(cleaned),
    z.refine(value => value === '' || visible.test(value), '请写文字'),
    z.refine(
      value => characters(value.replace(roomless, '')) >= least,
      least > 1 ? `请至少写${least}个字` : '这里不能空着',
    ),
    z.refine(value => characters(value) <= most, {
      error: `最多写${most}个字，请精简一些`,
      params: { tooLong: true },
    }),
  )

/** Like written text, but one line: a line break becomes a space. */
export const writtenLine = (most: number, least = 1) =>
  writtenText(most, least).check(z.overwrite(value => value.replace(/\s+/g, ' ')))

/** What is missing where one of a list is to be chosen; `inputSentence` adds the name of the list. */
export const toChoose = '请选择'
/** One of the words that a preset gives to choose from. */
export const chosenWord = z.string(toChoose).check(z.minLength(1, toChoose), z.maxLength(20))
/** The name of a place, unit, deputy or district, as a preset gives it. */
export const id = z.string(toChoose).check(z.regex(/^[0-9a-zA-Z-]{1,64}$/, '编号不对'))
/** The number of a row: a slot, a booking, an opinion. */
export const rowId = z.uuid('编号不对').check(z.toLowerCase())
export const day = z.string('请选择日期').check(z.refine(isDay, '没有这一天，请重新选择'))
export const month = z.string('请选择月份').check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '没有这个月份，请重新选择'))
export const moment = z.iso.datetime()
export const nothing = z.object({})

/** A mobile number. What is short of digits is told so: most wrong numbers are. */
const phone = z.string('电话只写数字').check(
  z.regex(/^1\d{10}$/, {
    error: ({ input }) =>
      /^1\d{1,9}$/.test(String(input)) ? '电话少了几位，手机号是11位数字，请再看看' : '手机号是11位数字，请再看看',
  }),
)

export const contact = z.object({ name: z.optional(writtenLine(20)), phone: z.optional(phone) })
/** Another person, whom the station must be able to ask for and to reach. */
export const visitorContact = z.object({ name: writtenLine(20), phone })
/** Somebody without a phone of their own, who comes with a paper. */
export const nameAtLeast = z.object({ name: writtenLine(20), phone: z.optional(phone) })

/** A contact as it is shown: masked unless it was revealed. */
export const shownContact = z.object({ name: z.optional(z.string()), phone: z.optional(z.string()) })

/** As far as an integer of the database reaches. */
const furthest = 2 ** 31 - 1
export const count = z.int().check(z.gte(0), z.lte(furthest))
/** Which version of something was seen, from 1 on. */
export const seenVersion = z.int().check(z.gte(1), z.lte(furthest))
