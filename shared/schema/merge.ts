import * as z from 'zod'
import { MemberRef } from './member'

/** A lead as it was when it was merged. */
const MergedLead = z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() })

/** One merging of one lead into another: who did it, when, and whether it can be undone. */
export const Merge = z.object({
  id: z.string(),
  at: z.number().int(),
  /** null: a server or Baton */
  by: MemberRef.nullable(),
  /** the lead that stayed */
  into: MergedLead,
  /** the lead that went */
  from: MergedLead,
  /** ms; null while the two are one */
  undoneAt: z.number().int().nullable(),
})
export type Merge = z.infer<typeof Merge>
