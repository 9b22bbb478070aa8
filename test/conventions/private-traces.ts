import type { Rule } from './tree'

const MACHINE_PATH = /(?:^|[\s'"`(=:])(?:\/(?:work\/(?:main|shared|\.)|root\/|home\/\w+\/|Users\/\w+\/)|[A-Z]:\\Users\\)/m
/** a letter in brackets keeps a pattern from finding itself */
const REGISTRY_HOST =
  /registry\.(?:npmjs|npmmirror|yarnpkg)\.\w+|arti[f]actory|ver[d]accio|code[a]rtifact|\.jfrog\.|^\s*(?:@[\w-]+:)?registry\s*=/im
const SECRET = /(?:_authToken|_password)\s*=|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b/

/** What works here works on any machine, and says nothing about this one. */
export const privateTraces: Rule = {
  name: 'no file names a machine’s folders, a package registry or a secret',
  check: (tree) =>
    [...tree].flatMap(([path, text]) => {
      const findings: string[] = []
      const add = (pattern: RegExp, what: string) => {
        const found = text.match(pattern)
        if (found) findings.push(`${path} holds ${what} ("${found[0].trim()}"); leave it out.`)
      }
      add(MACHINE_PATH, 'a path of one machine')
      add(REGISTRY_HOST, 'the address of a package registry')
      add(SECRET, 'what looks like a secret')
      return findings
    }),
}
