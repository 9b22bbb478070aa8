/** Thrown by {@link parseJson}; `message` is a sentence for the caller. */
export class JsonError extends Error {
  override name = 'JsonError'
}

/**
 * JSON.parse that refuses keys which could reach a prototype. zod drops `__proto__` silently; a sender
 * deserves to be told. Half a character (a surrogate whose other half was cut off, as by a sender that shortens
 * a text) becomes U+FFFD: it cannot be stored, and is no reason to lose a lead. The reviver runs only when the text
 * mentions such a key or escape, so ordinary bodies pay nothing.
 */
export function parseJson(text: string): unknown {
  const suspicious = /__proto__|\\u005f|"constructor"|\\u[dD][89a-fA-F]/.test(text)
  try {
    return JSON.parse(text, suspicious ? reviveSafely : undefined)
  } catch (error) {
    if (error instanceof JsonError) throw error
    throw new JsonError('The body is not valid JSON.')
  }
}

function reviveSafely(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor') throw new JsonError(`The key "${key}" is reserved and cannot be used.`)
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\ufffd') : value
}
