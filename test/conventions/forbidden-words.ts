import { isIn, isTest, type Rule } from './tree'

const PROSE = /\.(ts|tsx|mjs|css|sql|md|json|jsonc|html|sh)$|^\.ci\/run$/
/** split, so that this file does not find itself */
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b|[Cc]oming${' '}soon`)
const SILENCED = [
  /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b/,
  /\bx(?:it|describe|test)\s*\(/,
  /\b(?:context|ctx|task)\.skip\s*\(/,
]

const lineOf = (text: string, found: RegExp): number => text.slice(0, text.search(found)).split('\n').length

/** What is here is finished, and every test runs. */
export const forbiddenWords: Rule = {
  name: 'nothing is left for later, and no test is switched off',
  check: (tree) =>
    [...tree].flatMap(([path, text]) => {
      if (!PROSE.test(path) || path === 'package-lock.json' || isIn('shared/data', path) || isIn('test/sites', path)) return []
      const findings: string[] = []
      const word = text.match(UNFINISHED)
      if (word) findings.push(`${path}:${lineOf(text, UNFINISHED)} says "${word[0]}": do it now, or leave the remark out.`)
      const silenced = isTest(path) ? SILENCED.find((pattern) => pattern.test(text)) : undefined
      if (silenced) findings.push(`${path}:${lineOf(text, silenced)} switches a test off or others out: every test runs, or goes.`)
      return findings
    }),
}
