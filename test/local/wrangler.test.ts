import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAll } from '../../worker/local/build.ts'
import { rootFolder, runCommand } from '../../worker/local/run-command.ts'

const OFFLINE = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CI: '1',
}
const CONFIG = 'worker/wrangler.jsonc'

let folder: string
let deployed: { code: number; output: string }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-deploy-'))
  const built = await buildAll(() => {}, ['snippet', 'worker'])
  expect(built.filter((part) => !part.ok)).toEqual([])
  const log = { WRANGLER_LOG_PATH: join(folder, 'wrangler.log') }
  deployed = await runCommand(
    'node_modules/wrangler/bin/wrangler.js',
    ['deploy', '--dry-run', '--config', CONFIG, '--outdir', join(folder, 'out')],
    {
      env: { ...OFFLINE, ...log },
      limitSeconds: 60,
    },
  )
}, 90_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('wrangler takes the configuration, with every binding the worker needs', () => {
  expect(deployed.output).not.toMatch(/warning|error/i)
  expect(deployed.code).toBe(0)
  for (const binding of ['env.DB', 'env.EDGE', 'env.HUB (WorkspaceHub)', 'env.JOBS (JobRunner)']) expect(deployed.output).toContain(binding)
})

test('what is deployed is, byte for byte, what npm run worker serves, with the snippet and the version in it', () => {
  const file = readdirSync(join(folder, 'out')).find((name) => name.endsWith('.js'))!
  const bundle = readFileSync(join(folder, 'out', file), 'utf8')
  const local = readFileSync(join(rootFolder, '.output/worker/index.js'), 'utf8')
  const withoutMap = (text: string) => text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')
  expect(withoutMap(bundle) === withoutMap(local)).toBe(true)
  const snippet = readFileSync(join(rootFolder, '.output/snippet/baton.js'), 'utf8')
  // a stretch without quotation marks reads the same inside a string
  expect(local).toContain(/[^"'`\\\n]{30,}/.exec(snippet)![0])
  expect(local).toContain(`"${JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8')).version}"`)
  // Cloudflare takes 3 MB compressed on its free plan; this stays far below uncompressed
  expect(statSync(join(rootFolder, '.output/worker/index.js')).size).toBeLessThan(2_000_000)
})

test('the local worker has the same bindings and the same compatibility date', () => {
  const config = JSON.parse(readFileSync(join(rootFolder, CONFIG), 'utf8').replace(/^\s*\/\/.*$/gm, ''))
  const local = readFileSync(join(rootFolder, 'worker/local/miniflare.ts'), 'utf8')
  expect(local).toContain(config.compatibility_date)
  const declared = [
    ...readFileSync(join(rootFolder, 'worker/env.ts'), 'utf8').matchAll(/^ {2}(\w+): (?:D1Database|KVNamespace|DurableObjectNamespace)/gm),
  ]
  const bound = [...config.d1_databases, ...config.kv_namespaces].map((b: { binding: string }) => b.binding)
  const objects = config.durable_objects.bindings as { name: string; class_name: string }[]
  expect(declared.map((m) => m[1]).sort()).toEqual([...bound, ...objects.map((o) => o.name)].sort())
  for (const name of [...bound, ...objects.map((o) => `${o.name}: { className: '${o.class_name}'`)]) expect(local).toContain(name)
  expect(config.migrations.flatMap((m: { new_sqlite_classes: string[] }) => m.new_sqlite_classes).sort()).toEqual(
    objects.map((o) => o.class_name).sort(),
  )
  expect(config.triggers.crons).toEqual(['*/5 * * * *'])
})
