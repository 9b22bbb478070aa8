import type { Match, PageLead } from '../background/protocol'

/** Who the pill is for. `others`: how many further leads the page may be about. `here`: every lead it names, that one first. */
export type Chosen = { match: Match; possible: boolean; others: number; here: PageLead[] }

/** A page nobody described that shows more leads than this is a list, and about none of them. */
const MOST_GUESSES = 3

/**
 * The lead a page is about, of those its people matched. `keys` are the people in the site's order, the likeliest first. On a
 * described site the first exact match is the subject. On a page nobody described (`undescribed`), or when only names matched,
 * several different leads are a guess, and are shown as one. `subjects`: how many of `keys` the page may be about; the rest it only names.
 */
export function chooseMatch(
  matches: readonly Match[],
  keys: readonly string[],
  undescribed: boolean,
  subjects: number = keys.length,
): Chosen | null {
  const inOrder = [...matches].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
  const about = inOrder.filter(({ key }) => keys.indexOf(key) < subjects)
  const exact = about.filter((match) => match.confidence === 'exact')
  const candidates = exact.length > 0 ? exact : about
  const match = candidates[0]
  if (!match) return null
  const leads = new Set(candidates.map(({ brief }) => brief.leadId)).size
  if (undescribed && leads > MOST_GUESSES) return null
  const ambiguous = leads > 1 && (undescribed || exact.length === 0)
  const isExact = (leadId: string) => inOrder.some(({ brief, confidence }) => brief.leadId === leadId && confidence === 'exact')
  const ids = new Set([...candidates, ...inOrder].map(({ brief }) => brief.leadId))
  const here = [...ids].map((leadId) => ({ leadId, possible: !isExact(leadId) }))
  return { match, possible: match.confidence === 'possible' || ambiguous, others: leads - 1, here }
}
