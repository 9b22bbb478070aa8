import { describe, expect, it } from 'vitest'
import { RULES } from '.'
import { BROKEN_TREES } from './broken-trees'
import type { Tree } from './tree'

/** A small repository that keeps every convention; each broken tree is this one with a few files more or different. */
const SOUND: Record<string, string> = {
  'package.json': '{}',
  'package-lock.json': '{"packages":{}}',
  '.ci/run': 'npm test\n',
  'README.md': '# Baton\n',
  'shared/schema/lead.ts': "import * as z from 'zod'\nexport const Lead = z.object({})\n",
  'shared/packs/starter.ts': 'export const starter = {}\n',
  'shared/packs/index.ts': "import { starter } from './starter'\nexport const PACKS = [starter]\n",
  'wxt.config.ts': 'export const config = {}\n',
  'snippet/build.ts': 'export const build = 1\n',
  'snippet/queue.ts': "import type { Lead } from '#shared/schema/lead'\nexport const queue: Lead[] = []\n",
  'worker/index.ts': "import { Hono } from 'hono'\nimport { leads } from './routes/leads'\nexport default new Hono().route('/', leads)\n",
  'worker/routes/leads.ts': "import { findLead } from '../store/find-lead'\nexport const leads = findLead\n",
  'worker/store/find-lead.ts': "export const findLead = (db: D1Database) => db.prepare('SELECT id FROM leads')\n",
  'worker/migrations/0001_base.sql': 'CREATE TABLE leads (id TEXT);\n',
  'extension/locales/en/popup.json': '{"popup_title": "Leads"}',
  'extension/entrypoints/content.ts': "import { startPage } from '../page/start'\nexport default startPage\n",
  'extension/page/start.ts': "import { SITES } from '../sites'\nexport const startPage = () => SITES\n",
  'extension/sites/gmail.ts': "export const gmail = { hosts: ['mail.google.com'] }\n",
  'extension/sites/index.ts': "import { gmail } from './gmail'\nexport const SITES = [gmail]\n",
  'extension/background/client.ts': "export const ask = () => fetch('/v1/me')\n",
  'extension/views/popup/popup.tsx': "import { t } from '../../ui/t'\nexport const Popup = () => <h1>{t('popup_title')}</h1>\n",
  'extension/ui/t.ts': 'export const t = (key: string) => key\n',
}

const treeWith = (files: Record<string, string | null>): Tree =>
  new Map(Object.entries({ ...SOUND, ...files }).filter((entry): entry is [string, string] => entry[1] !== null))

describe('each convention', () => {
  for (const rule of RULES) {
    it(`lets a sound tree pass: ${rule.name}`, () => {
      expect(rule.check(treeWith({}))).toEqual([])
    })
  }

  it('has at least one tree that breaks it', () => {
    const broken = new Set(BROKEN_TREES.map(({ rule }) => rule))
    expect(RULES.filter((rule) => !broken.has(rule)).map((rule) => rule.name)).toEqual([])
  })
})

describe('a broken tree is found out', () => {
  for (const { what, rule, files, says } of BROKEN_TREES) {
    it(what, () => {
      expect(rule.check(treeWith(files)).join('\n')).toContain(says)
    })
  }
})

describe('what only looks like a breach passes', () => {
  const INNOCENT: Record<string, Record<string, string>> = {
    'an import inside a comment': { 'shared/schema/note.ts': "// import x from '../../worker/index'\nexport const note = 1\n" },
    'a type of another layer': {
      'worker/store/x.ts': "import type { Hub } from '../hub/hub'\nexport type X = Hub\n",
      'worker/hub/hub.ts': 'export type Hub = 1\n',
    },
    'a long word list': { 'shared/data/titles.ts': 'export const titles = [\n'.padEnd(9000, "'a',\n") },
    'a comparison and an arrow in a view': { 'extension/ui/a.tsx': 'export const A = (n: number) => (n > 3 ? <b>{n}</b> : null)\n' },
    'a slash after an apostrophe': { 'extension/ui/b.ts': "export const b = /['\"]/ // it's said\n" },
    'a key put together from parts': {
      'extension/locales/en/popup.json': '{"popup_title": "Leads", "tab_hot": "Hot", "days_one": "a day", "days_other": "$1 days"}',
      'extension/ui/c.ts': ['import { t, tn } from "./t"\nexport const c = (x: string) => t(`tab_$', '{x}`) + tn("days", 2)\n'].join(''),
    },
  }
  for (const [what, files] of Object.entries(INNOCENT)) {
    it(what, () => {
      expect(RULES.flatMap((rule) => rule.check(treeWith(files)))).toEqual([])
    })
  }
})
