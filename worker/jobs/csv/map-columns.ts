import { ACCOUNT_FIELDS, type ImportColumn, type ImportKind, LEAD_FIELDS } from '#shared/schema/import'
import { DERIVED_TRAITS, TraitName } from '#shared/schema/trait'
import { ApiError } from '../../errors'
import { type Phrase, phrase, term } from '../../language/phrase'
import { ACCOUNT_WORDS, foldHeader, LEAD_WORDS } from './header-words'

const wordsOf = (lists: Record<string, string>) =>
  new Map(Object.entries(lists).flatMap(([field, words]) => words.split(' ').map((word): [string, string] => [word, field])))
const KNOWN = { leads: wordsOf(LEAD_WORDS), accounts: wordsOf(ACCOUNT_WORDS) }
const FIELDS: Record<ImportKind, readonly string[]> = { leads: LEAD_FIELDS, accounts: ACCOUNT_FIELDS }
/** One of these has to be there, or nobody knows whom a row is about. */
const NAMING: Record<ImportKind, readonly string[]> = { leads: ['email', 'phone', 'linkedin', 'crmId'], accounts: ['domain'] }
const TRAIT = 'trait:'

/**
 * What each column is taken for: as the caller says, else by its header; an unknown column is left out. Throws
 * invalid-field when the mapping names what is not there, or when no column says whom a row is about.
 */
export function mapColumns(
  kind: ImportKind,
  header: readonly string[],
  mapping: Readonly<Record<string, string | null>> = {},
): ImportColumn[] {
  for (const [name, field] of Object.entries(mapping)) check(kind, header, name, field)
  const taken = new Set(Object.values(mapping))
  const columns = header.map((name): ImportColumn => {
    if (Object.hasOwn(mapping, name)) return { header: name, field: mapping[name]! }
    const field = KNOWN[kind].get(foldHeader(name)) ?? null
    if (field === null || taken.has(field)) return { header: name, field: null }
    taken.add(field)
    return { header: name, field }
  })
  if (!columns.some((c) => c.field !== null && NAMING[kind].includes(c.field)))
    throw new ApiError(
      'invalid-field',
      phrase`No column says whom a row is about. Map one of ${quoted(header)} to ${NAMING[kind].join(', ')}.`,
      'mapping',
    )
  return columns
}

function check(kind: ImportKind, header: readonly string[], name: string, field: string | null): void {
  const wrong = (said: Phrase) => new ApiError('invalid-field', said, `mapping.${name}`)
  if (!header.includes(name)) throw wrong(phrase`The file has no column “${name}”. It has ${quoted(header)}.`)
  if (field === null || FIELDS[kind].includes(field)) return
  if (!field.startsWith(TRAIT))
    throw wrong(phrase`“${field}” is no field of ${term(kind)}. Use one of ${FIELDS[kind].join(', ')}, or trait: and a name of your own.`)
  const trait = field.slice(TRAIT.length)
  if (!TraitName.safeParse(trait).success)
    throw wrong(phrase`“${trait}” cannot be the name of a trait: it may hold letters, digits, spaces and _ - . $ only.`)
  if ((DERIVED_TRAITS as readonly string[]).includes(trait))
    throw wrong(phrase`Baton finds “${trait}” out by itself, from the address or the job title. Map that column to email or title instead.`)
}

/** The trait a field is kept as, for `trait:<name>`; null for the fields with a name of their own. */
export const traitOf = (field: string): string | null => (field.startsWith(TRAIT) ? field.slice(TRAIT.length) : null)

const quoted = (header: readonly string[]) => {
  const names = header.slice(0, 20)
  return { en: `“${names.join('”, “')}”`, de: `„${names.join('“, „')}“` }
}
