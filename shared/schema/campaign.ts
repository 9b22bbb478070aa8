import * as z from 'zod'

const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const

/** A UTM match with a segment, a brief for reps, expected leads and cost. */
export const Campaign = z.object({
  id: z.string(),
  name: z.string().trim().min(1, 'is needed').max(120),
  segment: z.string().max(200).nullable(),
  /** what a rep has to know of it, in a few sentences */
  brief: z.string().max(2000),
  /** values of utm_source, utm_medium and so on that a first page must carry */
  utm: z.partialRecord(z.enum(UTM), z.string().min(1).max(200)).refine((u) => Object.keys(u).length > 0, 'needs at least one UTM value'),
  expectedLeads: z.number().int().min(0).max(10_000_000).nullable(),
  /** in the workspace's currency */
  cost: z.number().min(0).max(1e12).nullable(),
})
export type Campaign = z.infer<typeof Campaign>
