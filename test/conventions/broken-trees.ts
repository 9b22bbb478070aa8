import { defaultExports } from './default-exports'
import { extensionLayers } from './extension-layers'
import { fileNames } from './file-names'
import { fileSizes } from './file-sizes'
import { forbiddenWords } from './forbidden-words'
import { localeKeys } from './locale-keys'
import { localeLanguages } from './locale-languages'
import { lockFile } from './lock-file'
import { privateTraces } from './private-traces'
import { programImports } from './program-imports'
import { registries } from './registries'
import { rootList } from './root-list'
import { spokenText } from './spoken-text'
import type { Rule } from './tree'
import { workerLayers } from './worker-layers'

interface BrokenTree {
  what: string
  rule: Rule
  /** laid over a sound tree; null takes a file away */
  files: Record<string, string | null>
  /** part of what the rule then finds */
  says: string
}

const lines = (count: number) => 'export {}\n'.repeat(count)
/** words are joined here, or the conventions would find this file */
const joined = (...parts: string[]) => parts.join('')
const breach = (rule: Rule, what: string, files: Record<string, string | null>, says: string): BrokenTree => ({ what, rule, files, says })
const oneFile = (rule: Rule, what: string, path: string, text: string, says = path) => breach(rule, what, { [path]: text }, says)

