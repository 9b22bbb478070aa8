import type { Visit } from './sessions.ts'

export type PersonFacts = {
  budget?: string
  authority?: string
  need?: string
  /** months until they want to start */
  timing?: number
  /** only where no company says it */
  country?: string
  phone?: string
  linkedin?: string
  message?: string
}

export type Person = { email: string; name: string; title: string | null; visits: Visit[]; facts: PersonFacts }

/** A row of the lists of people. `visits` are separated by spaces, as {@link Visit} says. */
export function person(email: string, name: string, title: string | null, visits: string, facts: PersonFacts = {}): Person {
  return { email, name, title, visits: visits.split(' ').filter(Boolean) as Visit[], facts }
}
