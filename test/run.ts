// `npm test` and `npm run test:long`. Every step runs even when one before it failed, so that one run tells everything; words after `--`
// go to vitest, which then runs only the files they name.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '../worker/local/chromium.ts'
import { rootFolder, runCommand } from '../worker/local/run-command.ts'
import { ensureFirefox } from './e2e/firefox/firefox-program.ts'
import type { TestRunRecord } from './reporter.ts'
import { checkBuild, checkStyle, checkTypes, type Step } from './steps.ts'

const isLong = process.argv.includes('--long')
const filters = process.argv.slice(2).filter((word) => word !== '--long')
const started = new Date()
const recordPath = join(rootFolder, '.baton', `test-record-${process.pid}.json`)
const print = (line = '') => process.stdout.write(`${line}\n`)
const secondsSince = (ms: number) => (performance.now() - ms) / 1000
const indent = (text: string) => text.replaceAll(/^/gm, '    ')

function tell(step: Step): void {
  print(`${step.ok ? '✓' : '✗'} ${step.name.padEnd(34)} ${step.seconds.toFixed(1).padStart(6)} s  ${step.ok ? step.detail : ''}`)
  if (!step.ok) print(indent(step.detail))
}

async function findBrowser(name: 'Chromium' | 'Firefox', ensure: (tell: (line: string) => void) => Promise<string>): Promise<Step> {
  const start = performance.now()
  try {
    const path = await ensure(print)
    // not FIREFOX: that is the name of a build flag the extension's code reads, and vitest passes the environment on
    process.env[name === 'Firefox' ? 'FIREFOX_PROGRAM' : 'CHROMIUM'] = path
    return { name, ok: true, seconds: secondsSince(start), detail: path }
  } catch (error) {
    return { name, ok: false, seconds: secondsSince(start), detail: (error as Error).message }
  }
}

async function runTests(): Promise<{ step: Step; record: TestRunRecord }> {
  const { code, seconds } = await runCommand(
    'node_modules/vitest/vitest.mjs',
    ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=./test/reporter.ts', ...filters],
    {
      show: true,
      limitSeconds: isLong ? 4 * 3600 : 2400,
      env: { BATON_TEST_RECORD: recordPath, BATON_LONG: isLong ? '1' : undefined, NO_COLOR: process.stdout.isTTY ? undefined : '1' },
    },
  )
  let record: TestRunRecord = { passed: 0, failed: 0, skipped: 0, tests: [], errors: [] }
  let detail = code === 0 ? '' : 'vitest says above what failed'
  try {
    record = JSON.parse(readFileSync(recordPath, 'utf8'))
    rmSync(recordPath)
  } catch {
    detail = 'vitest ended before it could say what it ran'
  }
  const ok = code === 0 ? detail === '' : record.failed > 0
  return { step: { name: 'tests', ok, seconds, detail }, record }
}

function writeLongReport(steps: Step[], record: TestRunRecord): void {
  mkdirSync(join(rootFolder, '.baton'), { recursive: true })
  const machine = { node: process.versions.node, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
  const seconds = (Date.now() - started.getTime()) / 1000
  const report = { startedAt: started.toISOString(), seconds, machine, steps, ...record }
  writeFileSync(join(rootFolder, '.baton/long.json'), `${JSON.stringify(report, null, 2)}\n`)
  print('Results at full counts are in .baton/long.json')
}

function close(steps: Step[], record: TestRunRecord): never {
  const passed = record.passed + steps.filter((step) => step.ok).length
  const failed = record.failed + steps.filter((step) => !step.ok).length
  print(`${passed} passed, ${failed} failed, ${record.skipped} skipped`)
  process.exit(failed > 0 ? 1 : 0)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const none: TestRunRecord = { passed: 0, failed: 0, skipped: 0, tests: [], errors: [] }
const browser = await findBrowser('Chromium', ensureChromium)
tell(browser)
const firefox = await findBrowser('Firefox', ensureFirefox)
tell(firefox)
if (!browser.ok || !firefox.ok) close([browser, firefox], none)
const style = await checkStyle()
tell(style)
const steps = [browser, firefox, style, ...(await checkTypes(tell)), ...(await checkBuild(tell))]
const tests = await runTests()

print('Steps')
for (const step of steps) tell({ ...step, detail: step.ok ? step.detail : 'failed; what it said is above' })
const { passed, failed, skipped } = tests.record
tell({ ...tests.step, ok: tests.step.ok && failed === 0, detail: tests.step.detail || `${passed} passed, ${skipped} skipped` })
for (const { project, file, name } of tests.record.tests.filter((test) => test.retries > 0))
  print(`Needed a second try: |${project}| ${file} > ${name}`)
if (isLong) writeLongReport([...steps, tests.step], tests.record)
print(`${((Date.now() - started.getTime()) / 60_000).toFixed(1)} minutes in all`)
print()
// the tests count one by one; their step only when it broke in a way that no test tells
close(tests.step.ok ? steps : [...steps, tests.step], tests.record)
