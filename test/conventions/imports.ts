import { posix } from 'node:path'
import { withoutComments } from './source'
import type { Tree } from './tree'

export interface Import {
  /** as written */
  specifier: string
  /** path in the tree when it is a file of this repository, else null: a package */
  path: string | null
  /** gone when the program runs: `import type`, or a type named through `import('…')` */
  typeOnly: boolean
}

const STATIC = /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s*from\s*)?['"]([^'"\n]+)['"]/g
const DYNAMIC = /(typeof\s+)?\bimport\(\s*['"]([^'"\n]+)['"]\s*\)(\.[A-Z]\w*)?/g

const known = new WeakMap<Tree, Map<string, Import[]>>()

/** What a file imports or re-exports, in order. */
export function importsOf(tree: Tree, path: string): Import[] {
  const cache = known.get(tree) ?? new Map<string, Import[]>()
  known.set(tree, cache)
  const cached = cache.get(path)
  if (cached) return cached
  const code = withoutComments(tree.get(path) ?? '')
  const statics = [...code.matchAll(STATIC)].map(([, type, specifier]) => ({ specifier: specifier!, typeOnly: Boolean(type) }))
  const dynamics = [...code.matchAll(DYNAMIC)].map(([, of, specifier, name]) => ({ specifier: specifier!, typeOnly: Boolean(of || name) }))
  const found = [...statics, ...dynamics].map((one) => ({ ...one, path: resolve(tree, path, one.specifier) }))
  cache.set(path, found)
  return found
}

function resolve(tree: Tree, from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#shared/')) return `shared/${bare.slice('#shared/'.length)}.ts`
  if (!bare.startsWith('.')) return null
  const target = posix.normalize(posix.join(posix.dirname(from), bare))
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`]
  return candidates.find((candidate) => tree.has(candidate)) ?? target
}

/**
 * Every file a file needs when it runs, itself first, each with the file that asked for it.
 * @param follow whether to go on from a file to one it imports
 */
export function reachableFrom(tree: Tree, start: string, follow: (path: string) => boolean = () => true): Map<string, string | null> {
  const seen = new Map<string, string | null>([[start, null]])
  for (const [path] of seen) {
    for (const { path: next, typeOnly } of importsOf(tree, path)) {
      if (next && !typeOnly && tree.has(next) && !seen.has(next) && follow(next)) seen.set(next, path)
    }
  }
  return seen
}
