/** Tokens of a compiled glob: a character to match, or one of these. */
const SEGMENT = -1 // `*`: any run without a slash
const ACROSS = -2 // `**`: any run
const GAP = -3 // `**/` after a slash: nothing, or any run that ends in a slash; takes two tokens
const IN_GAP = -4

// Compiles a path glob: `*` stays within a segment, `**` crosses segments, and a `**` that is a whole segment
// also matches none (`/docs/**/api` takes `/docs/api`). Upper and lower case, and one trailing slash, make no
// difference. Matching takes at most pattern × path steps whatever is typed: there is no backtracking.
export function compileGlob(pattern: string): (path: string) => boolean {
  const glob = canonicalPath(pattern)
  const star = glob.indexOf('*')
  if (star < 0) return (path) => canonicalPath(path) === glob
  const prefix = glob.slice(0, star)
  if (glob.slice(star) === '**') return (path) => canonicalPath(path).startsWith(prefix)
  const tokens = tokensOf(glob)
  return (path) => {
    const text = canonicalPath(path)
    return text.startsWith(prefix) && matches(tokens, text)
  }
}

/** Lower case without a trailing slash; the root stays `/`. */
export function canonicalPath(path: string): string {
  const lower = path.toLowerCase()
  return lower.length > 1 && lower.endsWith('/') ? lower.slice(0, -1) : lower
}

function tokensOf(glob: string): Int32Array {
  const tokens: number[] = []
  for (let i = 0; i < glob.length; i++) {
    if (glob[i] !== '*') tokens.push(glob.charCodeAt(i))
    else if (glob[i + 1] !== '*') tokens.push(SEGMENT)
    else {
      while (glob[i + 1] === '*') i++
      if (glob[i + 1] === '/' && tokens.at(-1) === SLASH) {
        tokens.push(GAP, IN_GAP)
        i++
      } else tokens.push(ACROSS)
    }
  }
  return Int32Array.from(tokens)
}

const SLASH = 47

/** Runs all alternatives side by side: `now[i]` says that the text so far can end before token i. */
function matches(tokens: Int32Array, text: string): boolean {
  const end = tokens.length
  let now = new Uint8Array(end + 1)
  let next = new Uint8Array(end + 1)
  enter(tokens, now, 0)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let alive = false
    for (let i = 0; i < end; i++) {
      if (!now[i]) continue
      const token = tokens[i]!
      if (token === code) alive = enter(tokens, next, i + 1)
      else if (token === ACROSS || (token === SEGMENT && code !== SLASH)) alive = enter(tokens, next, i)
      else if (token === GAP || token === IN_GAP) {
        const inside = token === GAP ? i + 1 : i
        alive = enter(tokens, next, inside)
        if (code === SLASH) enter(tokens, next, inside + 1)
      }
    }
    if (!alive) return false
    ;[now, next] = [next, now]
    next.fill(0)
  }
  return now[end] === 1
}

/** Marks a token and what can be reached from it without a character. */
function enter(tokens: Int32Array, states: Uint8Array, index: number): true {
  states[index] = 1
  const token = tokens[index]
  if (token === SEGMENT || token === ACROSS) enter(tokens, states, index + 1)
  else if (token === GAP) enter(tokens, states, index + 2)
  return true
}
