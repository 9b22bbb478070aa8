import type { Context } from 'hono'
import type * as z from 'zod'
import { JsonError, parseJson } from '#shared/schema/json'
import type { AppEnv } from '../app-env'
import { ApiError } from '../errors'
import { germanFault } from '../language/german-fault'
import { phrase, verbatim } from '../language/phrase'

/** The body as text, refused beyond `mostBytes`. */
export async function textBody(c: Context<AppEnv>, mostBytes: number): Promise<string> {
  const said = c.req.header('Content-Length')
  // Without a length, or beyond the limit, the body has to be counted while it comes.
  const bytes = said === undefined || Number(said) > mostBytes ? await readAtMost(c.req.raw.body, mostBytes) : await c.req.arrayBuffer()
  if (bytes === null || bytes.byteLength > mostBytes)
    throw new ApiError('too-large', phrase`The body is larger than ${Math.round(mostBytes / 1024)} KB; send it in parts.`)
  return new TextDecoder().decode(bytes)
}

/** As much as a well-meant client may still be sending when it is refused; whoever sends more may be cut off. */
const MOST_BYTES_LET_PASS = 8 << 20

/**
 * Null beyond `mostBytes`. The rest is taken in and thrown away: a client that is cut off while it sends reads a broken
 * connection, not the refusal.
 */
async function readAtMost(body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (body)
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > MOST_BYTES_LET_PASS) return null
      if (size <= mostBytes) chunks.push(chunk)
    }
  if (size > mostBytes) return null
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** Parses JSON, or refuses with `invalid-json`. */
export function json(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) throw new ApiError('invalid-json', verbatim(error.message))
    throw error
  }
}

/** Validates, or refuses with the first problem and the dotted path of its field. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, what = 'body'): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw refusal(result.error, what)
}

function refusal(error: z.ZodError, what: string): ApiError {
  const issue = deepest(error.issues[0]!)
  const unknown = issue.code === 'unrecognized_keys' ? (issue as unknown as { keys: string[] }).keys[0] : undefined
  const path = [...issue.path.map(String), ...(unknown ? [unknown] : [])]
  const field = path.join('.') || what
  const said = unknown ? phrase`The field “${field}” is not known here.` : phrase`The field “${field}” ${fault(issue)}.`
  return new ApiError('invalid-field', said, field)
}

type Issue = z.core.$ZodIssue

/** A union's own message says nothing; the branch that got furthest does. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const branches = issue.errors.flat().map((i) => ({ ...i, path: [...issue.path, ...i.path] }) as Issue)
  const furthest = branches.sort((a, b) => b.path.length - a.path.length)[0]
  return furthest ? deepest(furthest) : issue
}

/** What is wrong with a field, to follow its name. */
const fault = (issue: Issue) => ({ en: lower(issue.message), de: germanFault(issue) })

function lower(message: string): string {
  const text = message
    .replace(/\.$/, '')
    .replace(/^Invalid input: /, 'is wrong: ')
    .replace(/^Too (big|small): /, 'is too $1: ')
    .replace(/^Invalid string: /, 'is wrong: ')
  return /^(is|has|holds|may|does|must)\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
