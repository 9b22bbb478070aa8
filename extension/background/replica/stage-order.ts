import type { Stage } from '#shared/schema/lead'

/** Every stage. Said again because the schema's own list would bring zod into the background. */
export const STAGE_ORDER = Object.keys({
  lead: true,
  mql: true,
  accepted: true,
  sql: true,
  opportunity: true,
  customer: true,
  nurture: true,
  disqualified: true,
} satisfies Record<Stage, true>) as readonly Stage[]
