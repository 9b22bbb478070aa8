import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path relative to the root, with `/` → text. Files that are not text have an empty text. */
export type Tree = ReadonlyMap<string, string>

export interface Rule {
  /** the sentence a reader of the test's output sees */
  name: string
  /** what is wrong, each a sentence that says where and what to do; empty when all is well */
  check: (tree: Tree) => string[]
}

const NOT_TEXT = /\.(png|ico|jpg|webp|woff2|pdf|gif)$/
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Everything git tracks or would track here. */
export function readTree(): Tree {
  // a file deleted but still tracked, and a folder that is a repository of its own, have no text to judge
  const paths = listFiles().filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
  return new Map(paths.sort().map((path) => [path, NOT_TEXT.test(path) ? '' : readFileSync(join(root, path), 'utf8')]))
}

function listFiles(): string[] {
  try {
    // a checkout that belongs to another user, as on build machines, is no reason to refuse
    const args = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z']
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return listed.split('\0').filter((path) => path !== '')
  } catch {
    return walk('')
  }
}

/** Without git, as in an unpacked archive: all files but those .gitignore names by folder or ending. */
function walk(folder: string): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean)
  const isIgnored = (name: string) =>
    name === '.git' || ignored.some((line) => (line.startsWith('*') ? name.endsWith(line.slice(1)) : line === `${name}/`))
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !isIgnored(name))
    .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path)
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
export const isIn = (folder: string, path: string): boolean => path.startsWith(`${folder}/`)
