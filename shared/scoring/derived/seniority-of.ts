import { SENIORITY_WORDS, type SeniorityGroup } from '../../data/title-seniority'
import type { Seniority } from '../../schema/trait'
import { PhraseList } from './phrase-list'
import { type TitleSegment, titleSegments } from './title-segments'

const list = new PhraseList<SeniorityGroup>()
for (const group of SENIORITY_WORDS) list.add(group.words, group, group.lang === 'de')

/** How many words may stand between *Chief* and *Officer*. */
const LONGEST_CHIEF = 6

/** The order of SENIORITIES, written out so that this code needs no zod; a test holds the two together. */
const RANKS: Record<Seniority, number> = { 'c-level': 0, 'vice-president': 1, director: 2, manager: 3, senior: 4, staff: 5, student: 6 }
const rankOf = (level: Seniority) => RANKS[level]
const higher = (a: Seniority | null, b: Seniority | null) => (a === null ? b : b === null || rankOf(a) <= rankOf(b) ? a : b)

/** A listed rank in the head of a segment, and where it ends. */
export type RankMatch = { group: SeniorityGroup; at: number; end: number }

/**
 * The career level a job title says, or null where it gives no hint. The rules are with the words
 * (shared/data/title-seniority.ts). Of several jobs the highest counts ("Sales Manager, Vice President"), except that
 * a student who also manages something is a student, and an assistant stays one whoever is named after.
 */
export function seniorityOf(title: string): Seniority | null {
  return seniorityOfSegments(titleSegments(title))
}

export function seniorityOfSegments(segments: readonly TitleSegment[]): Seniority | null {
  let level: Seniority | null = null
  let student = false
  let assists = false
  let serves = false
  segments.forEach((segment, index) => {
    if (segment.former) return
    // "Assistant to the CEO & CFO": the second half is still whom the assistant serves
    if (segment.joined && serves) return
    if (isChiefOfficer(segments, index)) level = 'c-level'
    const ranks = headRanks(segment)
    const own = levelOf(ranks)
    if (own === 'student') student = true
    else if (!assists || own === null || rankOf(own) >= rankOf('manager')) level = higher(level, own)
    const servant = ranks.length > 0 && ranks.every(({ group }) => group.kind === 'assist' || group.kind === 'modifier')
    serves = servant && segment.complement.includes(true)
    if (index === 0) assists = servant && ranks.some(({ group }) => group.kind === 'assist')
  })
  if (student && (level === null || rankOf(level) >= rankOf('manager'))) return 'student'
  return level
}

/** The ranks a segment's head holds: everything before its first complement ("Head of" and the like are phrases of their own). */
export function headRanks(segment: TitleSegment): RankMatch[] {
  const { words } = segment
  const found: RankMatch[] = []
  let end = words.length
  for (let at = 0; at < words.length; ) {
    const match = list.matchAt(words, at)
    if (!match) {
      if (segment.complement[at]) {
        end = at
        break
      }
      at++
      continue
    }
    const group = match.entries[0]!
    found.push({ group, at, end: at + match.count })
    if (match.entries.length > 1) found[found.length - 1]!.group = chooseEntry(match.entries, found, at + match.count, words.length)
    at += match.count
  }
  // "Ingeniera de Software Sénior": the qualifier may come last, behind the complement
  if (end < words.length) {
    const last = list.matchAt(words, words.length - 1)?.entries.find(({ kind }) => kind === 'modifier' || kind === 'junior')
    if (last) found.push({ group: last, at: words.length - 1, end: words.length })
  }
  // a number or a year after the last word does not keep it from being the last
  while (end > 0 && /^\p{N}+$/u.test(words[end - 1]!)) end--
  return found.filter((rank, index) => counts(rank, index, found, end))
}

/** *Lead* and *Principal* are a job at the end ("Marketing Lead") and a modifier before one ("Lead Engineer"). */
function chooseEntry(entries: readonly SeniorityGroup[], found: readonly RankMatch[], end: number, length: number): SeniorityGroup {
  const atEnd = entries.find((entry) => entry.kind === 'at-end')
  const other = entries.find((entry) => entry.kind !== 'at-end') ?? entries[0]!
  // "Ingénieur principal" is a senior engineer, not a school's principal
  const foreign = found.slice(0, -1).some(({ group }) => group.lang !== 'en')
  return atEnd && end >= length && !foreign ? atEnd : other
}

function counts(rank: RankMatch, index: number, all: readonly RankMatch[], end: number): boolean {
  switch (rank.group.kind) {
    case 'none':
      return false
    case 'at-end':
      return rank.end >= end
    case 'at-end-or-sole':
      return rank.end >= end || all.length === 1
    case 'alone':
      return rank.at === 0 && rank.end >= end
    case 'first':
      return !all.slice(0, index).some(({ group }) => group.kind === 'rank' || group.kind === 'assist')
    default:
      return true
  }
}

function levelOf(ranks: readonly RankMatch[]): Seniority | null {
  if (ranks.length === 0) return null
  if (ranks.some(({ group }) => group.level === 'student')) return 'student'
  const senior = ranks.some(({ group }) => group.level === 'senior')
  const jobs = ranks.filter(({ group }) => group.kind !== 'modifier' && group.kind !== 'junior')
  const first = jobs[0]?.group
  const last = jobs.at(-1)?.group
  const serves = last?.kind === 'assist' || (first?.kind === 'assist' && (first.lang !== 'en' || last?.lang !== 'en'))
  if (serves) return senior ? 'senior' : 'staff'
  let level: Seniority | null = null
  for (const { group } of ranks) if (group.kind !== 'assist') level = higher(level, group.level)
  const junior = ranks.some(({ group }) => group.kind === 'junior')
  return junior && level !== null && rankOf(level) >= rankOf('manager') ? 'staff' : level
}

/** *Chief … Officer*, also across "&": "Chief Sales & Marketing Officer". */
function isChiefOfficer(segments: readonly TitleSegment[], index: number): boolean {
  const words = segments[index]!.words
  const chief = words.indexOf('chief')
  if (chief < 0 || (words.indexOf('to') >= 0 && words.indexOf('to') < chief)) return false
  if (segments[index]!.complement.slice(0, chief).includes(true)) return false
  const rest = words.slice(chief + 1)
  for (let next = index + 1; next < segments.length && segments[next]!.joined; next++) rest.push(...segments[next]!.words)
  const officer = rest.indexOf('officer')
  return officer >= 0 && officer < LONGEST_CHIEF && !rest.slice(0, officer).includes('of')
}
