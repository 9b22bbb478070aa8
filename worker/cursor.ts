import { ApiError } from './errors'
import { phrase } from './language/phrase'

/** Cursors are opaque to callers: base64url of a JSON pair. */
export function encodeCursor(pair: readonly [string | number, string] | null): string | null {
  return pair === null
    ? null
    : btoa(encodeURIComponent(JSON.stringify(pair)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
}

/** Throws invalid-field for a cursor this API did not give out. */
export function decodeCursor(cursor: string | undefined): [string | number, string] | null {
  if (cursor === undefined) return null
  try {
    const pair: unknown = JSON.parse(decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))))
    if (Array.isArray(pair) && pair.length === 2 && ['string', 'number'].includes(typeof pair[0]) && typeof pair[1] === 'string')
      return pair as [string | number, string]
  } catch {
    // falls through to the refusal
  }
  throw new ApiError('invalid-field', phrase`This cursor is not one this list gave out. Ask for the first page again.`, 'cursor')
}
