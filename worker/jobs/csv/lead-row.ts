import { LeadInput } from '#shared/api/leads'
import type { ImportColumn } from '#shared/schema/import'
import type { TraitValue } from '#shared/schema/trait'
import { phrase } from '../../language/phrase'
import type { RowFault } from '../../store/imports'
import { cellsByField, traitValue, wholeNumber } from './cell-values'
import { firstProblem } from './first-problem'
import { traitOf } from './map-columns'

export type Understood<T> = { value: T; error: null } | { value: null; error: RowFault }

/** A row of a leads file as the lead it describes, or why it cannot be one. */
export function leadOfRow(columns: readonly ImportColumn[], cells: readonly string[]): Understood<LeadInput> {
  const given = cellsByField(columns, cells)
  const traits: Record<string, TraitValue> = {}
  const input: Record<string, unknown> = {}
  for (const [field, text] of given) {
    const trait = traitOf(field)
    if (trait !== null) traits[trait] = traitValue(text)
    else if (field === 'employees') traits.employees = wholeNumber(text) ?? text
    else if (field === 'country' || field === 'city' || field === 'industry') traits[field] = text
    else if (field !== 'firstName' && field !== 'lastName') input[field] = field === 'email' ? text.replace(/^mailto:/i, '') : text
  }
  const parts = [given.get('firstName'), given.get('lastName')].filter(Boolean)
  if (input.name === undefined && parts.length > 0) input.name = parts.join(' ')
  if (Object.keys(traits).length > 0) input.traits = traits
  if (!['email', 'phone', 'linkedin', 'crmId'].some((field) => given.has(field)))
    return { value: null, error: { field: null, said: phrase`The row names nobody: e-mail, phone, LinkedIn and CRM id are all empty.` } }
  const checked = LeadInput.safeParse(input)
  return checked.success ? { value: checked.data, error: null } : { value: null, error: firstProblem(checked.error, input) }
}
