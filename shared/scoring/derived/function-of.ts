import { FUNCTION_WORDS, type FunctionGroup } from '../../data/title-functions'
import type { BusinessFunction } from '../../schema/trait'
import { PhraseList } from './phrase-list'
import { headRanks } from './seniority-of'
import { type TitleSegment, titleSegments } from './title-segments'

const list = new PhraseList<FunctionGroup>()
for (const group of FUNCTION_WORDS) list.add(group.words, group, group.lang === 'de')

/** A listed word, the stretch of its segment it stands in, and whether a hyphen ties it to the word before. */
type FunctionMatch = { group: FunctionGroup; stretch: number; hyphen: boolean }

/**
 * The business function a job title points to, or null where it gives no hint. The first part of the title that says one counts
 * ("VP of Sales & Marketing" is sales), and in it the word nearest to the job: before it in English ("Software *Sales* Manager",
 * "*IT* Director"), after it elsewhere ("Leiter *Einkauf* IT"). Telling words anywhere go before weak ones
 * (shared/data/title-functions.ts): "Founder & CTO" is engineering, "Founder & CEO" general management.
 */
export function functionOf(title: string): BusinessFunction | null {
  return functionOfSegments(titleSegments(title))
}

export function functionOfSegments(segments: readonly TitleSegment[]): BusinessFunction | null {
  let weak: BusinessFunction | null = null
  for (const segment of segments) {
    if (segment.former) continue
    const matches = matchesIn(segment)
    const strong = matches.filter(({ group }) => !group.weak)
    if (strong.length > 0) return nearest(strong, segment).group.function
    weak ??= matches[0]?.group.function ?? null
  }
  return weak
}

/** Stretches end at a complement ("of", "für") and after a word of rank: what stands behind the job explains it. */
function matchesIn(segment: TitleSegment): FunctionMatch[] {
  const rankEnds = new Set(headRanks(segment).flatMap(({ group, end }) => (group.kind === 'rank' ? [end] : [])))
  const found: FunctionMatch[] = []
  let stretch = 0
  for (let at = 0; at < segment.words.length; ) {
    if (rankEnds.has(at)) stretch++
    const match = list.matchAt(segment.words, at)
    if (!match) {
      if (segment.complement[at]) stretch++
      at++
      continue
    }
    const group = match.entries.find((entry) => !entry.weak) ?? match.entries[0]!
    if (group.function !== null) found.push({ group, stretch, hyphen: segment.hyphen[at]! })
    for (let skipped = at + 1; skipped < at + match.count; skipped++) if (rankEnds.has(skipped)) stretch++
    at += match.count
  }
  return found
}

function nearest(matches: readonly FunctionMatch[], segment: TitleSegment): FunctionMatch {
  const inFirst = matches.filter(({ stretch }) => stretch === matches[0]!.stretch)
  const rankLanguage = headRanks(segment)[0]?.group.lang ?? 'en'
  if (rankLanguage === 'en' && inFirst.every(({ group }) => group.lang === 'any')) return inFirst.at(-1)!
  // "IT-Einkäufer": in a hyphenated compound the last part is the job
  let chosen = 0
  while (inFirst[chosen + 1]?.hyphen) chosen++
  return inFirst[chosen]!
}
