import type { Language } from '#shared/schema/language'
import { type Phrase, verbatim } from './phrase'

/** Backstop for what others wrote: an error row is a line to read, not a log. */
const MOST_CHARACTERS = 500

/**
 * A sentence as the text of a column: JSON, so that it is said in the language of whoever reads it. A sentence that is reworded
 * later keeps its old English here, since its German is looked up by it.
 */
export function storedPhrase({ text, with: fillings }: Phrase): string {
  return JSON.stringify({
    text,
    with: fillings.map((filling) => {
      if (typeof filling === 'number') return filling
      if (typeof filling === 'string') return cut(filling)
      return { en: cut(filling.en), de: cut(filling.de) } satisfies Record<Language, string>
    }),
  })
}

/** What a column says. A row from before sentences were kept as data is plain text and is shown as it stands. */
export function phraseOfStored(stored: string): Phrase {
  if (!stored.startsWith('{"text":')) return verbatim(stored)
  try {
    const value: unknown = JSON.parse(stored)
    return isPhrase(value) ? value : verbatim(stored)
  } catch {
    return verbatim(stored)
  }
}

/** Whether a value read back from JSON is a phrase and nothing else. */
export function isPhrase(value: unknown): value is Phrase {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  const { text, with: fillings } = value as Partial<Phrase>
  return typeof text === 'string' && Array.isArray(fillings) && fillings.every(isFilling)
}

function isFilling(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number') return true
  if (typeof value !== 'object' || value === null) return false
  const { en, de } = value as Record<string, unknown>
  return typeof en === 'string' && typeof de === 'string'
}

/** At most so many characters, none of them half a pair. */
export function cut(text: string, most = MOST_CHARACTERS): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text
}
