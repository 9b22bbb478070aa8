import type { z } from 'zod'
import { germanFault } from '../../language/german-fault'
import { phrase } from '../../language/phrase'
import type { RowFault } from '../../store/imports'
import { shownCell } from './cell-values'

/** The first thing wrong with a row, with what the cell held. */
export function firstProblem(error: z.ZodError, input: Record<string, unknown>): RowFault {
  const issue = error.issues[0]!
  const path = issue.path.map(String)
  let value: unknown = input
  for (const step of path) value = (value as Record<string, unknown> | undefined)?.[step]
  const fault = { en: englishFault(issue), de: germanFault(issue) }
  const said = typeof value === 'string' ? phrase`“${shownCell(value)}” ${fault}.` : phrase`This value ${fault}.`
  return { field: path.at(-1) ?? null, said }
}

function englishFault(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return `is too long: at most ${issue.maximum} are allowed`
  if (issue.code === 'too_small') return `is too short: at least ${issue.minimum} are needed`
  return issue.message.replace(/\.$/, '').replace(/^Invalid /, 'is not understood: invalid ')
}
