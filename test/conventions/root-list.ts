import type { Rule } from './tree'

const ROOT_FILES = new Set(['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'LICENSE'])
/** where each program's build starts; without it the program would silently be left out */
const STARTS = ['snippet/build.ts', 'worker/index.ts', 'wxt.config.ts']
const ROOT_FOLDERS = new Set(['shared', 'snippet', 'worker', 'extension', 'test'])

/** DESIGN §6: the root is a table of contents. */
export const rootList: Rule = {
  name: 'the root holds the five parts and the few files that must be there, and every program has its start',
  check: (tree) => {
    const findings = new Set<string>()
    for (const path of tree.keys()) {
      const [first = '', ...rest] = path.split('/')
      if (first === '.ci') {
        if (path !== '.ci/run') findings.add(`${path}: .ci holds only run, which calls npm test.`)
      } else if (first === '.github') {
        if (!path.endsWith('.png')) findings.add(`${path}: .github holds only the README's pictures.`)
      } else if (rest.length === 0) {
        if (!first.startsWith('.') && !ROOT_FILES.has(first))
          findings.add(`${first} does not belong at the root; move it into the part that uses it.`)
      } else if (!ROOT_FOLDERS.has(first)) {
        findings.add(`The folder ${first}/ does not belong at the root; the parts are ${[...ROOT_FOLDERS].join(', ')}.`)
      }
    }
    for (const start of STARTS) if (!tree.has(start)) findings.add(`${start} is missing, so npm run build leaves a program out.`)
    return [...findings]
  },
}
