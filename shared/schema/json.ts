/** Thrown by {@link parseJson}; `message` is a sentence for the caller. */
export class JsonError extends Error {
  override name = 'JsonError'
}

/**
 * JSON.parse that refuses keys which could reach a prototype. zod drops `__proto__` silently; a sender
 * deserves to be told. The reviver runs only when the text mentions such a key, so ordinary bodies pay nothing.
 */
export function parseJson(text: string): unknown {
  const suspicious = text.includes('__proto__') || text.includes('\\u005f') || text.includes('"constructor"')
  try {
    return JSON.parse(text, suspicious ? refusePrototypeKeys : undefined)
  } catch (error) {
    if (error instanceof JsonError) throw error
    throw new JsonError('The body is not valid JSON.')
  }
}

function refusePrototypeKeys(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor') throw new JsonError(`The key "${key}" is reserved and cannot be used.`)
  return value
}
