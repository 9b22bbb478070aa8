import { isIn, type Rule } from './tree'

/** Names that say nothing about what is inside, so that everything ends up there. */
const EMPTY_PARTS = new Set(['utils', 'util', 'helpers', 'helper', 'misc', 'stuff'])
const EMPTY_NAMES = new Set([...EMPTY_PARTS, 'common', 'lib', 'libs'])

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
/** wrangler's migrations, browsers' locales, and documents are named by their own customs */
const OTHER_CUSTOM = [/^\d{4}_[a-z0-9_]+\.sql$/, /^_locales$/, /^[a-z]{2}_[A-Z]{2}$/, /^[A-Z]+(\.md)?$/, /^\./]

/** Every file and folder says in plain words what it holds. */
export const fileNames: Rule = {
  name: 'files and folders have kebab-case names that say what is inside',
  check: (tree) => {
    const names = new Map<string, string>()
    for (const path of tree.keys()) {
      if (isIn('.ci', path) || isIn('shared/data', path)) continue
      const segments = path.split('/')
      for (const [index, segment] of segments.entries()) names.set(segments.slice(0, index + 1).join('/'), segment)
    }
    return [...names].flatMap(([path, name]) => wrongWith(path, name))
  },
}

function wrongWith(path: string, name: string): string[] {
  const stem = name.split('.')[0]!
  if (EMPTY_NAMES.has(stem) || stem.split('-').some((part) => EMPTY_PARTS.has(part))) {
    return [`${path}: the name "${stem}" fits anything; name it for the one thing it does.`]
  }
  if (KEBAB.test(name) || OTHER_CUSTOM.some((custom) => custom.test(name))) return []
  return [`${path}: write "${name}" in kebab-case.`]
}
