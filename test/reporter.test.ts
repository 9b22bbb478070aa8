import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { TestRunRecord } from './reporter'

const FILES = {
  'vitest.config.js':
    'export default { test: { globals: true, projects: [{ test: { globals: true, name: "one", include: ["*.test.js"] } }] } }',
  'good.test.js': `
    it('passes', ({ task }) => { task.meta.histories = 10_000 })
    describe('group', () => { it('fails', () => { throw new Error('no') }) })
    it('leaves itself out', ({ skip }) => skip())
  `,
  'broken.test.js': "throw new Error('this file cannot be loaded')",
  'stray.test.js':
    "it('passes before a stray error', () => { setTimeout(() => { throw new Error('stray') }, 1) ; return new Promise((r) => setTimeout(r, 50)) })",
}

/** A vitest run of its own in an empty folder, reported by the reporter under test. */
async function recordOfSmallRun(): Promise<{ code: number; record: TestRunRecord }> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-reporter-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const record = join(folder, 'record.json')
  const args = [resolve('node_modules/vitest/vitest.mjs'), 'run', '--root', folder, '--reporter', resolve('test/reporter.ts')]
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, BATON_TEST_RECORD: record }
  try {
    const code = await new Promise<number>((done) => {
      execFile(process.execPath, args, { env, cwd: folder }, (error) => done(error ? Number(error.code) : 0))
    })
    return { code, record: JSON.parse(readFileSync(record, 'utf8')) as TestRunRecord }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('counts every test, and what fails outside tests as failed', { timeout: 30_000 }, async () => {
  const { code, record } = await recordOfSmallRun()
  expect(code).toBe(1)
  expect(record).toMatchObject({ passed: 2, failed: 3, skipped: 1 })
  expect(record.errors.sort()).toEqual(['stray', 'this file cannot be loaded'])
  expect(record.tests.find((test) => test.name === 'passes')).toMatchObject({
    project: 'one',
    state: 'passed',
    meta: { histories: 10_000 },
  })
  expect(record.tests.find((test) => test.name === 'group > fails')).toMatchObject({ file: 'good.test.js', state: 'failed' })
})
