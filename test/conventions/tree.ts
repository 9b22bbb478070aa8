import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
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
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  // a file deleted but still tracked, and a folder that is a repository of its own, have no text to judge
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile())
  return new Map(paths.sort().map((path) => [path, NOT_TEXT.test(path) ? '' : readFileSync(join(root, path), 'utf8')]))
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path)
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
export const isIn = (folder: string, path: string): boolean => path.startsWith(`${folder}/`)
