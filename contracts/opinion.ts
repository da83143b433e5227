import * as z from 'zod/mini'
import { change, openQuestion, question } from '#contracts/action'
import {
  chosenWord,
  contact,
  count,
  day,
  id,
  moment,
  nothing,
  rowId,
  searchText,
  seenVersion,
  shownContact,
  writtenText,
} from '#contracts/shapes'
import { actions, statuses } from '#domain/opinion/life'
import { secrecyLevels } from '#domain/opinion/secrecy'
import { mostPhotos, type Referral, ratings, referrals, resultClasses } from '#domain/opinion/words'

const urgency = z.object({ urgency: z.enum(['onTime', 'dueSoon', 'overdue']), words: z.string() })

/** When an opinion came. Units and deputies read the day alone: two of one minute would be read as one person's. */
const came = z.union([moment, day])

/** One line of a list. */
const line = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  category: z.string(),
  status: z.enum(statuses),
  /** The sentence under 现在. */
  now: z.string(),
  /** The date by which somebody must act; none when the life has ended. */
  due: z.nullable(z.string()),
  light: z.nullable(urgency),
  submittedAt: came,
  stationName: z.string(),
})

const event = z.object({
  at: came,
  /** In the reader's words: who did what, until when. */
  text: z.string(),
  note: z.nullable(z.string()),
  action: z.enum(actions),
})

/** Who can open a matter. A deputy reads and never decides. */
export const readers = ['resident', 'stationClerk', 'leadUnit', 'coHandlingUnit', 'deputy'] as const
export type Reader = (typeof readers)[number]

/** A matter as one reader may see it: parts that are not theirs are absent, not empty. */
const shown = z.extend(line, {
  body: z.string(),
  place: z.nullable(z.string()),
  secrecy: z.enum(secrecyLevels),
  /** An address is absent while the store does not give it. */
  photos: z.array(z.object({ url: z.nullable(z.string()) })),
  deputyName: z.nullable(z.string()),
  leadUnit: z.nullable(z.object({ id: z.string(), name: z.string() })),
  coHandlingUnits: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      opinion: z.nullable(z.string()),
      due: z.string(),
      /** It still owes its opinion, and the date has passed. */
      late: z.boolean(),
    }),
  ),
  answerDue: z.nullable(z.string()),
  /** How the date was counted, for 为什么是这一天. */
  counting: z.nullable(z.string()),
  provisional: z.boolean(),
  resultClass: z.nullable(z.enum(resultClasses)),
  promisedBy: z.nullable(z.string()),
  rating: z.nullable(z.enum(ratings)),
  ratingReason: z.nullable(z.string()),
  round: count,
  version: count,
  contact: z.nullable(shownContact),
  contactNote: z.string(),
  /** Whether this reader may ask to see the contact whole. */
  revealable: z.boolean(),
  /** The ledger, the oldest entry first. */
  events: z.array(event),
  /** What this reader may do now, in the order of the table of steps. */
  steps: z.array(z.enum(actions)),
  /** In which capacity this reader sees it. */
  as: z.enum(readers),
})

/** What has ended earlier than the last line that was read, and nothing else; without it, the list from its beginning. */
const endedBehind = z.object({ endedBehind: z.optional(rowId) })

/** Every step names the version it was decided on, so that nobody overwrites what they have not seen. */
const onVersion = { opinion: rowId, version: seenVersion }
const stepRefusals = ['NOT_FOUND', 'STEP_NOT_OPEN', 'CHANGED_MEANWHILE'] as const
const step = (summary: string, refuses: Parameters<typeof change>[1] = []) =>
  change(summary, [...stepRefusals, ...refuses])
const photos = z._default(z.array(rowId), []).check(z.maxLength(mostPhotos, `照片最多${mostPhotos}张`))
const answerText = writtenText(2000, 4)
const reason = writtenText(500, 4)

