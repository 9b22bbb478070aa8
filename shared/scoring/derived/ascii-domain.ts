/**
 * Domains in the form DNS knows: lower case, international labels as `xn--…`. Punycode after RFC 3492 §6.3 (parameters of §5), applied
 * label by label after NFKC and lower-casing, as UTS #46 does without its transitional mappings (ß stays ß). Shared code
 * has no `URL` to lean on.
 */
const BASE = 36
const LOWEST_THRESHOLD = 1
const HIGHEST_THRESHOLD = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const INITIAL_CODE = 128

const LONGEST_DOMAIN = 253
const LONGEST_LABEL = 63

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/

/** The domain in ASCII, or null where it cannot be one: fewer than two labels, a label too long or with other signs, an address of numbers. */
export function asciiDomain(domain: string): string | null {
  if (domain.length === 0 || domain.length > LONGEST_DOMAIN) return null
  let text = domain.toLowerCase()
  if (!isAscii(text))
    text = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[。．｡]/g, '.')
  const labels: string[] = []
  for (const label of text.split('.')) {
    const ascii = isAscii(label) ? label : encodedLabel(label)
    if (ascii === null || ascii.length > LONGEST_LABEL || !LABEL.test(ascii)) return null
    labels.push(ascii)
  }
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1)!)) return null
  const joined = labels.join('.')
  return joined.length > LONGEST_DOMAIN ? null : joined
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/**
 * Only letters, digits and marks of any script may be encoded; spaces, signs and lone surrogates may not. A label of more signs than
 * an encoded one may have is refused before the work, which grows with their square.
 */
function encodedLabel(label: string): string | null {
  if (Array.from(label).length > LONGEST_LABEL) return null
  return /^[\p{L}\p{N}\p{M}\u00b7-]+$/u.test(label) ? `xn--${punycode(label)}` : null
}

function punycode(label: string): string {
  const points = Array.from(label, (sign) => sign.codePointAt(0)!)
  let out = points
    .filter((point) => point < INITIAL_CODE)
    .map((point) => String.fromCharCode(point))
    .join('')
  let handled = out.length
  const basic = handled
  if (basic > 0) out += '-'
  let code = INITIAL_CODE
  let delta = 0
  let bias = INITIAL_BIAS
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= code))
    delta += (next - code) * (handled + 1)
    code = next
    for (const point of points) {
      if (point < code) delta++
      if (point !== code) continue
      out += variableLength(delta, bias)
      bias = adapt(delta, handled + 1, handled === basic)
      delta = 0
      handled++
    }
    delta++
    code++
  }
  return out
}

function variableLength(delta: number, bias: number): string {
  let out = ''
  let rest = delta
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, LOWEST_THRESHOLD), HIGHEST_THRESHOLD)
    if (rest < threshold) return out + digit(rest)
    out += digit(threshold + ((rest - threshold) % (BASE - threshold)))
    rest = Math.floor((rest - threshold) / (BASE - threshold))
  }
}

/** 0–25 are a–z, 26–35 are 0–9. */
function digit(value: number): string {
  return String.fromCharCode(value < 26 ? value + 97 : value + 22)
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2)
  rest += Math.floor(rest / points)
  let k = 0
  while (rest > ((BASE - LOWEST_THRESHOLD) * HIGHEST_THRESHOLD) / 2) {
    rest = Math.floor(rest / (BASE - LOWEST_THRESHOLD))
    k += BASE
  }
  return k + Math.floor(((BASE - LOWEST_THRESHOLD + 1) * rest) / (rest + SKEW))
}
