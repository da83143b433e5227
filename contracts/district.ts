import * as z from 'zod/mini'
import { openQuestion } from '#contracts/action'
import { id, nothing } from '#contracts/shapes'

const districtLine = z.object({ id: z.string(), name: z.string(), practice: z.string() })

const stationLine = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  contactPoints: z.array(z.string()),
})

export const district = {
  list: openQuestion('The districts that use this installation').input(nothing).output(z.array(districtLine)),
  show: openQuestion('A district: its stations, deputies, units and the words of its practice', ['NOT_FOUND'])
    .input(z.object({ district: id }))
    .output(
      z.object({
        id: z.string(),
        name: z.string(),
        practice: z.string(),
        ruleWords: z.string(),
        categories: z.array(z.string()),
        longestAnswer: z.number(),
        usualAnswer: z.number(),
        /** Whether units may be asked to co-handle here. */
        coHandling: z.boolean(),
        /** Where feeds and posters are found; null: where this was asked, or nowhere when a cloud function answered. */
        openOrigin: z.nullable(z.string()),
        stations: z.array(stationLine),
        deputies: z.array(
          z.object({ id: z.string(), name: z.string(), stationId: z.string(), electoralDistrict: z.string() }),
        ),
        units: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
}
