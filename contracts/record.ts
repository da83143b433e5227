import * as z from 'zod/mini'
import { change, question } from '#contracts/action'
import {
  chosenWord,
  contact,
  count,
  day,
  draftText,
  id,
  moment,
  nothing,
  rowId,
  seenVersion,
  shownContact,
  writtenLine,
  writtenText,
} from '#contracts/shapes'
import { secrecyLevels } from '#domain/opinion/secrecy'
import { mostPhotos } from '#domain/opinion/words'
import { longestRecord, mostOpinionsOfRecord, recordOutcomes, recordStates } from '#domain/reception/record'
import { recordForms } from '#domain/reception/recordForms'

/** Who came, as far as they said it. */
const visitor = z.extend(contact, { address: z.optional(writtenLine(100)) })
const shownVisitor = z.extend(shownContact, { address: z.optional(z.string()) })

/** What is typed at the desk. Nothing of it must be there before the record is finished. */
const entry = {
  secrecy: z.enum(secrecyLevels, '请选择实名、保密或匿名'),
  category: z.nullable(chosenWord),
  matter: draftText(longestRecord),
  answer: draftText(longestRecord),
  outcome: z.enum(recordOutcomes, '请选择结果'),
  deputies: z.array(id).check(z.maxLength(20)),
  proposedUnit: z.nullable(id),
  due: z.nullable(day),
}
const writing = {
  ...entry,
  /** Replaces what is known of who came; left out it stays as it is. */
  visitor: z.optional(visitor),
  /** Finishes the record, once nothing is lacking. */
  finish: z._default(z.boolean(), false),
}

const person = z.object({ id: z.string(), name: z.string() })

const line = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(recordStates),
  outcome: z.enum(recordOutcomes),
  secrecy: z.enum(secrecyLevels),
  title: z.string(),
  category: z.nullable(z.string()),
  savedAt: moment,
  savedBy: z.string(),
  opinions: count,
  /** The booking with which they came, and their place in the queue; a clerk’s alone. */
  booking: z.nullable(z.string()),
  visit: z.nullable(z.string()),
})

/** Counted from bookings, arrivals and records, never typed: domain/reception/dayNumbers.ts. */
const numbers = z.object({
  booked: count,
  came: count,
  cameBooked: count,
  walkedIn: count,
  awaited: count,
  didNotCome: count,
  notNoted: count,
  recorded: count,
  gone: count,
  unrecorded: count,
  answeredOnSite: count,
  /** What the practice calls that: `当场答复`, `事前化解`. */
  solvedName: z.string(),
  turnedIntoOpinion: count,
  settledOtherwise: count,
  unfinished: count,
  opinions: count,
})

/** In which capacity a record is read. */
const recordReaders = ['stationClerk', 'deputy'] as const

const shown = z.object({
  id: z.string(),
  number: z.string(),
  dayId: z.string(),
  day: z.string(),
  stationName: z.string(),
  version: count,
  state: z.enum(recordStates),
  secrecy: z.enum(secrecyLevels),
  category: z.nullable(z.string()),
  matter: z.string(),
  answer: z.string(),
  outcome: z.enum(recordOutcomes),
  deputies: z.array(person),
  proposedUnit: z.nullable(person),
  due: z.nullable(z.string()),
  /** The number that they booked, where they did and the reader may know who they are. */
  booking: z.nullable(z.string()),
  /** Masked for a clerk, the name alone for a deputy of a named one; null where nothing is theirs to see. */
  contact: z.nullable(shownVisitor),
  revealable: z.boolean(),
  photos: z.array(z.object({ url: z.nullable(z.string()) })),
  opinions: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), status: z.string() })),
  notes: z.array(z.object({ deputyId: z.string(), deputy: z.string(), text: z.string(), version: count, at: moment })),
  /** Who saved what and when, the newest first. */
  history: z.array(z.object({ version: count, at: moment, by: z.string(), fields: z.array(z.string()) })),
  /** The deputy as whom this reader may write a note. */
  noteAs: z.nullable(z.string()),
  as: z.enum(recordReaders),
})

const onVersion = { record: rowId, version: seenVersion }
const photos = z.array(rowId).check(z.minLength(1, '请选择照片'), z.maxLength(mostPhotos, `照片最多${mostPhotos}张`))

