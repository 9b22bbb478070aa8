import { asciiDomain } from './ascii-domain'

/** RFC 5321 §4.5.3.1: 64 octets before the @; 256 for a path with its angle brackets leaves 254 for the address. */
const LONGEST_LOCAL_BYTES = 64
const LONGEST_ADDRESS_BYTES = 254

/**
 * What a browser's `<input type=email>` lets through before the @ (HTML living standard, "valid e-mail address"), and letters of
 * other scripts (RFC 6531). Dots may stand anywhere: docomo.ne.jp hands out addresses with two in a row.
 */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+$/u
const FORBIDDEN = /[\s\p{C}\p{Z}]/u

export type EmailAddress = { normalized: string; local: string; domain: string }

/**
 * An address taken apart, or null where it is none: exactly one @, at most 254 bytes, a local part without spaces or control signs,
 * a domain of two labels or more. Everything is trimmed and in lower case, the local part in NFC, the domain in ASCII (`xn--…`), so that one mailbox has
 * one spelling. Dots and `+tags` stay: only Gmail ignores them, and two of our leads must never become one by a guess.
 */
export function parseEmail(address: string): EmailAddress | null {
  const text = address.trim()
  // two characters may be one byte at most after NFC, so nothing longer can fit; and hostile text costs no time
  if (text.length < 5 || text.length > 2 * LONGEST_ADDRESS_BYTES) return null
  const at = text.indexOf('@')
  if (at < 1 || at !== text.lastIndexOf('@')) return null
  const local = text.slice(0, at).toLowerCase().normalize('NFC')
  if (!LOCAL.test(local) || FORBIDDEN.test(local)) return null
  const domain = asciiDomain(text.slice(at + 1))
  if (domain === null) return null
  const localBytes = utf8Bytes(local)
  if (localBytes > LONGEST_LOCAL_BYTES || localBytes + 1 + domain.length > LONGEST_ADDRESS_BYTES) return null
  return { normalized: `${local}@${domain}`, local, domain }
}

/** The one spelling of an address under which a lead is kept, or null where it is no address. */
export function normalizeEmail(address: string): string | null {
  return parseEmail(address)?.normalized ?? null
}

/**
 * The text whose UTF-8 bytes are hashed with SHA-256 for look-ups by address: the trimmed lower-case address, which is what Google
 * Customer Match and Meta Custom Audiences ask for, without Google's extra step of taking dots and tags out of Gmail
 * addresses (see {@link parseEmail}). For an international domain it is the `xn--` form. Null where it is no address.
 */
export const emailHashInput = normalizeEmail

function utf8Bytes(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const point = sign.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
