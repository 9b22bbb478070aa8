import * as z from 'zod'

/** Below this many cases a share is told as counts, without a percentage (DEFAULTS, "What a healthy hand-off looks like"). */
export const LEAST_CASES_FOR_A_RATE = 20

/** The days a report is about, both included, by the calendar of the workspace's time zone. */
export const ReportPeriod = z.object({
  /** ISO dates */
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  days: z.number().int(),
  /** first instant of `from`, and first instant after `to`; ms */
  startsAt: z.number().int(),
  endsAt: z.number().int(),
})
export type ReportPeriod = z.infer<typeof ReportPeriod>

const portion = z.number().min(0).max(1)

/** `count` of `n` cases. From 20 cases on also the rate and its 90 % interval (Wilson), 0…1; below, they are absent. */
export const Share = z.object({
  n: z.number().int().min(0),
  count: z.number().int().min(0),
  rate: portion.optional(),
  interval: z.tuple([portion, portion]).optional(),
})
export type Share = z.infer<typeof Share>

/**
 * How long `n` cases took, in minutes with at most one decimal. The median of an even number is the mean of the middle two; p90 is the
 * nearest rank (the smallest time within which nine of ten were done). Null without a case.
 */
export const Duration = z.object({ n: z.number().int().min(0), median: z.number().nullable(), p90: z.number().nullable() })
export type Duration = z.infer<typeof Duration>
