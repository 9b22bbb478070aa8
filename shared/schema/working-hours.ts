import * as z from 'zod'
import { TimeZone } from './workspace'

/** Hours of the wall clock, in quarters: 8.5 is half past eight. */
const Hour = z
  .number()
  .min(0)
  .max(24)
  .refine((hour) => Number.isInteger(hour * 4), 'is in quarters of an hour, such as 8.5')
const IsoDate = z.iso.date()

/** When a rep works, in their own time zone. Clocks of their hand-offs run only then; routing passes over whoever is away. */
export const WorkingHours = z
  .strictObject({
    timeZone: TimeZone,
    /** 1 Monday … 7 Sunday */
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
    fromHour: Hour,
    toHour: Hour,
    /** whole days off, by the rep's calendar */
    holidays: z.array(IsoDate).max(400),
    /** absences, ms */
    away: z
      .array(
        z
          .strictObject({ from: z.number().int(), until: z.number().int() })
          .refine((a) => a.until > a.from, { error: 'must end after it begins', path: ['until'] }),
      )
      .max(100),
  })
  .refine((hours) => hours.toHour > hours.fromHour, { error: 'must be later than fromHour', path: ['toHour'] })
export type WorkingHours = z.infer<typeof WorkingHours>
