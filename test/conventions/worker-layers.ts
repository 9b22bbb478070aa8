import { importsOf } from './imports'
import { withoutComments } from './source'
import { isCode, isIn, type Rule, type Tree } from './tree'

const SQL = /\bSELECT\s[\s\S]{1,600}?\sFROM\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\s|\bUPDATE\s+\w+\s+SET\s|\bDELETE\s+FROM\s|\.prepare\s*\(/
const KV = /\bKV\s*\.\s*(get|getWithMetadata|put|delete|list)\s*\(/

/** Who may import whom inside the worker: the key never imports the values. */
const NEVER: Record<string, string[]> = {
  store: ['routes', 'middleware', 'hub', 'jobs'],
  hub: ['routes', 'middleware'],
  middleware: ['routes'],
  jobs: ['routes', 'middleware'],
}

const layerOf = (path: string): string => path.split('/')[1] ?? ''

/** DESIGN §6: index → routes → store, hub; SQL and KV live in the store. */
export const workerLayers: Rule = {
  name: 'the worker is layered: index → routes → store and hub, no route knows another, SQL and KV only in the store',
  check: (tree) => {
    const paths = [...tree.keys()].filter((path) => isCode(path) && isIn('worker', path) && !isIn('worker/local', path))
    return paths.flatMap((path) => [...wrongImports(tree, path), ...storageOutsideStore(tree, path)])
  },
}

function wrongImports(tree: Tree, path: string): string[] {
  const layer = layerOf(path)
  return importsOf(tree, path).flatMap(({ specifier, path: target, typeOnly }) => {
    if (target === null) {
      const isHono = /^@?hono(\/|$)/.test(specifier)
      return isHono && layer === 'store' ? [`${path} imports hono: the store knows no HTTP; pass it plain values.`] : []
    }
    // a type says what a value looks like and pulls nothing in
    if (!isIn('worker', target) || typeOnly) return []
    if (target === 'worker/index.ts') return [`${path} imports worker/index.ts: index mounts the others, nobody imports it.`]
    if (layer === 'routes' && layerOf(target) === 'routes' && path !== 'worker/routes/index.ts') {
      return [`${path} imports the route ${target}: move what both need into the store, the hub or shared.`]
    }
    return NEVER[layer]?.includes(layerOf(target)) ? [`${path} imports ${target}: ${layer} never imports ${layerOf(target)}.`] : []
  })
}

function storageOutsideStore(tree: Tree, path: string): string[] {
  if (isIn('worker/store', path) || isIn('worker/migrations', path)) return []
  const code = withoutComments(tree.get(path)!)
  const findings: string[] = []
  if (SQL.test(code)) findings.push(`${path} holds SQL; move it into a function of worker/store.`)
  if (KV.test(code)) findings.push(`${path} uses KV itself; move it into a function of worker/store.`)
  return findings
}
