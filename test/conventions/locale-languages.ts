import type { Rule, Tree } from './tree'

/** Words that are the same in German; any other text that equals the English one was not translated. */
const SAME =
  /^(Baton|Live|Offline|Lead|Leads|MQL|SQL|Opportunity|Spam|Score|Marketing|Admin|Name|Quadrant|Definition|LinkedIn|Chat|Webhook|Import|Port|Server|Status|Plan|Domain|Nurture|Budget|Website|Senior|IT|Design|In \$1|Median|Filter|STARTTLS \(587\)|[^\p{L}]*(\$\d[^\p{L}]*)+| ?\$1 in \$2)$/u

type Texts = Map<string, { text: string; path: string }>

function textsByLanguage(tree: Tree): Map<string, Texts> {
  const languages = new Map<string, Texts>()
  for (const [path, source] of tree) {
    const language = /^extension\/locales\/(\w+)\/[^/]+\.json$/.exec(path)?.[1]
    if (!language) continue
    const texts = languages.get(language) ?? new Map()
    for (const [key, text] of Object.entries(JSON.parse(source) as Record<string, string>)) texts.set(key, { text, path })
    languages.set(language, texts)
  }
  return languages
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join(' ')

/** Every language says everything English says, with the same values filled in, and in its own words. */
export const localeLanguages: Rule = {
  name: 'every language of the extension has every text, with the same placeholders, and none in English',
  check: (tree) => {
    const languages = textsByLanguage(tree)
    const english = languages.get('en') ?? new Map()
    return [...languages].filter(([language]) => language !== 'en').flatMap(([language, texts]) => faults(language, texts, english))
  },
}

function faults(language: string, texts: Texts, english: Texts): string[] {
  const missing = [...english]
    .filter(([key]) => !texts.has(key))
    .map(([key, { path }]) => `"${key}" of ${path} has no text in "${language}".`)
  const wrong = [...texts].flatMap(([key, { text, path }]) => {
    const original = english.get(key)?.text
    if (original === undefined) return [`${path} has "${key}", which English has not; delete it.`]
    if (text.trim() === '') return [`${path}: "${key}" is empty.`]
    if (placeholders(text) !== placeholders(original))
      return [`${path}: "${key}" fills in ${placeholders(text) || 'nothing'}, English ${placeholders(original) || 'nothing'}.`]
    return text === original && !SAME.test(text) ? [`${path}: "${key}" is still English: "${text}".`] : []
  })
  return [...missing, ...wrong]
}
