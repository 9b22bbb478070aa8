import { COUNTRY_NAMES } from '../../data/country-names'
import { foldText } from './fold-text'

const LONGEST_NAME = 80
const codes = new Set<string>()
const byName = new Map<string, string>()
for (const line of COUNTRY_NAMES) {
  const code = line.slice(0, 2)
  codes.add(code)
  for (const name of line.slice(3).split(', ')) if (!byName.has(name)) byName.set(name, code)
}
/** Codes in use beside ISO 3166: the European Commission writes EL and UK. */
byName.set('el', 'GR')

/** The ISO 3166-1 alpha-2 code of a country's name (English, German, French, Spanish, some local ones) or code, or null where it is neither. */
export function countryOf(text: string): string | null {
  if (text.length > LONGEST_NAME) return null
  const upper = text.trim().toUpperCase()
  if (codes.has(upper)) return upper
  const name = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return byName.get(name) ?? byName.get(name.replace(/^(the|die|der|la|le|les|el|los) /, '')) ?? null
}
