import * as z from 'zod'
import { Language } from './language'

/** An IANA name, such as `Europe/Berlin`; days of scoring and office hours follow it. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'is not a time zone such as Europe/Berlin')

function isTimeZone(name: string): boolean {
  // Runtimes also take offsets such as +02:00, which know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/** Whose leads a region, size, segment or industry are. What a rule does not name, it does not ask. */
export const Territory = z.strictObject({
  country: z.string().trim().min(1).max(60).optional(),
  industry: z.string().trim().min(1).max(120).optional(),
  /** a campaign's segment */
  segment: z.string().trim().min(1).max(200).optional(),
  /** employees from … to, both counted */
  employees: z.tuple([z.number().int().min(0), z.number().int().min(0)]).optional(),
  memberId: z.string().min(1).max(64),
})
export type Territory = z.infer<typeof Territory>

export const WorkspaceSettings = z.strictObject({
  name: z.string().trim().min(1, 'is needed').max(120),
  timeZone: TimeZone,
  /** claimed hand-raises an hour before the rest wait in review */
  claimedHandRaisesPerHour: z.number().int().min(1).max(100_000),
  /** open hand-offs a rep may hold; hand-raises are exempt */
  openHandoffsPerRep: z.number().int().min(1).max(1000),
  /** days events are kept one by one */
  retentionDays: z.number().int().min(30).max(3650),
  /** the first rule a lead meets says whose it is, after account and earlier owner */
  territories: z.array(Territory).max(500),
  /** ids of sites (extension/sites) nothing is read on, for when one changed and is read wrongly; absent in answers of older workers */
  sitesOff: z
    .array(z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the id of a site, such as gmail'))
    .max(100)
    .optional(),
  /** of whoever has chosen none, and of chat rooms and webhooks; absent in answers of older workers: English */
  language: Language.optional(),
})
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>

export const Workspace = WorkspaceSettings.extend({
  id: z.string(),
  demo: z.boolean(),
  createdAt: z.number().int(),
  /** a re-score of everybody that is under way: browsers done and in all */
  rescoring: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
})
export type Workspace = z.infer<typeof Workspace>
