import type { z } from 'zod'
import type { ImportError } from '#shared/schema/import'

/** The first thing wrong with a row, with what the cell held. */
export function firstProblem(error: z.ZodError, input: Record<string, unknown>): Omit<ImportError, 'row'> {
  const issue = error.issues[0]!
  const path = issue.path.map(String)
  let value: unknown = input
  for (const step of path) value = (value as Record<string, unknown> | undefined)?.[step]
  const said = typeof value === 'string' ? `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}” ` : 'This value '
  return { field: path.at(-1) ?? null, message: `${said}${sentence(issue)}.` }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return `is too long: at most ${issue.maximum} are allowed`
  if (issue.code === 'too_small') return `is too short: at least ${issue.minimum} are needed`
  return issue.message.replace(/\.$/, '').replace(/^Invalid /, 'is not understood: invalid ')
}
