import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

export interface TestRecord {
  project: string
  /** relative to the root */
  file: string
  /** the names of its groups and its own, joined by ` > ` */
  name: string
  state: 'passed' | 'failed' | 'skipped'
  durationMs: number
  /** tries beyond the first; npm test names every test that needed one */
  retries: number
  /** what the test put into `task.meta`: counts it ran, rates it measured */
  meta: Record<string, unknown>
}

export interface TestRunRecord {
  passed: number
  /** failed tests, files that could not be loaded and errors outside tests */
  failed: number
  skipped: number
  tests: TestRecord[]
  /** messages of files that could not be loaded and of errors outside tests */
  errors: string[]
}

/** Counts what vitest ran and writes it where BATON_TEST_RECORD says, for test/run.ts; it prints nothing. */
export default class RecordReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env.BATON_TEST_RECORD
    if (!path) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(recordOf(modules, unhandled)))
  }
}

function recordOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): TestRunRecord {
  const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => testRecord(test, module)))
  const broken = modules.flatMap((module) => [module, ...module.children.allSuites()].flatMap((holder) => holder.errors()))
  const errors = [...broken, ...unhandled].map((error) => error.message)
  const count = (state: TestRecord['state']) => tests.filter((test) => test.state === state).length
  return { passed: count('passed'), failed: count('failed') + errors.length, skipped: count('skipped'), tests, errors }
}

function testRecord(test: TestCase, module: TestModule): TestRecord {
  const { state } = test.result()
  return {
    project: module.project.name,
    file: relative(process.cwd(), module.moduleId),
    name: test.fullName,
    // a test that never came to run is no success: vitest leaves it pending when its worker died
    state: state === 'pending' ? 'failed' : state,
    durationMs: Math.round(test.diagnostic()?.duration ?? 0),
    retries: test.diagnostic()?.retryCount ?? 0,
    meta: { ...test.meta() },
  }
}
