import { withoutComments } from './source'
import { isIn, type Rule, type Tree } from './tree'

const CALL = /\b(?:t|getMessage)\(\s*['"](\w+)['"]/g
const PLURAL_CALL = /\btn\(\s*['"](\w+)['"]/g
const MANIFEST = /__MSG_(\w+)__/g
const LITERAL = /['"`](\w+)['"`]/g
/** a key put together from parts, such as `quadrant_${name}` */
const PATTERN = /`((?:\w|\$\{[^}`]*\})+)`/g

/** English texts by key, from one flat file a surface or from the browser's own messages.json. */
function textsOf(tree: Tree): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [path, text] of tree) {
    if (!/^extension\/(locales\/en\/[^/]+|public\/_locales\/en\/messages)\.json$/.test(path)) continue
    const entries = Object.entries(JSON.parse(text) as Record<string, string | { message: string }>)
    for (const [key, value] of entries) texts.set(key, typeof value === 'string' ? value : value.message)
  }
  return texts
}

/** Every key asked for has a text, and every text is asked for. */
export const localeKeys: Rule = {
  name: 'every key of the extension has an English text, and every text is used',
  check: (tree) => {
    const texts = textsOf(tree)
    const code = [...tree]
      .filter(([path]) => (isIn('extension', path) && /\.(tsx?|html)$/.test(path)) || path === 'wxt.config.ts')
      .map(([path, text]): [string, string] => [path, withoutComments(text)])
    const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `The text "${key}" is empty.`)
    return [...code.flatMap(([path, text]) => missing(path, text, texts)), ...unused(code, texts), ...empty]
  },
}

function missing(path: string, code: string, texts: Map<string, string>): string[] {
  const asked = [...code.matchAll(CALL), ...code.matchAll(MANIFEST)].map((match) => match[1]!)
  const plural = [...code.matchAll(PLURAL_CALL)].flatMap((match) => [`${match[1]}_one`, `${match[1]}_other`])
  return [...new Set([...asked, ...plural])]
    .filter((key) => !texts.has(key))
    .map((key) => `${path} asks for the text "${key}", which has no English.`)
}

function unused(code: [string, string][], texts: Map<string, string>): string[] {
  const all = code.map(([, text]) => text).join('\n')
  const named = new Set([...all.matchAll(LITERAL), ...all.matchAll(MANIFEST)].map((match) => match[1]!))
  const patterns = [...all.matchAll(PATTERN)]
    .map((match) => match[1]!)
    .filter((pattern) => pattern.includes('${') && pattern.replaceAll(/\$\{[^}]*\}/g, '').length >= 3)
    .map((pattern) => new RegExp(`^${pattern.replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`))
  const isUsed = (key: string) =>
    named.has(key) || named.has(key.replace(/_(one|other)$/, '')) || patterns.some((pattern) => pattern.test(key))
  return [...texts.keys()].filter((key) => !isUsed(key)).map((key) => `Nothing in the extension uses the text "${key}"; delete it.`)
}
