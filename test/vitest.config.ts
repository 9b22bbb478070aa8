import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// Projects of one turn share the two cores; a turn starts when the one before has ended. What is measured against clocks, or loads both
// cores by itself, runs alone; what mostly waits (for time-outs, for offline minutes, for an undo to end) runs three files at once.
const TURN = { quick: 0, workerd: 1, together: 2, process: 3, e2e: 4 }
const PROCESS_TOGETHER = [
  'test/process/{alerts,handoffs,input,live}/**/*.test.ts',
  'test/process/{reports,store-zips}.test.ts',
  'test/process/loop/{fence,identity,import,triggers}.test.ts',
]
/** need Debian's packages, downloaded where they are not there, Linux, or root's right to write a policy, or are two more Firefoxes: only `npm run test:long` asks for them */
const ONLY_LONG = env.BATON_LONG === '1' ? [] : ['test/e2e/{roundcube,managed-policy,permission-prompt,firefox-journeys}.test.ts']
/** What is timed, or needs a machine that is not busy with something else; all other files of test/e2e run together. */
const E2E_ALONE = ['test/e2e/{card-on-page,hundred-thousand,journeys,notification,offline-decisions}.test.ts']

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

const processDefaults = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const

/** Hand-offs, alerts and bad input at real processes, by simulated time. */
const processTogether: TestProjectConfiguration = {
  root,
  test: {
    ...processDefaults,
    name: 'process-together',
    include: PROCESS_TOGETHER,
    maxWorkers: 3,
    sequence: { groupOrder: TURN.together },
  },
}

/** The snippet and the extension in real Chromium and Firefox, where nothing is timed. */
const e2eTogether: TestProjectConfiguration = {
  root,
  test: {
    ...processDefaults,
    name: 'e2e-together',
    include: ['test/e2e/**/*.test.ts'],
    exclude: [...E2E_ALONE, ...ONLY_LONG],
    maxWorkers: 3,
    sequence: { groupOrder: TURN.together },
  },
}

/** The real commands as processes: loaded, killed, started again. */
const processAlone: TestProjectConfiguration = {
  root,
  test: {
    ...processDefaults,
    name: 'process',
    include: ['test/process/**/*.test.ts'],
    exclude: PROCESS_TOGETHER,
    fileParallelism: false,
    sequence: { groupOrder: TURN.process },
  },
}

/** The built extension and worker in real Chromium, against clocks and while programs are killed. */
const e2e: TestProjectConfiguration = {
  root,
  test: {
    ...processDefaults,
    name: 'e2e',
    include: E2E_ALONE,
    fileParallelism: false,
    sequence: { groupOrder: TURN.e2e },
  },
}

export default defineConfig({
  root,
  test: { maxWorkers: 2, projects: [unit, dom, worker, processTogether, e2eTogether, processAlone, e2e] },
})
