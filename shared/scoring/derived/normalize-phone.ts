/** E.164 allows 15 digits; shorter than 6 is an extension or a typing error. */
const MOST_DIGITS = 15
const FEWEST_DIGITS = 6
const LONGEST_TEXT = 60

/**
 * A phone number as digits with a leading + where the country is said (`00` counts as that), or null where the text is no number.
 * `+49 (0) 30 / 1234-567 ext. 8` → `+49301234567`. A number without country stays as it is: which country it means is not known here.
 */
export function normalizePhone(text: string): string | null {
  if (text.length > LONGEST_TEXT) return null
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^tel:\s*/, '')
    .replace(/\s*(?:ext\.?|extension|durchwahl|poste|x|#|;ext=)\s*\d{1,6}$/, '')
  if (!/^\+?[\d\s().\-/‐–]+$/.test(plain)) return null
  const international = plain.startsWith('+') || /^00\D*[1-9]/.test(plain)
  let digits = (international ? plain.replace(/\(\s*0\s*\)/, '') : plain).replace(/\D/g, '')
  if (international && !plain.startsWith('+')) digits = digits.slice(2)
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null
  return international ? `+${digits}` : digits
}
