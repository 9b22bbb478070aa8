import type { Traits } from '../schema/trait'

/** A fact that can be asked about. Event properties may hold anything a browser sends; other shapes are no fact. */
export type Known = string | number | boolean | readonly string[]

/** The one trait that can follow from another. */
export const IMPLIED_TRAIT = 'authority'
const DECISION_LEVELS: readonly unknown[] = ['c-level', 'vice-president', 'director']

/**
 * The value of a trait, or undefined when it is not known: absent, null, blank text, an empty list or not a number.
 * `authority` that nobody stated follows from the seniority: directors and above are decision makers (DEFAULTS, criteria).
 */
export function traitValue(traits: Traits | Record<string, unknown>, name: string): Known | undefined {
  const value = known(traits[name])
  if (value === undefined && name === IMPLIED_TRAIT && DECISION_LEVELS.includes(traits.seniority)) return 'decision-maker'
  return value
}

function known(value: unknown): Known | undefined {
  switch (typeof value) {
    case 'string':
      return value !== '' && value.trim() !== '' ? value : undefined
    case 'number':
      return Number.isFinite(value) ? value : undefined
    case 'boolean':
      return value
    default:
      return Array.isArray(value) && value.length > 0 ? (value as readonly string[]) : undefined
  }
}
