import { importsOf, reachableFrom } from './imports'
import { withoutComments } from './source'
import { isCode, isIn, type Rule, type Tree } from './tree'

const NETWORK = /\bfetch\s*\(|\bnew\s+(WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\s*\(/
const BROWSER = /(?<![\w.])(browser|chrome)\s*\.\s*\w/
const ENTRY_MAY_IMPORT = ['views', 'page', 'background', 'entrypoints']
const TOO_HEAVY_FOR_PAGES = /^(preact|@preact\/signals|zod)(\/|$)/

const folderOf = (path: string): string => path.split('/')[1] ?? ''

/** DESIGN §6 and §7.4: who may talk to whom inside the extension. */
export const extensionLayers: Rule = {
  name: 'the extension is layered: entrypoints only wire, sites are data, only background talks to the worker, pages stay light',
  check: (tree) => {
    const paths = [...tree.keys()].filter((path) => isCode(path) && isIn('extension', path))
    return [...paths.flatMap((path) => [...wrongImports(tree, path), ...wrongCalls(tree, path)]), ...heavyContentScript(tree)]
  },
}

function wrongImports(tree: Tree, path: string): string[] {
  const folder = folderOf(path)
  return importsOf(tree, path).flatMap(({ specifier, path: target, typeOnly }) => {
    if (target === null) {
      const isData = folder !== 'sites' || typeOnly || !/^(preact|@preact\/|wxt\/)/.test(specifier)
      return isData ? [] : [`${path} imports ${specifier}: a site file is data; the engine in extension/page does the work.`]
    }
    if (!isIn('extension', target)) {
      const entry = folder === 'entrypoints' && !typeOnly
      return entry ? [`${path} imports ${target}: an entrypoint only wires views, page and background together.`] : []
    }
    const to = folderOf(target)
    if (folder === 'entrypoints' && !typeOnly && !ENTRY_MAY_IMPORT.includes(to)) {
      return [`${path} imports ${target}: an entrypoint only wires views, page and background together.`]
    }
    if (folder !== 'entrypoints' && to === 'entrypoints') return [`${path} imports the entrypoint ${target}: nobody imports an entrypoint.`]
    if (folder === 'sites' && to !== 'sites' && !typeOnly) return [`${path} imports ${target}: a site file is data and imports only types.`]
    return []
  })
}

function wrongCalls(tree: Tree, path: string): string[] {
  const folder = folderOf(path)
  if (folder === 'background') return []
  const code = withoutComments(tree.get(path)!)
  const findings: string[] = []
  if (NETWORK.test(code)) findings.push(`${path} uses the network; only extension/background talks to the worker: send it a message.`)
  if (folder === 'sites' && BROWSER.test(code)) findings.push(`${path} touches browser.*; a site file is data.`)
  return findings
}

/** The script that runs in every granted page carries neither Preact nor zod, not even by way of shared. */
function heavyContentScript(tree: Tree): string[] {
  const start = [...tree.keys()].filter((path) => /^extension\/entrypoints\/(.+\.)?content(\/index)?\.ts$/.test(path))
  return start.flatMap((entry) =>
    [...reachableFrom(tree, entry)].flatMap(([path, askedBy]) =>
      importsOf(tree, path)
        .filter(({ specifier, typeOnly }) => !typeOnly && TOO_HEAVY_FOR_PAGES.test(specifier))
        .map(
          ({ specifier }) =>
            `${path} brings ${specifier} into the content script ${entry}${askedBy ? ` by way of ${askedBy}` : ''}: import types only.`,
        ),
    ),
  )
}
