import type { Quadrant } from '#shared/schema/score'

/** Every quadrant, warmest first. Said again because the schema's own list would bring zod into each surface. */
export const QUADRANT_ORDER = Object.keys({
  'hand-over': true,
  nurture: true,
  'check-fit': true,
  leave: true,
  'not-sure': true,
} satisfies Record<Quadrant, true>) as readonly Quadrant[]