export const opinion = {
  submit: change('Say what is wrong, to a station or a deputy of it', ['NOT_FOUND', 'NAME_NEEDED', 'PHOTO_UNKNOWN'])
    .input(
      z.object({
        body: writtenText(1000, 5),
        category: chosenWord,
        station: id,
        deputy: z.optional(id),
        place: z.optional(
          z.object({
            text: writtenText(100),
            latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
            longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
          }),
        ),
        photos,
        secrecy: z.enum(secrecyLevels, '请选择实名、保密或匿名'),
        contact: z.optional(contact),
      }),
    )
    .output(
      z.object({
        id: z.nullable(z.string()),
        number: z.string(),
        now: z.string(),
        /** For an anonymous opinion only: the one way to find it again. It is shown once and kept nowhere in the clear. */
        queryCode: z.nullable(z.string()),
      }),
    ),
  mine: question('My opinions, those under way first; of those that have ended 50 at once, the newest first')
    .input(endedBehind)
    .output(z.array(line)),
  show: question('One matter, as far as it is mine to see', ['NOT_FOUND'])
    .input(z.object({ opinion: rowId }))
    .output(shown),
  findByCode: openQuestion('Follow an anonymous opinion by its query code', ['CODE_UNKNOWN', 'TOO_OFTEN'])
    .input(z.object({ district: id, code: z.string().check(z.maxLength(40)) }))
    .output(shown),
  workbench: question(
    'What waits for my station or unit, soonest first; what I wait for; and what has ended, 50 at once',
  )
    .input(z.extend(endedBehind, { search: z.optional(searchText) }))
    .output(z.object({ yours: z.array(line), waiting: z.array(line), ended: z.array(line) })),
  followed: question('The opinions addressed to me, those under way first; of those that have ended 50 at once')
    .input(endedBehind)
    .output(z.array(line)),
  related: question(
    'The opinions that bear on the topic of a reception day: how many, and those that the reader may open',
    ['NOT_FOUND'],
  )
    .input(z.object({ day: rowId }))
    .output(
      z.object({
        /** Null where the day has none; then nothing is related to it. */
        topic: z.nullable(z.string()),
        from: z.enum(['station', 'district']),
        /** How many calendar days back those that have ended are counted. */
        endedDays: count,
        open: count,
        ended: count,
        categories: z.array(z.object({ name: z.string(), open: count, ended: count })),
        /** A clerk’s station, a deputy’s own: what either may open elsewhere too. Those that say the words come first. */
        lines: z.array(z.extend(line, { as: z.enum(['stationClerk', 'deputy']) })),
      }),
    ),

  answerOnSite: step('Answer on the spot')
    .input(z.object({ ...onVersion, text: answerText }))
    .output(shown),
  decline: step('Say why it cannot be taken')
    .input(z.object({ ...onVersion, reason }))
    .output(shown),
  refer: step('Refer elsewhere, with the ready text or an edited one')
    .input(
      z.object({
        ...onVersion,
        to: z.enum(Object.keys(referrals) as [Referral, ...Referral[]]),
        text: z.optional(answerText),
      }),
    )
    .output(shown),
  answerDates: question(
    'To which date an assignment of today leads, for one working day and each number up to the longest',
  )
    .input(nothing)
    .output(
      z.array(
        z.object({
          day: z.string(),
          /** Counted into a year whose holidays are not published: it may move. */
          provisional: z.boolean(),
        }),
      ),
    ),
  assign: step('Assign a lead unit and co-handling units, with a due date', ['UNIT_UNKNOWN', 'DUE_OUT_OF_RANGE'])
    .input(
      z.object({
        ...onVersion,
        leadUnit: id,
        coHandlingUnits: z._default(z.array(id).check(z.maxLength(5)), []),
        /** Working days until the answer; the preset's usual count when absent. */
        workingDays: z.optional(z.int().check(z.gte(1), z.lte(250))),
        note: z.optional(writtenText(500)),
      }),
    )
    .output(shown),
  accept: step('Accept the assignment').input(z.object(onVersion)).output(shown),
  returnToStation: step('Return an assignment that is not ours')
    .input(z.object({ ...onVersion, reason }))
    .output(shown),
  recordProgress: step('Write what has been done so far')
    .input(z.object({ ...onVersion, text: answerText }))
    .output(shown),
  giveCoOpinion: step('Give the lead unit our opinion as a co-handling unit')
    .input(z.object({ ...onVersion, text: answerText }))
    .output(shown),
  reply: step('Reply with a result class', ['CO_OPINION_MISSING', 'PROMISE_DATE_NEEDED', 'PROMISE_OUT_OF_RANGE'])
    .input(
      z.object({
        ...onVersion,
        resultClass: z.enum(resultClasses, '请选择办理结果'),
        text: answerText,
        /** For class B: the day by which it is promised. */
        promisedBy: z.optional(day),
        /** Why the reply goes out although a co-handling unit has not given its opinion. */
        withoutCoOpinion: z.optional(reason),
      }),
    )
    .output(shown),
  supplement: step('Add to what I said, with photos; the matter stays where it is', [
    'SUPPLEMENTED_ENOUGH',
    'PHOTO_UNKNOWN',
    'TOO_MANY_PHOTOS',
  ])
    .input(z.object({ ...onVersion, text: writtenText(1000, 4), photos }))
    .output(shown),
  rate: step('Rate the result; dissatisfied needs a reason', ['REASON_NEEDED'])
    .input(z.object({ ...onVersion, rating: z.enum(ratings, '请选择满意程度'), reason: z.optional(writtenText(300)) }))
    .output(shown),
  sendBack: step('Send the reply back to be handled again, once', ['SENT_BACK_BEFORE'])
    .input(z.object({ ...onVersion, reason }))
    .output(shown),
  withdraw: step('Take my opinion back').input(z.object(onVersion)).output(shown),
  revealContact: change('See the whole contact; the look is logged', [
    'NOT_FOUND',
    'CONTACT_SEALED',
    'NO_CONTACT',
    'REASON_NEEDED',
  ])
    .input(z.object({ opinion: rowId, reason: writtenText(200) }))
    .output(z.object({ contact: shownContact })),
}
