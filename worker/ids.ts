const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** `<prefix>_` + 8 characters of time + 12 random ones: unguessable enough for a row's name, and sorted by age. */
export function newId(prefix: string, now = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(12))
  let tail = ''
  for (const byte of random) tail += ALPHABET[byte % 36]
  return `${prefix}_${now.toString(36).padStart(8, '0')}${tail}`
}

/** A secret: prefix + 256 random bits, base64url. Shown once, stored only as {@link sha256Hex}. */
export function newSecret(prefix: 'wk' | 'sk' | 'bt' | 'jn' | 'ph'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const text = btoa(String.fromCharCode(...bytes))
  return `${prefix}_${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  let hex = ''
  for (const byte of new Uint8Array(digest)) hex += byte.toString(16).padStart(2, '0')
  return hex
}
