import { importsOf, reachableFrom } from './imports'
import { isCode, isIn, isTest, type Rule, type Tree } from './tree'

interface Registry {
  folder: string
  /** the first of these that exists is the list */
  lists: string[]
  /** what one file is */
  noun: string
}

export const REGISTRIES: Registry[] = [
  { folder: 'shared/packs', lists: ['shared/packs/index.ts'], noun: 'pack' },
  { folder: 'shared/api', lists: ['shared/api/index.ts'], noun: 'contract' },
  { folder: 'extension/sites', lists: ['extension/sites/index.ts'], noun: 'site' },
  { folder: 'worker/routes', lists: ['worker/routes/index.ts', 'worker/index.ts'], noun: 'route' },
  { folder: 'test/conventions', lists: ['test/conventions/index.ts'], noun: 'convention' },
]

/** index.ts that start a program rather than list a folder */
const STARTS = [/^worker\/index\.ts$/, /^snippet\/index\.ts$/, /^extension\/entrypoints\//]

/** DESIGN §6: adding one is a new file and a line in its registry; a file nobody listed would be silently dead. */
export const registries: Rule = {
  name: 'every file of a registry’s folder is in the registry, and nothing else is a barrel',
  check: (tree) => [...REGISTRIES.flatMap((registry) => unlisted(tree, registry)), ...barrels(tree)],
}

function unlisted(tree: Tree, { folder, lists, noun }: Registry): string[] {
  const files = [...tree.keys()].filter((path) => isIn(folder, path) && isCode(path) && !isTest(path) && !lists.includes(path))
  if (files.length === 0) return []
  const list = lists.find((path) => tree.has(path))
  if (!list) return [`${folder} has no registry: write ${lists[0]}, which lists every ${noun}.`]
  // types count too: the file that says what every entry looks like is imported only for its type
  const starts = [...lists.filter((path) => tree.has(path)), ...[...tree.keys()].filter((path) => isIn(folder, path) && isTest(path))]
  const followed = starts.flatMap((start) => [...reachableFrom(tree, start, (path) => isIn(folder, path)).keys()])
  const listed = new Set(followed.flatMap((path) => importsOf(tree, path).map((one) => one.path)))
  return files.filter((path) => !listed.has(path)).map((path) => `${path} is not in ${list}: add the ${noun} there, or delete the file.`)
}

function barrels(tree: Tree): string[] {
  const allowed = new Set(REGISTRIES.flatMap((registry) => registry.lists))
  return [...tree].flatMap(([path, text]) => {
    if (!isCode(path) || allowed.has(path) || STARTS.some((start) => start.test(path))) return []
    if (/(^|\/)index\.tsx?$/.test(path)) return [`${path}: only registries are called index; name it for its main export.`]
    const statements = text.split('\n').filter((line) => /^(import|export|const|function|class|let|type|interface)\b/.test(line))
    const passedOn = statements.filter((line) => /^export\s+(type\s+)?(\*|\{[^}]*\})\s*(as \w+\s+)?from\b/.test(line))
    const isBarrel = passedOn.length > 1 && passedOn.length === statements.length
    return isBarrel ? [`${path} only passes on other files' exports; import them where they are.`] : []
  })
}
