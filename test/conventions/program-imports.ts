import { type Import, importsOf } from './imports'
import { isCode, isIn, type Rule } from './tree'

const SHARED_PACKAGES = ['zod', 'tldts', 'free-email-domains-list', 'disposable-email-domains-js']

/** Build scripts run on a developer's machine, beside the programs, and may use what they need. */
const TOOLS = [/^test\//, /^worker\/local\//, /^snippet\/build\.ts$/, /^[^/]+\.config\.ts$/, /^extension\/locales\/messages\.ts$/]

/** What workerd itself offers under Node's names, and the one file that needs it: TCP to a mail server. */
const SOCKETS = { path: 'worker/jobs/senders/smtp.ts', modules: ['node:net', 'node:tls'] }

const packageName = (specifier: string): string => specifier.match(/^(@[^/]+\/)?[^/]+/)![0]

/** DESIGN §6: shared knows nobody, the three programs know shared and never each other. */
export const programImports: Rule = {
  name: 'shared imports only zod and the kept lists; snippet, worker and extension import shared and never each other',
  check: (tree) =>
    [...tree.keys()]
      .filter((path) => isCode(path) && !TOOLS.some((tool) => tool.test(path)))
      .flatMap((path) => importsOf(tree, path).flatMap((one) => wrongWith(path, one))),
}

/** workerd has these two itself (nodejs_compat); only the kept SMTP library is handed a socket of theirs */
const WORKERD_NODE = ['worker/jobs/senders/smtp.ts node:net', 'worker/jobs/senders/smtp.ts node:tls']

function wrongWith(path: string, { specifier, path: target, typeOnly }: Import): string[] {
  const program = path.split('/')[0]!
  const wrong = (why: string) => [`${path} imports "${specifier}": ${why}`]
  if (target === null) {
    if (program === 'shared' && !SHARED_PACKAGES.includes(packageName(specifier))) {
      return wrong(`shared may use only ${SHARED_PACKAGES.join(', ')}, so that it runs anywhere.`)
    }
    if (program === 'snippet' && !typeOnly) return wrong('the snippet brings no package to a page it is a guest on.')
    if (path === SOCKETS.path && SOCKETS.modules.includes(specifier)) return []
    if (/^node:/.test(specifier) && !WORKERD_NODE.includes(`${path} ${specifier}`)) return wrong(`there is no Node where ${program} runs.`)
    return []
  }
  if (isIn('worker/local', target)) return wrong('worker/local runs on the developer’s machine; the programs cannot use it.')
  if (isIn(program, target) || isIn('.output', target) || !target.includes('/')) return []
  if (!isIn('shared', target)) return wrong(`${program} may import shared, never another part.`)
  if (program === 'snippet' && !typeOnly) return wrong('the snippet takes only types from shared; write `import type`.')
  return []
}
