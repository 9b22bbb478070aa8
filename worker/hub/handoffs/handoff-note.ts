import { receiptEvidence, receiptLabel } from '#shared/language/evidence'
import type { Trigger } from '#shared/schema/definition'
import type { Evidence, Handoff } from '#shared/schema/handoff'
import type { MessageKey, Saying, Words } from '../../language/words'

const TITLES: Record<Trigger, MessageKey> = {
  'hand-raise': 'title_hand_raise',
  'named-account': 'title_named_account',
  criteria: 'title_criteria',
  threshold: 'title_threshold',
  manual: 'title_manual',
}
const ANSWERS: Record<string, MessageKey> = {
  budget: 'answer_budget',
  authority: 'answer_authority',
  need: 'answer_need',
  timing: 'answer_timing',
}
const MOST_RECEIPTS = 5

type Named = { name: string | null; email: string | null; company: string | null }
/** `why`: the same as `because`, to be said in any language */
type Said = Pick<Handoff, 'trigger' | 'because' | 'note' | 'play'> & { why?: Saying }

export const nameOf = (lead: Named, words: Words): string =>
  [lead.name ?? lead.email ?? words.say('nameless'), lead.company].filter(Boolean).join(', ')

export const handoffTitle = (lead: Named, trigger: Trigger, words: Words): string =>
  words.say(TITLES[trigger], { who: nameOf(lead, words) })

/** The rule's own label, or Baton's sentence in the reader's language. */
export const becauseOf = (h: Pick<Said, 'because' | 'why'>, words: Words): string => (h.why ? words.say(h.why) : h.because)

/** Why it was handed over, and what whoever did it by hand wrote. */
export const becauseLines = (h: Said, words: Words): string[] => [
  `${becauseOf(h, words)}.`,
  ...(h.note ? [words.say('quoted', { text: h.note })] : []),
]

export const scoreLine = (e: Evidence, words: Words): string => words.say('score_line', { score: e.score, grade: e.grade })

/** An answer on file as a person reads it. */
export const answerName = (name: string, words: Words): string => (ANSWERS[name] ? words.say(ANSWERS[name]) : name)

export function answerText(value: Evidence['answers'][string], words: Words): string {
  if (Array.isArray(value)) return value.join(', ')
  if (value === true || value === 'yes') return words.say('yes')
  return value === false || value === 'no' ? words.say('no') : String(value)
}

/** A receipt without its points: `Key page — 4 times on 3 days`. */
export const lineText = (line: Evidence['receipts'][number], { language }: Words): string =>
  [receiptLabel(line, language), receiptEvidence(line, language)].filter(Boolean).join(' — ')

/** What stands behind a score, a line each: the receipts that count most, answers, account and plan, campaign and brief. */
export function evidenceLines(e: Evidence, words: Words): string[] {
  const receipts = e.receipts.filter((r) => r.kind !== 'floor' && r.points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const answers = Object.entries(e.answers).map(([name, value]) => `${answerName(name, words)}: ${answerText(value, words)}`)
  const company = e.account && (e.account.name === null ? e.account.domain : `${e.account.name} (${e.account.domain})`)
  return [
    ...receipts.slice(0, MOST_RECEIPTS).map((r) => `${signed(r.points, words)} ${lineText(r, words)}`),
    ...(answers.length > 0 ? [words.say('answers', { list: answers.join('; ') })] : []),
    ...(company ? [words.say(e.account!.named ? 'account_named' : 'account', { name: company })] : []),
    ...(e.account?.plan ? [words.say('plan', { plan: e.account.plan })] : []),
    ...(e.campaign ? [words.say(e.campaign.brief ? 'campaign_brief' : 'campaign', e.campaign)] : []),
  ]
}

/** A hand-off as plain text, for a CRM's note or a message: the words its alerts use. `link` leads back to it. */
export function handoffNote(h: Said & { lead: Named & { title: string | null }; evidence: Evidence }, link: string, words: Words): string {
  const { lead, evidence, play } = h
  const reached = [lead.title, lead.email === lead.name ? null : lead.email].filter(Boolean).join(', ')
  return [
    handoffTitle(lead, h.trigger, words),
    ...(reached ? [reached] : []),
    '',
    ...becauseLines(h, words),
    scoreLine(evidence, words),
    ...evidenceLines(evidence, words),
    ...(play ? ['', play.action, ...(play.opener ? [words.say('quoted', { text: play.opener })] : [])] : []),
    '',
    link,
  ].join('\n')
}

export const signed = (points: number, words: Words): string =>
  points > 0 ? `+${words.number(points)}` : `−${words.number(Math.abs(points))}`
