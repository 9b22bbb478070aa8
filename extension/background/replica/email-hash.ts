import { emailHashInput } from '#shared/scoring/derived/email-address'

/**
 * SHA-256 of an address in its one spelling, hex: what the worker puts on cards as `emailHash`. Mail pages show international domains in
 * their own script, the worker keeps them as `xn--…`: both are one address.
 */
export async function emailHash(email: string): Promise<string> {
  const bytes = new TextEncoder().encode(emailHashInput(email) ?? email.trim().toLowerCase())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
