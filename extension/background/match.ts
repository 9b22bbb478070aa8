import type { Card } from '#shared/schema/lead'
import type { Member } from '#shared/schema/member'
import { ageCard } from '#shared/scoring/age-card'
import { briefOf } from './brief'
import { emailHash } from './email-hash'
import { folded, nameKey } from './folded'
import type { Match, PagePerson } from './protocol'
import type { CardRow, ReplicaDb } from './replica-db'

/** A page that shows more people than this is not read by a person; the rest is left unmatched. */
const MOST_PEOPLE = 1000

/** Finds the people of a page in the replica, by its indexes. Nothing leaves the browser. */
export async function matchPeople(db: ReplicaDb, me: Member, people: readonly PagePerson[], now: number): Promise<Match[]> {
  const asked = people.slice(0, MOST_PEOPLE)
  // hashing first: a transaction ends by itself while something else is awaited
  const hashes = await Promise.all(asked.map((person) => (person.email ? emailHash(person.email) : null)))
  const { store } = db.transaction('cards')
  const found = await Promise.all(asked.map((person, i) => matchOne(person, hashes[i]!, store)))
  return found.flatMap((hit, i) => {
    if (!hit) return []
    const card = ageCard(hit.card, Math.max(now, hit.card.at))
    return [{ key: asked[i]!.key, confidence: hit.confidence, brief: briefOf(card, me) }]
  })
}

type Hit = { card: Card; confidence: Match['confidence'] }
type Cards = {
  index(name: 'emailHash' | 'linkedin' | 'crmIds'): { get(key: string): Promise<CardRow | undefined> }
  index(name: 'nameKey'): { getAll(key: string): Promise<CardRow[]> }
}

async function matchOne(person: PagePerson, hash: string | null, cards: Cards): Promise<Hit | null> {
  const exact =
    (hash && (await cards.index('emailHash').get(hash))) ||
    (person.linkedin && (await cards.index('linkedin').get(vanityName(person.linkedin)))) ||
    (person.crmId && (await cards.index('crmIds').get(person.crmId)))
  if (exact) return { card: exact.card, confidence: 'exact' }
  const key = person.name ? nameKey(person.name) : null
  const namesakes = key ? await cards.index('nameKey').getAll(key) : []
  const card = likeliest(person, namesakes)
  return card && { card, confidence: 'possible' }
}

/** Among people of one name: the one at the same company. Several of them, or none and several names, is a guess nobody should see. */
function likeliest(person: PagePerson, namesakes: readonly CardRow[]): Card | null {
  const domain = person.domain ?? person.email?.split('@')[1] ?? null
  const company = person.company ? folded(person.company) : null
  const colleagues = namesakes.filter(
    ({ card }) =>
      (domain !== null && card.account?.domain === domain.trim().toLowerCase()) ||
      (company !== null && card.account?.name != null && folded(card.account.name) === company),
  )
  const [only, ...others] = colleagues.length > 0 ? colleagues : namesakes
  return only && others.length === 0 ? only.card : null
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
