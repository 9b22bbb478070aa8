import disposableDomains from 'disposable-email-domains-js/dist/dict/disposable_email_blocklist.json' with { type: 'json' }
import { FREE_MAIL_DOMAINS, FREE_MAIL_DOMAINS_ADDED } from '../../data/free-mail-domains'
import type { EmailKind } from '../../schema/trait'
import { parseEmail } from './email-address'
import { registrableOfAscii } from './registrable-domain'
import { isRoleAddress } from './role-address'

// the package's own functions build this set anew on every call (0.7 ms); here it is built once
const disposable = new Set<string>(disposableDomains)
const free = new Set<string>([...FREE_MAIL_DOMAINS, ...FREE_MAIL_DOMAINS_ADDED])

export type EmailFacts = {
  /** trimmed, lower case, domain in ASCII; see parseEmail */
  normalized: string
  local: string
  domain: string
  /** what the company registered; the domain itself where the suffix list has no answer */
  registrableDomain: string
  kind: EmailKind
  /** a desk's address (info@, sales-de@), not a person's */
  roleAddress: boolean
}

/** What an e-mail address says by itself, or null where it is no address. */
export function emailFacts(address: string): EmailFacts | null {
  const parsed = parseEmail(address)
  if (parsed === null) return null
  const registrable = registrableOfAscii(parsed.domain) ?? parsed.domain
  return {
    ...parsed,
    registrableDomain: registrable,
    kind: domainKind(parsed.domain, registrable),
    roleAddress: isRoleAddress(parsed.local),
  }
}

/**
 * `mail.web.de` is as free as `web.de`, so every parent down to the registrable domain is asked, nearest first:
 * throwaway services rent single names under dynamic-DNS domains that are no service themselves.
 */
export function domainKind(domain: string, registrable: string): EmailKind {
  for (let name = domain; ; name = name.slice(name.indexOf('.') + 1)) {
    if (disposable.has(name)) return 'disposable'
    if (free.has(name)) return 'free'
    if (name.length <= registrable.length || !name.includes('.')) return 'business'
  }
}
