import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// Projects of one turn share the two cores; a turn starts when the one before has ended. Browsers and worker processes are measured
// against clocks, so they never run beside anything else.
const TURN = { quick: 0, workerd: 1, process: 2, e2e: 3 }

/** Plain functions on Node: shared, snippet, the commands, the conventions. */
const unit: TestProjectConfiguration = {
  root,
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/{shared,snippet,local,conventions,bench,demo-site}/**/*.test.ts', 'test/*.test.ts'],
    sequence: { groupOrder: TURN.quick },
  },
}

/** The extension's parts on happy-dom and WXT's fake browser. */
const dom: TestProjectConfiguration = {
  root,
  test: {
    name: 'dom',
    testTimeout: 20_000,
    environment: 'happy-dom',
    include: ['test/extension/**/*.test.{ts,tsx}', 'test/sites/**/*.test.ts'],
    sequence: { groupOrder: TURN.quick },
  },
}

/** The worker inside workerd, on real D1, KV and Durable Objects; storage is a file's own. */
const worker: TestProjectConfiguration = {
  root,
  plugins: [
    cloudflareTest(async () => ({
      main: './worker/index.ts',
      wrangler: { configPath: './worker/wrangler.jsonc' },
      miniflare: {
        bindings: {
          LOCAL: '1',
          MASTER_SECRET: 'of the tests, and long enough to be one',
          MIGRATIONS: await readD1Migrations(`${root}worker/migrations`),
        },
      },
    })),
  ],
  define: { BATON_SNIPPET: JSON.stringify('/* the snippet */'), BATON_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    name: 'worker',
    // starting workerd for every file would cost more than the tests; each test has a workspace of its own
    isolate: false,
    testTimeout: 30_000,
    include: ['test/worker/**/*.test.ts'],
    setupFiles: ['test/worker/kit/apply-migrations.ts'],
    sequence: { groupOrder: TURN.workerd },
  },
}

/** The real commands as processes: started, killed, started again. */
const process: TestProjectConfiguration = {
  root,
  test: {
    name: 'process',
    environment: 'node',
    include: ['test/process/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: TURN.process },
  },
}

/** The built extension, snippet and worker in real Chromium. */
const e2e: TestProjectConfiguration = {
  root,
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    // downloads 21 MB of Debian's packages and needs Linux: only `npm run test:long` asks for it
    exclude: env.BATON_LONG === '1' ? [] : ['test/e2e/roundcube.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: TURN.e2e },
  },
}

export default defineConfig({
  root,
  test: { maxWorkers: 2, projects: [unit, dom, worker, process, e2e] },
})
