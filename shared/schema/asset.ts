import * as z from 'zod'

/** A page, file or form of the site, labelled once; signals may match its kind and stage. */
export const Asset = z.object({
  id: z.string(),
  label: z.string().trim().min(1, 'is needed').max(120),
  /** a word of the workspace's own: `white-paper`, `webinar`, `key-page` */
  kind: z.string().trim().min(1, 'is needed').max(40),
  stage: z.enum(['top', 'middle', 'bottom']),
  /** globs on the path: `*` within a segment, `**` across */
  paths: z.array(z.string().max(200).regex(/^[/*]/, 'is no path: write it as /pricing/**')).min(1, 'needs at least one path').max(50),
})
export type Asset = z.infer<typeof Asset>
