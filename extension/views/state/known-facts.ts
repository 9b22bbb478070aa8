import type { Card } from '#shared/schema/lead'

/** Said above already, in the head of the story or the page. */
const IN_HEAD = new Set(['name', 'email', 'title', 'company', 'phone', 'linkedin'])

/** What is known about a lead and its account besides who it is: names of traits with their values, by name. */
export const knownFacts = ({ traits }: Card) =>
  Object.entries(traits)
    .filter(([name]) => !IN_HEAD.has(name))
    .sort(([a], [b]) => a.localeCompare(b))
