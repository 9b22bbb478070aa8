import { COMPLEMENT_WORDS, EMPLOYER_WORDS, FORMER_WORDS, GENDER_ENDINGS, JOINING_WORDS } from '../../data/title-grammar'
import { foldText } from './fold-text'

/**
 * A stretch of a title between separators. `words` are normalised; `hyphen[i]` says that word i is joined to
 * the one before by a hyphen. `joined` says a weak separator (&, +, /and/) stands before, `complement[i]` that word i only
 * opens a complement ("of", "für", "de"). `former` parts are about the past.
 */
export type TitleSegment = { words: string[]; hyphen: boolean[]; complement: boolean[]; joined: boolean; former: boolean }

/** Longer text is not a title; reading more would only cost time. */
const LONGEST_TITLE = 200

const complements = new Set(COMPLEMENT_WORDS)
const employers = new Set(EMPLOYER_WORDS)
const joiners = new Set(JOINING_WORDS)
const formers = new Set(FORMER_WORDS)

// None of these is built from a title, and each runs in time linear in it.
const ENDINGS = GENDER_ENDINGS.join('|')
const GENDERED = new RegExp(`(\\p{L}{3})(?:[*:_·•∙⋅‧]|/ ?-?|\\( ?-?|\\.|-)(?:${ENDINGS})\\)?(?![\\p{L}\\p{N}])`, 'gu')
const CAPITAL_IN = /(er|or|ent|ant|ist|eur|at)In(nen)?(?!\p{L})/gu
const GENDER_MARKS =
  /[([]?\s*(?<![\p{L}\p{N}])(?:[mwfdxhi]|gn)(?:\s?[/|,*]\s?(?:[mwfdxhi]|gn|divers|all|a)){1,3}(?![\p{L}\p{N}])\s*[)\]]?/gu
const ALL_GENDERS = /\(?(?:all genders?|alle geschlechter|tous genres|any gender)\)?/g
const POSSESSIVE = /[\p{L}\p{N}]+['’]s(?!\p{L})/gu
const DOTTED = /(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu
const SHORT_PAIR = /(?<![\p{L}\p{N}])(\p{L}{1,2}) ?[&+] ?(\p{L})(?: ?[&+] ?(\p{L}))?(?![\p{L}\p{N}])/gu
const AT_ENDING = /(\p{L}{3})@(?!\p{L})/gu
const PIECES = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu
const STRONG = /[,;|/\\()[\]{}•·–—―:<>"\n\t]|\s-\s|\s-$|^-\s|\.\s/u

/** A title taken apart. Gender marks ("(m/w/d)") and endings ("Leiter*in"), possessives ("CEO's") and employers ("at X") are gone. */
export function titleSegments(title: string): TitleSegment[] {
  let text = title.slice(0, LONGEST_TITLE).replace(/[™®©]/g, '').replace(CAPITAL_IN, '$1')
  text = foldText(text)
  if (/[^a-z0-9 ]/.test(text)) text = plainGender(text)
  const segments: TitleSegment[] = []
  let current = emptySegment(false)
  let employer = false
  let hyphen = false
  const close = (joined: boolean) => {
    if (current.words.length > 0) segments.push(current)
    current = emptySegment(joined)
    hyphen = false
  }
  for (const piece of text.match(PIECES) ?? []) {
    const isWord = /^[\p{L}\p{N}]/u.test(piece)
    if (!isWord) {
      if (STRONG.test(piece)) {
        close(false)
        employer = false
      } else if (piece.includes('@')) employer = true
      else if (piece.includes('&') || piece.includes('+')) close(true)
      else hyphen = piece === '-' && current.words.length > 0
      continue
    }
    if (employer) continue
    if (employers.has(piece)) employer = true
    else if (joiners.has(piece)) close(true)
    else if (formers.has(piece) && current.words.length === 0) current.former = true
    else {
      current.words.push(piece)
      current.hyphen.push(hyphen)
      current.complement.push(complements.has(piece) && !hyphen)
    }
    hyphen = false
  }
  close(false)
  return segments
}

function emptySegment(joined: boolean): TitleSegment {
  return { words: [], hyphen: [], complement: [], joined, former: false }
}

/** Pairs of initials become one word, "R & D" → "rnd", so that they are not split; the lists write them the same way. */
function plainGender(text: string): string {
  return text
    .replace(GENDER_MARKS, ' ')
    .replace(ALL_GENDERS, ' ')
    .replace(GENDERED, '$1')
    .replace(AT_ENDING, '$1o')
    .replace(POSSESSIVE, ' ')
    .replace(DOTTED, '$1')
    .replace(SHORT_PAIR, (_, a: string, b: string, c?: string) => `${a}n${b}${c ? `n${c}` : ''}`)
}
