import type { LeadLine } from '#shared/schema/lead-line'
import type { Member } from '#shared/schema/member'
import { ageCard } from '#shared/scoring/age-card'
import type { Match, PagePerson } from '../protocol'
import { briefOf, briefOfStanding } from './brief'
import { emailHash } from './email-hash'
import { folded, nameKey } from './folded'
import type { LeadIndex } from './lead-index'
import { lookedUp } from './pack-lines'
import type { Standing } from './packed-index'
import { standingOf } from './read-packed'
import type { Replica } from './replica'

/** A page that shows more people than this is not read by a person; the rest is left unmatched. */
const MOST_PEOPLE = 1000

/** For more leads than this the index's numbers are shown: reading and ageing that many cards would keep a list waiting. */
const MOST_CARDS = 25

/** Finds the people of a page in the replica's index. Nothing leaves the browser. */
export async function matchPeople({ db, index }: Replica, me: Member, people: readonly PagePerson[], now: number): Promise<Match[]> {
  const asked = people.slice(0, MOST_PEOPLE)
  const found = await Promise.all(asked.map((person) => matchOne(person, index)))
  const hits = found.flatMap((hit, i) => (hit ? [{ ...hit, key: asked[i]!.key }] : []))
  if (hits.length > MOST_CARDS) return hits.map(({ key, lead, confidence }) => ({ key, confidence, brief: briefOfStanding(lead, me, now) }))
  const { store } = db.transaction('cards')
  const rows = await Promise.all(hits.map(({ lead }) => store.get(lead.id)))
  return hits.map(({ key, lead, confidence }, i) => {
    const card = rows[i]?.card
    const brief = card ? briefOf(ageCard(card, Math.max(now, card.at)), me) : briefOfStanding(lead, me, now)
    return { key, confidence, brief }
  })
}

type Hit = { lead: Standing; confidence: Match['confidence'] }

async function matchOne(person: PagePerson, index: LeadIndex): Promise<Hit | null> {
  const hash = person.email ? lookedUp(await emailHash(person.email)) : null
  const record = person.crmId ? onlyOne(await index.find('crm', person.crmId)) : null
  const known =
    // a record by id and name both: an address on its page that is somebody else's does not make it theirs
    (record && isNamed(record, person) && record) ||
    (hash && onlyOne(await index.find('email', hash))) ||
    (person.linkedin && onlyOne(await index.find('linkedin', vanityName(person.linkedin)))) ||
    sameName(record, person)
  if (known) return known
  const key = person.name ? nameKey(person.name) : null
  const namesakes = key ? await index.findLines('name', key) : []
  const lead = likeliest(person, namesakes)
  return lead && { lead: standingOf(lead), confidence: 'possible' }
}

/** The lead a key belongs to. One that two leads share says of neither that it is this one. */
function onlyOne(leads: readonly Standing[]): Hit | null {
  const [lead] = leads
  return lead ? { lead, confidence: leads.every(({ id }) => id === lead.id) ? 'exact' : 'possible' } : null
}

function isNamed({ lead }: Hit, { name }: PagePerson): boolean {
  const here = name ? nameKey(name) : null
  return here !== null && lead.name !== null && nameKey(lead.name) === here
}

/** Two CRMs count their records alike: an id under which the page shows somebody of another name may be another CRM's. */
function sameName(hit: Hit | null, { name }: PagePerson): Hit | null {
  const [here, known] = [name, hit?.lead.name].map((one) => (one ? nameKey(one) : null))
  return hit && here && known && here !== known ? { ...hit, confidence: 'possible' } : hit
}

/** Among people of one name: the one at the same company. Several of them, or none and several names, is a guess nobody should see. */
function likeliest(person: PagePerson, namesakes: readonly LeadLine[]): LeadLine | null {
  const domain = person.domain ?? person.email?.split('@')[1] ?? null
  const company = person.company ? folded(person.company) : null
  const colleagues = namesakes.filter(
    ([, , , , , , theirDomain, theirCompany]) =>
      (domain !== null && theirDomain === domain.trim().toLowerCase()) ||
      (company !== null && theirCompany !== null && folded(theirCompany) === company),
  )
  const [only, ...others] = colleagues.length > 0 ? colleagues : namesakes
  return only && others.length === 0 ? only : null
}

/** `https://www.linkedin.com/in/Anna-Weber/` or the bare name → `anna-weber`. */
export function vanityName(linkedin: string): string {
  const path = linkedin.match(/\/in\/([^/?#]+)/)?.[1] ?? linkedin
  try {
    return decodeURIComponent(path).toLowerCase()
  } catch {
    return path.toLowerCase()
  }
}
