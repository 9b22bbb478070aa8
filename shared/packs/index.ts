import type { DefinitionContent } from '../schema/definition'
import { b2bStarter } from './b2b-starter'
import { fourRules } from './four-rules'
import { idealCustomerProfile } from './ideal-customer-profile'
import { inboundClassic } from './inbound-classic'
import { inGerman } from './parts/in-german'

export type Pack = {
  id: string
  /** one sentence for someone who has to choose */
  summary: string
  content: DefinitionContent
  /** the same with German labels and plays */
  german: DefinitionContent
}

/** The first is the default. */
export const PACKS: readonly Pack[] = (
  [
    {
      id: 'b2b-starter',
      summary: 'Who they are and what they do, each to 50 points; interest fades by half every 30 days.',
      content: b2bStarter,
    },
    { id: 'inbound-classic', summary: 'Role, budget and content in one sum; 50 points hand over, nothing fades.', content: inboundClassic },
    {
      id: 'four-rules',
      summary: 'Visits, white papers, Vice Presidents, and requests that always pass: a start two teams agree on in an hour.',
      content: fourRules,
    },
    {
      id: 'ideal-customer-profile',
      summary: 'A checklist of what your best customers have in common; choose how many boxes make a fit.',
      content: idealCustomerProfile,
    },
  ] satisfies Omit<Pack, 'german'>[]
).map((pack) => ({ ...pack, german: inGerman(pack.content) }))