export const BROKEN_TREES: BrokenTree[] = [
  oneFile(rootList, 'a file at the root', 'notes.txt', '', 'notes.txt does not belong'),
  oneFile(rootList, 'a folder at the root', 'scripts/go.ts', '', 'scripts/ does not belong'),
  oneFile(rootList, 'a workflow', '.github/workflows/ci.yml', '', 'only the README'),
  oneFile(rootList, 'a second file for CI', '.ci/more', '', '.ci holds only run'),

  breach(rootList, 'a program without its start', { 'snippet/build.ts': null }, 'leaves a program out'),

  oneFile(fileNames, 'a drawer for everything', 'shared/utils.ts', '', 'fits anything'),
  oneFile(fileNames, 'a drawer with a prefix', 'worker/store/sql-helpers.ts', '', 'fits anything'),
  oneFile(fileNames, 'a folder called lib', 'worker/lib/a.ts', '', 'worker/lib'),
  oneFile(fileNames, 'a file in camel case', 'extension/ui/scoreBadge.tsx', '', 'kebab-case'),

  oneFile(fileSizes, 'a file of 301 lines', 'shared/long.ts', lines(301), 'has 301 lines'),
  breach(
    fileSizes,
    'two files in ten of 160 lines',
    Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`shared/long-${n}.ts`, lines(160)])),
    'are under 160 lines',
  ),
  breach(
    fileSizes,
    'a median over 80 lines',
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`shared/middle-${n}.ts`, lines(90)])),
    'The median file has 90 lines',
  ),

  oneFile(lockFile, 'a loose version', 'package.json', '{"devDependencies":{"a":"^1.0.0"}}', 'exact version'),
  oneFile(
    lockFile,
    'a lock with a hole',
    'package-lock.json',
    '{"packages":{"node_modules/a":{"optionalDependencies":{"a-mac":"1"}}}}',
    'has no a-mac',
  ),
  oneFile(lockFile, 'addresses in the lock', 'package-lock.json', '{"packages":{"node_modules/a":{"resolved":"b"}}}', 'download addresses'),

  oneFile(programImports, 'shared with another package', 'shared/a.ts', "import { Hono } from 'hono'", 'shared may use only'),
  oneFile(programImports, 'shared with the worker', 'shared/a.ts', "import { leads } from '../worker/routes/leads'", 'never another part'),
  oneFile(
    programImports,
    'the snippet with a value of shared',
    'snippet/a.ts',
    "import { Lead } from '#shared/schema/lead'",
    'import type',
  ),
  oneFile(programImports, 'the snippet with a package', 'snippet/a.ts', "import { z } from 'zod'", 'brings no package'),
  oneFile(programImports, 'the worker with the extension', 'worker/a.ts', "export { t } from '../extension/ui/t'", 'never another part'),
  oneFile(
    programImports,
    'the extension with the worker, later',
    'extension/ui/a.ts',
    "await import('../../worker/index')",
    'never another part',
  ),
  oneFile(programImports, 'the worker with its own tools', 'worker/a.ts', "import { x } from './local/x'", 'developer’s machine'),
  oneFile(programImports, 'the worker with Node', 'worker/a.ts', "import fs from 'node:fs'", 'there is no Node'),

  oneFile(workerLayers, 'a route with a route', 'worker/routes/a.ts', "import { leads } from './leads'", 'imports the route'),
  oneFile(workerLayers, 'the store with hono', 'worker/store/a.ts', "import { HTTPException } from 'hono/http-exception'", 'knows no HTTP'),
  oneFile(workerLayers, 'the store with a route', 'worker/store/a.ts', "import { leads } from '../routes/leads'", 'never imports routes'),
  oneFile(workerLayers, 'anything with the index', 'worker/hub/a.ts', "import worker from '..'", 'nobody imports it'),
  oneFile(workerLayers, 'SQL in a route', 'worker/routes/a.ts', 'const q = `SELECT a,\n b FROM leads`', 'holds SQL'),
  oneFile(workerLayers, 'SQL in the hub', 'worker/hub/a.ts', "const q = 'INSERT OR IGNORE INTO leads VALUES (?)'", 'holds SQL'),
  oneFile(workerLayers, 'KV in a route', 'worker/routes/a.ts', "export const a = (env: Env) => env.KV.get('a')", 'uses KV'),

  oneFile(extensionLayers, 'an entrypoint with ui', 'extension/entrypoints/a.ts', "import { t } from '../ui/t'", 'only wires'),
  oneFile(
    extensionLayers,
    'an entrypoint with shared',
    'extension/entrypoints/a.ts',
    "import { Lead } from '#shared/schema/lead'",
    'only wires',
  ),
  oneFile(
    extensionLayers,
    'a view with an entrypoint',
    'extension/ui/a.ts',
    "import c from '../entrypoints/content'",
    'nobody imports an entrypoint',
  ),
  oneFile(
    extensionLayers,
    'a site with the browser',
    'extension/sites/gmail.ts',
    'export const gmail = browser.runtime',
    'touches browser',
  ),
  oneFile(extensionLayers, 'a site with the network', 'extension/sites/gmail.ts', "export const gmail = fetch('/')", 'uses the network'),
  oneFile(extensionLayers, 'a site with Preact', 'extension/sites/gmail.ts', "import { h } from 'preact/hooks'", 'a site file is data'),
  oneFile(
    extensionLayers,
    'a view with the network',
    'extension/views/a.ts',
    "export const a = new WebSocket('wss://a')",
    'uses the network',
  ),
  oneFile(
    extensionLayers,
    'zod in the content script',
    'extension/page/start.ts',
    "import { Lead } from '#shared/schema/lead'",
    'into the content script',
  ),

  breach(
    registries,
    'a site nobody listed',
    { 'extension/sites/roundcube.ts': 'export const roundcube = {}' },
    'is not in extension/sites/index.ts',
  ),
  breach(registries, 'a route nobody mounted', { 'worker/routes/me.ts': 'export const me = 1' }, 'is not in worker/index.ts'),
  breach(registries, 'packs without a registry', { 'shared/packs/index.ts': null }, 'has no registry'),
  oneFile(registries, 'an index elsewhere', 'worker/store/index.ts', 'export const a = 1', 'only registries are called index'),
  oneFile(
    registries,
    'a barrel by another name',
    'extension/ui/all.ts',
    "export * from './t'\nexport { Popup } from './popup'\n",
    'only passes on',
  ),

  oneFile(defaultExports, 'a default export', 'worker/store/a.ts', joined('export', ' default 1'), 'has a default export'),
  oneFile(
    defaultExports,
    'a default export by the back door',
    'shared/a.ts',
    joined('export', ' { a as default }'),
    'has a default export',
  ),

  oneFile(forbiddenWords, 'work left for later', 'worker/store/a.ts', joined('\n// TO', 'DO: all of it'), 'worker/store/a.ts:2 says'),
  oneFile(forbiddenWords, 'a promise in a page', 'extension/a.html', joined('<p>Coming', ' soon</p>'), 'do it now'),
  oneFile(forbiddenWords, 'a test switched off', 'test/a.test.ts', joined('it.', "skip('a', () => {})"), 'switches a test off'),
  oneFile(forbiddenWords, 'a test alone', 'test/a.test.tsx', joined('\ndescribe.concurrent.', "only('a', f)"), 'test/a.test.tsx:2'),

  oneFile(privateTraces, 'a path of this machine', 'test/a.ts', joined("const p = '/wo", "rk/main/x'"), 'a path of one machine'),
  oneFile(privateTraces, 'a home folder', 'README.md', joined('cd /ho', 'me/ann/baton'), 'a path of one machine'),
  oneFile(privateTraces, 'a registry in the settings', '.npmrc', joined('regis', 'try=https://packages.example'), 'a package registry'),
  oneFile(privateTraces, 'a registry password', '.npmrc', joined('//packages.example/:_auth', 'Token=1'), 'a secret'),

  oneFile(localeKeys, 'a key without a text', 'extension/ui/a.tsx', "export const a = t('no_such_key')", 'has no English'),
  oneFile(localeKeys, 'a count without its other text', 'extension/ui/a.ts', "export const a = [t('x_one'), tn('x', 1)]", 'no English'),
  oneFile(localeKeys, 'a key of the manifest without a text', 'wxt.config.ts', "const name = '__MSG_ext_name__'", 'has no English'),
  oneFile(localeKeys, 'a text nobody uses', 'extension/locales/en/card.json', '{"card_gone": "Gone"}', 'Nothing in the extension uses'),
  oneFile(localeLanguages, 'a text without its German', 'extension/locales/de/card.json', '{}', 'has no text in "de"'),
  oneFile(localeLanguages, 'a text of no English one', 'extension/locales/de/popup.json', '{"popup_old": "Alt"}', 'English has not'),
  breach(
    localeLanguages,
    'a German text that was left English',
    {
      'extension/locales/en/popup.json': '{"popup_title": "Hot leads"}',
      'extension/locales/de/popup.json': '{"popup_title": "Hot leads"}',
    },
    'still English',
  ),
  breach(
    localeLanguages,
    'a German text that forgets what English fills in',
    { 'extension/locales/en/popup.json': '{"popup_title": "$1 leads"}', 'extension/locales/de/popup.json': '{"popup_title": "Viele"}' },
    'fills in nothing',
  ),
  oneFile(localeKeys, 'an empty text', 'extension/locales/en/popup.json', '{"popup_title": " "}', 'is empty'),

  oneFile(spokenText, 'words between tags', 'extension/ui/a.tsx', 'export const A = () => <p>\n  Nothing yet\n</p>', '"Nothing yet"'),
  oneFile(spokenText, 'words before a tag', 'extension/ui/a.tsx', 'export const A = () => <p>Hello <b>{name}</b></p>', '"Hello"'),
  oneFile(spokenText, 'words in an attribute', 'extension/ui/a.tsx', 'export const A = () => <i title="Close it" />', '"Close it"'),
]
