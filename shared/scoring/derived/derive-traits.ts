import type { Traits } from '../../schema/trait'
import { addressParts } from './address-parts'
import { asciiDomain } from './ascii-domain'
import { hostKind } from './channel-of'
import { domainKind, emailFacts } from './email-facts'
import { functionOfSegments } from './function-of'
import { hasOfficialSuffix, isHostedSite, registrableOfAscii } from './registrable-domain'
import { seniorityOfSegments } from './seniority-of'
import { titleSegments } from './title-segments'

/** Registrable domains (lower case, ASCII) the workspace knows. */
export type DomainContext = {
  namedDomains?: ReadonlySet<string>
  ownDomains?: ReadonlySet<string>
  competitorDomains?: ReadonlySet<string>
  customerDomains?: ReadonlySet<string>
}

/** Names under which forms and CRMs send a job title, the usual first. */
const TITLE_TRAITS = ['title', 'jobTitle', 'job_title', 'position'] as const

/**
 * The traits Baton derives from what is known of a lead, and only those; what cannot be told is absent, never false or null.
 * - `seniority`, `function` from the job title
 * - `emailKind`, `roleAddress` from the address
 * - `domain`, the company's registrable domain: of a business address, else of the website, else of a company name that is one ("Booking.com")
 * - `namedAccount`, `relation` (`own`, `competitor`, `customer`, `none`) only where that domain is known
 */
export function deriveTraits(known: Traits, context: DomainContext = {}): Traits {
  const derived: Traits = {}
  const title = firstText(known, TITLE_TRAITS)
  if (title !== null) {
    const segments = titleSegments(title)
    const seniority = seniorityOfSegments(segments)
    const fn = functionOfSegments(segments)
    if (seniority !== null) derived.seniority = seniority
    if (fn !== null) derived.function = fn
  }
  const email = firstText(known, ['email'])
  const facts = email === null ? null : emailFacts(email)
  if (facts !== null) {
    derived.emailKind = facts.kind
    derived.roleAddress = facts.roleAddress
  }
  const domain = facts?.kind === 'business' ? facts.registrableDomain : companyDomain(known)
  if (domain !== null) {
    derived.domain = domain
    derived.namedAccount = context.namedDomains?.has(domain) ?? false
    derived.relation = relationOf(domain, context)
  }
  return derived
}

function relationOf(domain: string, context: DomainContext): string {
  if (context.ownDomains?.has(domain)) return 'own'
  if (context.competitorDomains?.has(domain)) return 'competitor'
  return context.customerDomains?.has(domain) ? 'customer' : 'none'
}

/** A company's name is taken for a domain only as a whole and with a suffix that exists ("Booking.com", not "Node.js"). */
function companyDomain(known: Traits): string | null {
  const website = firstText(known, ['website'])
  const fromWebsite = website === null ? null : ownDomainOf(addressParts(website, true)?.host ?? '')
  if (fromWebsite !== null) return fromWebsite
  const company = firstText(known, ['company'])
  if (company === null || !/^[^\s/:@]+\.[^\s/:@]+$/.test(company)) return null
  const host = asciiDomain(company)
  return host !== null && hasOfficialSuffix(host) ? ownDomainOf(host) : null
}

/** A page on a social network, a hosting platform or a mail provider says nothing of the company. */
function ownDomainOf(text: string): string | null {
  const host = asciiDomain(text)
  const domain = host === null ? null : registrableOfAscii(host)
  if (host === null || domain === null) return null
  return hostKind(host) === 'other' && !isHostedSite(host) && domainKind(host, domain) === 'business' ? domain : null
}

function firstText(known: Traits, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(known, name) ? known[name] : undefined
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}
