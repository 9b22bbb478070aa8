/** What a sealed text belongs to: only the same three open it again. */
export type SealScope = {
  workspace: string
  /** what kind of secret it is; each has a key of its own */
  purpose: string
  /** id of the row that holds it: a sealed text moved to another row does not open */
  subject: string
}

/** The text cannot be opened: the secret is another one, or the text is damaged. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

const FORMAT = 'v1.'
const IV_BYTES = 12

/**
 * Encrypts with AES-256-GCM under a key derived from `master` for this workspace and purpose (HKDF-SHA-256, RFC 5869); the subject is
 * authenticated with it. Answers `v1.` and base64 of IV and cipher text.
 */
export async function seal(master: string, scope: SealScope, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await keyFor(master, scope, 'encrypt')
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(scope.subject) }, key, bytesOf(text))
  return FORMAT + btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)))
}

/** The text that {@link seal} was given. Throws {@link Unreadable}. */
export async function unseal(master: string, scope: SealScope, sealed: string): Promise<string> {
  try {
    if (!sealed.startsWith(FORMAT)) throw new Unreadable('unknown format')
    const bytes = Uint8Array.from(atob(sealed.slice(FORMAT.length)), (c) => c.charCodeAt(0))
    const key = await keyFor(master, scope, 'decrypt')
    const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: bytesOf(scope.subject) }
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes.slice(IV_BYTES)))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('wrong secret or damaged text')
  }
}

async function keyFor(master: string, { workspace, purpose }: SealScope, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(master), 'HKDF', false, ['deriveKey'])
  // Lengths in between: no two pairs of names make the same text.
  const info = bytesOf(`baton/${workspace.length}/${workspace}/${purpose}`)
  const from = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return crypto.subtle.deriveKey(from, base, { name: 'AES-GCM', length: 256 }, false, [use])
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
