import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The browser wants one `messages.json` a language; people edit one small file a surface. Each source is a flat record of key to
 * text with `$1`…`$9` for substitutions, its keys starting with the surface's prefix. Run at build time only.
 * @param folder absolute path of `extension/locales`
 * @returns language → text of `_locales/<language>/messages.json`, keys sorted
 * @throws when two files define the same key
 */
export function localeMessages(folder: string): Map<string, string> {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return new Map(languages.map(({ name }) => [name, oneLanguage(join(folder, name))]))
}

function oneLanguage(folder: string): string {
  const merged = new Map<string, { message: string }>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const source = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>
    for (const [key, message] of Object.entries(source)) {
      if (merged.has(key)) throw new Error(`The text "${key}" in ${file} is already defined in another file of ${folder}.`)
      merged.set(key, { message })
    }
  }
  return JSON.stringify(Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)
}