export const record = {
  day: question('The records of a day, its deputies, and its numbers', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(
      z.object({
        day: z.object({
          id: z.string(),
          day: z.string(),
          practice: z.string(),
          kind: z.string(),
          stationName: z.string(),
        }),
        /** Those of the station, and who else sits there. */
        deputies: z.array(z.extend(person, { sits: z.boolean() })),
        numbers,
        records: z.array(line),
        as: z.enum(recordReaders),
      }),
    ),
  unfinished: question('The records of my stations that nobody has finished, the oldest first')
    .input(nothing)
    .output(z.array(z.extend(line, { day: z.string() }))),
  pastDays: question('The last days of my stations, the latest first, with who came and has no record yet')
    .input(nothing)
    .output(
      z.array(
        z.object({
          id: z.string(),
          day,
          practice: z.string(),
          stationName: z.string(),
          booked: count,
          came: count,
          recorded: count,
          gone: count,
          unrecorded: count,
          /** Begun, and not finished. */
          drafts: count,
          /** Deputies whose attendance is not registered. */
          unregistered: count,
        }),
      ),
    ),
  numbers: question('What a day was, in numbers', ['NOT_FOUND'])
    .input(z.object({ day: rowId }))
    .output(numbers),
  show: question('One record, as far as it is mine to see', ['NOT_FOUND'])
    .input(z.object({ record: rowId }))
    .output(shown),
  earlier: question('What a record said in an earlier version', ['NOT_FOUND'])
    .input(z.object(onVersion))
    .output(z.object({ version: count, at: moment, by: z.string(), matter: z.string(), answer: z.string() })),
  start: change('Begin the record of somebody who came: by their place in the queue, by their booking, or by neither', [
    'NOT_FOUND',
    'DAY_CANCELLED',
    'RECORD_OF_TWO',
    'CHANGED_MEANWHILE',
    'RECORD_UNFINISHED',
    'NAME_NEEDED',
    'UNIT_UNKNOWN',
  ])
    .input(z.object({ ...writing, day: rowId, booking: z.optional(rowId), visit: z.optional(rowId) }))
    .output(shown),
  save: change('Save a record on the version that I saw', [
    'NOT_FOUND',
    'CHANGED_MEANWHILE',
    'RECORD_UNFINISHED',
    'NAME_NEEDED',
    'UNIT_UNKNOWN',
  ])
    .input(z.object({ ...writing, ...onVersion }))
    .output(shown),
  convert: change('Turn a record into opinions, all or none of them', [
    'NOT_FOUND',
    'CHANGED_MEANWHILE',
    'NAME_NEEDED',
    'RECORD_OPINIONS_ENOUGH',
  ])
    .input(
      z.object({
        ...onVersion,
        opinions: z
          .array(z.object({ category: chosenWord, body: writtenText(1000, 5), secrecy: entry.secrecy }))
          .check(z.minLength(1, '请写至少一件意见'), z.maxLength(mostOpinionsOfRecord)),
      }),
    )
    .output(
      z.object({
        record: shown,
        opinions: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            title: z.string(),
            /** For who has no account here: shown once, for the paper that they take home. */
            queryCode: z.nullable(z.string()),
          }),
        ),
      }),
    ),
  writeNote: change('Write my own note as a deputy beside a record', ['NOT_FOUND', 'CHANGED_MEANWHILE'])
    .input(z.object({ record: rowId, version: count, text: writtenText(longestRecord, 2) }))
    .output(shown),
  addPhotos: change('Add photos of papers to a record', ['NOT_FOUND', 'PHOTO_UNKNOWN', 'TOO_MANY_PHOTOS'])
    .input(z.object({ record: rowId, photos }))
    .output(shown),
  print: change(
    'One of the three forms of a record as a Word file, in base64; a whole contact on it is a look, and logged',
    ['NOT_FOUND', 'CODE_UNKNOWN'],
  )
    .input(
      z.object({
        record: rowId,
        form: z.enum(recordForms),
        /** Query codes to print on the visitor's own sheet, as they were just shown. */
        codes: z._default(z.array(z.string().check(z.maxLength(40))), []).check(z.maxLength(mostOpinionsOfRecord)),
      }),
    )
    .output(z.object({ name: z.string(), file: z.string() })),
  revealContact: change('See how to reach who came; the look is logged', ['NOT_FOUND', 'NO_CONTACT', 'REASON_NEEDED'])
    .input(z.object({ record: rowId, reason: writtenText(200) }))
    .output(z.object({ contact: shownVisitor })),
}
