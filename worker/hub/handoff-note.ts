import type { Trigger } from '#shared/schema/definition'
import type { Evidence, Handoff } from '#shared/schema/handoff'

export const TRIGGER_WORDS: Record<Trigger, string> = {
  'hand-raise': 'raised a hand',
  'named-account': 'named account',
  criteria: 'meets the criteria',
  threshold: 'reached the threshold',
  manual: 'handed over',
}
const MOST_RECEIPTS = 5

type Named = { name: string | null; email: string | null; company: string | null }
type Said = Pick<Handoff, 'trigger' | 'because' | 'note' | 'play'>

export const nameOf = (lead: Named) => [lead.name ?? lead.email ?? 'Somebody without a name', lead.company].filter(Boolean).join(', ')

export const handoffTitle = (lead: Named, trigger: Trigger): string => `${nameOf(lead)}: ${TRIGGER_WORDS[trigger]}`

/** Why it was handed over, and what whoever did it by hand wrote. */
export const becauseLines = (h: Said): string[] => [`${h.because}.`, ...(h.note ? [`“${h.note}”`] : [])]

export const scoreLine = (e: Evidence): string => `Score ${e.score}, grade ${e.grade}.`

/** What stands behind a score, a line each: the receipts that count most, answers, account and plan, campaign and brief. */
export function evidenceLines(e: Evidence): string[] {
  const receipts = e.receipts.filter((r) => r.kind !== 'floor' && r.points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const answers = Object.entries(e.answers).map(([name, value]) => `${name}: ${said(value)}`)
  const company = e.account && (e.account.name === null ? e.account.domain : `${e.account.name} (${e.account.domain})`)
  return [
    ...receipts.slice(0, MOST_RECEIPTS).map((r) => `${signed(r.points)} ${r.label}${r.evidence ? ` — ${r.evidence}` : ''}`),
    ...(answers.length > 0 ? [`Answers: ${answers.join('; ')}.`] : []),
    ...(company ? [`Account: ${company}${e.account!.named ? ', named account' : ''}.`] : []),
    ...(e.account?.plan ? [`Plan: ${e.account.plan}`] : []),
    ...(e.campaign ? [`Campaign ${e.campaign.name}${e.campaign.brief ? `: ${e.campaign.brief}` : '.'}`] : []),
  ]
}

/** A hand-off as plain text, for a CRM's note or a message: the words its alerts use. `link` leads back to it. */
export function handoffNote(h: Said & { lead: Named & { title: string | null }; evidence: Evidence }, link: string): string {
  const { lead, evidence, play } = h
  const reached = [lead.title, lead.email === lead.name ? null : lead.email].filter(Boolean).join(', ')
  return [
    handoffTitle(lead, h.trigger),
    ...(reached ? [reached] : []),
    '',
    ...becauseLines(h),
    scoreLine(evidence),
    ...evidenceLines(evidence),
    ...(play ? ['', play.action, ...(play.opener ? [`“${play.opener}”`] : [])] : []),
    '',
    link,
  ].join('\n')
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${Math.abs(points)}`)
const said = (value: Evidence['answers'][string]): string => {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}
