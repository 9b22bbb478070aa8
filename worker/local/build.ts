import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rootFolder, runCommand } from './run-command.ts'

export type BuildId = 'snippet' | 'worker' | 'chrome' | 'firefox'

export interface BuiltPart {
  /** what was built, for people */
  name: string
  ok: boolean
  seconds: number
  /** the file it left, relative to the root, and its size; or why it failed */
  detail: string
}

interface Part {
  id: BuildId
  name: string
  /** the part is built as soon as this file is in the tree */
  source: string
  /** what must be there, and new, when it is built */
  result: string
  /** folders and files it is made of: when none is newer than the result, `buildStale` leaves it */
  from: string[]
  build: () => Promise<{ code: number; output: string }>
}

const wxt = (browser: string) => () => runCommand('node_modules/wxt/bin/wxt.mjs', ['build', '--browser', browser])

/** In this order: the worker serves the snippet, so the snippet comes first. */
const PARTS: Part[] = [
  {
    id: 'snippet',
    name: 'snippet',
    source: 'snippet/build.ts',
    result: '.output/snippet/baton.js',
    from: ['snippet', 'package-lock.json'],
    build: () => runCommand('snippet/build.ts', []),
  },
  {
    id: 'worker',
    name: 'worker',
    source: 'worker/index.ts',
    result: '.output/worker/index.js',
    from: ['worker', 'shared', 'package-lock.json'],
    build: bundleWorker,
  },
  {
    id: 'chrome',
    name: 'extension for Chrome',
    source: 'wxt.config.ts',
    result: '.output/chrome-mv3/manifest.json',
    from: ['extension', 'shared', 'wxt.config.ts', 'package-lock.json'],
    build: wxt('chrome'),
  },
  {
    id: 'firefox',
    name: 'extension for Firefox',
    source: 'wxt.config.ts',
    result: '.output/firefox-mv3/manifest.json',
    from: ['extension', 'shared', 'wxt.config.ts', 'package-lock.json'],
    build: wxt('firefox'),
  },
]

/**
 * Bundles worker/index.ts into one module that workerd runs as it is; `cloudflare:` and `node:` modules stay imports, and files of text
 * (SQL, HTML) become strings. The snippet goes in as text, so the deployed and the local worker serve the same one.
 */
async function bundleWorker(): Promise<{ code: number; output: string }> {
  const { build } = await import('esbuild')
  await mkdir(join(rootFolder, '.output/worker'), { recursive: true })
  const textOf = (path: string) => readFileSync(join(rootFolder, path), 'utf8')
  try {
    await build({
      absWorkingDir: rootFolder,
      entryPoints: ['worker/index.ts'],
      outfile: '.output/worker/index.js',
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['workerd', 'worker', 'import', 'module'],
      external: ['cloudflare:*', 'node:*'],
      loader: { '.sql': 'text', '.html': 'text', '.txt': 'text', '.css': 'text' },
      define: {
        BATON_SNIPPET: JSON.stringify(textOf('.output/snippet/baton.js')),
        BATON_VERSION: JSON.stringify(JSON.parse(textOf('package.json')).version),
      },
      sourcemap: true,
      logLevel: 'silent',
    })
    return { code: 0, output: '' }
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

/** Builds one part; it is only done when the file it promises is newer than the start of the build. */
async function buildPart(part: Part): Promise<BuiltPart> {
  const startedMs = Date.now()
  const { code, output } = await part.build()
  const seconds = (Date.now() - startedMs) / 1000
  if (code !== 0) return { name: part.name, ok: false, seconds, detail: output }
  const path = join(rootFolder, part.result)
  // file systems keep times to the millisecond at worst; a second of slack covers the coarse ones
  if (!existsSync(path) || statSync(path).mtimeMs < startedMs - 1000) {
    return {
      name: part.name,
      ok: false,
      seconds,
      detail: `${output}\nThe build ended without error but did not write ${part.result}.`.trim(),
    }
  }
  return { name: part.name, ok: true, seconds, detail: `${part.result}, ${(statSync(path).size / 1000).toFixed(1)} kB` }
}

/**
 * Builds every part that is in the tree, or those named, telling of each as it ends.
 * @param only the parts wanted; all when left out
 */
export async function buildAll(tell: (part: BuiltPart) => void, only?: readonly string[]): Promise<BuiltPart[]> {
  const built: BuiltPart[] = []
  for (const part of PARTS) {
    if (only && !only.includes(part.id)) continue
    if (!existsSync(join(rootFolder, part.source))) continue
    const result = await buildPart(part)
    built.push(result)
    tell(result)
  }
  return built
}

/** Builds only those of `only` whose sources are newer than what is there: a second start waits for nothing. */
export async function buildStale(tell: (part: BuiltPart) => void, only: readonly BuildId[]): Promise<BuiltPart[]> {
  const stale = PARTS.filter((part) => only.includes(part.id) && isStale(part)).map((part) => part.id)
  return stale.length === 0 ? [] : buildAll(tell, stale)
}

function isStale({ result, from }: Part): boolean {
  const path = join(rootFolder, result)
  return !existsSync(path) || from.some((source) => changedSince(join(rootFolder, source), statSync(path).mtimeMs))
}

function changedSince(path: string, sinceMs: number): boolean {
  const at = statSync(path)
  if (!at.isDirectory()) return at.mtimeMs > sinceMs
  return readdirSync(path).some((name) => changedSince(join(path, name), sinceMs))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildAll(
    ({ name, ok, seconds, detail }) => {
      process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(5)} s  ${detail}\n`)
    },
    process.argv.slice(2).length > 0 ? process.argv.slice(2) : undefined,
  )
  if (built.length === 0)
    process.stderr.write(`Nothing was built. Parts are: ${PARTS.map((part) => part.id).join(', ')}; name some, or none for all of them.\n`)
  process.exit(built.length > 0 && built.every((part) => part.ok) ? 0 : 1)
}
