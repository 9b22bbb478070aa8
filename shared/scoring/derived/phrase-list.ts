import { GERMAN_FEMININE_STEMS } from '../../data/title-grammar'
import { foldText } from './fold-text'

/** A listed word or phrase found at `at`, `count` words long. */
export type PhraseMatch<Entry> = { entries: readonly Entry[]; at: number; count: number }

/**
 * A list of phrases, indexed once. Whole phrases by their text; the longest phrase that starts with each word is
 * remembered so that a look-up tries no more lengths than it must. Affixes (`*leiter`, `vertrieb*`) by their length.
 */
export class PhraseList<Entry> {
  readonly #phrases = new Map<string, Entry[]>()
  readonly #longest = new Map<string, number>()
  readonly #suffixes = new Map<string, Entry[]>()
  readonly #prefixes = new Map<string, Entry[]>()
  #longestAffix = 0

  /** `words` is comma-separated; with `german`, feminine and ae/oe/ue forms are added. */
  add(words: string, entry: Entry, german: boolean): void {
    for (const raw of words.split(',')) {
      const word = raw.replace(/\s+/g, ' ').trim()
      if (word === '') continue
      for (const form of german ? germanForms(word) : [word]) this.#addForm(foldText(form), entry)
    }
  }

  #addForm(form: string, entry: Entry): void {
    if (form.startsWith('*')) this.#addAffix(this.#suffixes, form.slice(1), entry)
    else if (form.endsWith('*')) this.#addAffix(this.#prefixes, form.slice(0, -1), entry)
    else {
      push(this.#phrases, form, entry)
      const first = form.split(' ', 1)[0]!
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, form.split(' ').length))
    }
  }

  #addAffix(affixes: Map<string, Entry[]>, affix: string, entry: Entry): void {
    push(affixes, affix, entry)
    this.#longestAffix = Math.max(this.#longestAffix, affix.length)
  }

  /** The longest phrase that starts at word `at`; else what the longest suffix of that word says, then what its longest prefix says. */
  matchAt(words: readonly string[], at: number): PhraseMatch<Entry> | null {
    const word = words[at]!
    const longest = Math.min(this.#longest.get(word) ?? 0, words.length - at)
    for (let count = longest; count > 0; count--) {
      const entries = this.#phrases.get(count === 1 ? word : words.slice(at, at + count).join(' '))
      if (entries) return { entries, at, count }
    }
    if (word.length < 5) return null
    const suffix = this.#affixOf(word, this.#suffixes, true)
    const prefix = this.#affixOf(word, this.#prefixes, false)
    const entries = suffix && prefix ? [...suffix, ...prefix] : (suffix ?? prefix)
    return entries ? { entries, at, count: 1 } : null
  }

  #affixOf(word: string, affixes: Map<string, Entry[]>, atEnd: boolean): Entry[] | null {
    for (let length = Math.min(word.length - 1, this.#longestAffix); length >= 3; length--) {
      const entries = affixes.get(atEnd ? word.slice(-length) : word.slice(0, length))
      if (entries) return entries
    }
    return null
  }
}

function push<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key)
  if (known) known.push(entry)
  else map.set(key, [entry])
}

/** `Geschäftsführer` → also `Geschäftsführerin` and, as typed without umlauts, `Geschaeftsfuehrer(in)`. */
function germanForms(word: string): string[] {
  const feminine = GERMAN_FEMININE_STEMS.some((stem) => word.endsWith(stem)) ? [word, `${word}in`] : [word]
  return feminine.flatMap((form) => {
    const spelled = form.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
    return spelled === form ? [form] : [form, spelled]
  })
}
