import type { Card } from '#shared/schema/lead'

/** What a card says of a lead of whom little is known and with whom nobody did anything yet. */
export const PLAIN_CARD = {
  emailHash: null,
  phone: null,
  linkedin: null,
  crmIds: [],
  claimed: false,
  possiblyAnother: null,
  namedAccount: false,
  owner: null,
  blocked: false,
  definitionSigned: false,
  handoff: null,
  reentries: 0,
  readinessSince: null,
  nurtureUntil: null,
  coolOffUntil: null,
} satisfies Partial<Card>
