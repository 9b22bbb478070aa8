/** A regular expression can only follow one of these; after a name or a closing bracket a slash divides. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{;+]|=>|\breturn)\s*$/

/** Replaces comments by spaces, keeping line numbers. Strings, templates and regular expressions stay. */
export function withoutComments(text: string): string {
  let out = ''
  let at = 0
  const take = (end: number) => {
    out += text.slice(at, end)
    at = end
  }
  while (at < text.length) {
    const rest = text.slice(at, at + 2)
    const char = text[at]!
    if (rest === '//') at = endOf(text, '\n', at)
    else if (rest === '/*') {
      const end = Math.min(endOf(text, '*/', at) + 2, text.length)
      out += text.slice(at, end).replaceAll(/[^\n]/g, ' ')
      at = end
    } else if (char === "'" || char === '"' || char === '`') take(endOfString(text, at, char))
    else if (char === '/' && BEFORE_REGEX.test(out.slice(-20))) take(endOfRegex(text, at))
    else take(at + 1)
  }
  return out
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found
}

/** Just behind the closing quote; a single-line string that is not closed (an apostrophe in JSX text) ends with its line. */
function endOfString(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at + 1
    else if (text[at] === '\n' && quote !== '`') return at
  }
  return text.length
}

function endOfRegex(text: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    else if (text[at] === '/' && !inClass) return at + 1
  }
  return start + 1
}
