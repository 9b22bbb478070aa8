import { describe, expect, test } from 'vitest'
import { DE_REFUSALS } from '../../worker/language/de-refusals'
import { DE_TERMS } from '../../worker/language/de-terms'
import { OUR_FAULTS } from '../../worker/language/german-fault'
import { withoutComments } from './source'
import { readTree } from './tree'

const sources = [...readTree()]
  .filter(([path]) => /^(worker|shared)\/.*\.ts$/.test(path))
  .map(([path, text]) => [path, withoutComments(text)] as const)
const worker = sources.filter(([path]) => path.startsWith('worker/'))
/** Where a text that another program wrote is passed on. */
const VERBATIM = [
  'worker/jobs/senders/post.ts',
  'worker/jobs/senders/smtp.ts',
  'worker/language/phrase.ts',
  'worker/language/stored-phrase.ts',
  'worker/middleware/body.ts',
]

/** The sentences of phrase`…` in a file, blanks numbered as in the catalogue. */
function phrasesIn(code: string): string[] {
  return [...code.matchAll(/\bphrase`/g)].map(({ index }) => {
    let text = ''
    let blanks = 0
    for (let at = index + 'phrase`'.length; code[at] !== '`'; at++) {
      if (code.startsWith('${', at)) {
        at = endOfBlank(code, at + 2)
        text += `{${blanks++}}`
      } else text += code[at]
    }
    return text
  })
}

/** Where the bracket closes that opened before `from`; templates within have brackets of their own. */
function endOfBlank(code: string, from: number): number {
  let open = 1
  let at = from
  for (; open > 0; at++) {
    if (code[at] === '{') open++
    else if (code[at] === '}') open--
  }
  return at - 1
}

const said = new Map(worker.flatMap(([path, code]) => phrasesIn(code).map((text): [string, string] => [text, path])))
const blanks = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort()

describe('refusals', () => {
  test('there are as many as the worker has', () => {
    expect(said.size).toBeGreaterThan(110)
    expect(phrasesIn('a(phrase`One $B{b(`$B{c}`)} and $B{d({ e })}.`)'.replaceAll('$B', '$'))).toEqual(['One {0} and {1}.'])
  })

  // the type of ApiError takes nothing but a phrase, so a new refusal comes by here
  test.each([...said].filter(([text]) => text !== '{0}'))('has a German one: %s', (text, path) => {
    const german = DE_REFUSALS[text]
    expect(german, `${path} refuses with this sentence; add it to worker/language/de-refusals.ts`).toBeDefined()
    expect(
      blanks(german!).filter((blank) => !blanks(text).includes(blank)),
      'blanks nobody fills',
    ).toEqual([])
    expect(german).not.toMatch(/\b(the|and|is|of|you|your|this|with)\b/)
    expect(german).toMatch(/[.?!]$/)
  })

  test('no German sentence is left over', () => {
    expect(Object.keys(DE_REFUSALS).filter((text) => !said.has(text))).toEqual([])
  })

  test('what others wrote is passed on in few places', () => {
    expect(worker.filter(([, code]) => code.includes('verbatim(')).map(([path]) => path)).toEqual(VERBATIM)
  })

  test('every word within them is used', () => {
    const code = worker
      .filter(([path]) => path !== 'worker/language/de-terms.ts')
      .map(([, text]) => text)
      .join('\n')
    const shared = sources.map(([, text]) => text).join('\n')
    const unused = Object.keys(DE_TERMS).filter((word) => {
      const name = word.replace(/^no /, '')
      return !code.includes(`'${name}'`) && !shared.includes(`'${name}'`)
    })
    expect(unused).toEqual([])
  })

  test('what our own schemas find wrong is said in German too', () => {
    const messages = sources.flatMap(([path, code]) =>
      /^shared\/(schema|api)\//.test(path)
        ? [...code.matchAll(/\.(?:refine|regex|min|max|startsWith)\([\s\S]*?, '([a-z][^']*)'\)/g)].map((match) => match[1]!)
        : [],
    )
    expect(messages.length).toBeGreaterThan(15)
    expect([...new Set(messages)].filter((message) => !(message in OUR_FAULTS))).toEqual([])
    expect(Object.keys(OUR_FAULTS).filter((message) => !messages.includes(message))).toEqual([])
  })
})
