import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const SETUP = 'worker/local/setup.mjs'
const lockOf = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version, integrity: 'sha512-a' } } })

/** Stands in for npm: notes each call, takes a moment, and installs what the lock says, or fails when told to. */
const FAKE_NPM = `
const fs = require('node:fs')
fs.appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n')
console.log('added 1 package')
setTimeout(() => {
  if (fs.existsSync('registry-down')) { console.error('npm error: registry is down'); process.exit(1) }
  fs.rmSync('node_modules', { recursive: true, force: true })
  fs.mkdirSync('node_modules/.bin', { recursive: true })
  fs.writeFileSync('node_modules/.bin/node', '')
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
}, 300)
`

let root: string
const file = (path: string) => join(root, path)
const npmCalls = () => (existsSync(file('npm-calls.txt')) ? readFileSync(file('npm-calls.txt'), 'utf8').trim().split('\n') : [])

function setUp(): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const env = { ...process.env, npm_execpath: file('fake-npm.js') }
    execFile(process.execPath, [file(SETUP)], { env, cwd: root }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    })
  })
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baton-setup-'))
  mkdirSync(file('worker/local'), { recursive: true })
  copyFileSync(SETUP, file(SETUP))
  writeFileSync(file('fake-npm.js'), FAKE_NPM)
  writeFileSync(file('package-lock.json'), lockOf('1.0.0'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('setup before every command', () => {
  it('installs once, says so on stderr only, and is silent from then on', async () => {
    const first = await setUp()
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(first.stderr).toContain('dependencies installed')
    expect(await setUp()).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(npmCalls()).toHaveLength(1)
    expect(npmCalls()[0]).toMatch(/^ci /)
  })

  it('installs again when the lock changed', async () => {
    await setUp()
    writeFileSync(file('package-lock.json'), lockOf('1.0.1'))
    expect((await setUp()).code).toBe(0)
    expect(npmCalls()).toHaveLength(2)
  })

  it('leaves what someone installed by hand alone when it agrees with the lock', async () => {
    mkdirSync(file('node_modules/.bin'), { recursive: true })
    writeFileSync(file('node_modules/.bin/node'), '')
    writeFileSync(file('node_modules/.package-lock.json'), lockOf('1.0.0'))
    expect(await setUp()).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(npmCalls()).toEqual([])
  })

  it('installs once when three commands start together', async () => {
    const all = await Promise.all([setUp(), setUp(), setUp()])
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(npmCalls()).toHaveLength(1)
    expect(existsSync(file('.baton/setup.lock'))).toBe(false)
  })

  it('takes over the lock of an install that was killed', async () => {
    mkdirSync(file('.baton'))
    writeFileSync(file('.baton/setup.lock'), '4194999') // above the highest process id Linux gives out by default
    expect((await setUp()).code).toBe(0)
    expect(npmCalls()).toHaveLength(1)
  })

  it('fails with npm’s reason and what to do, and does not pass for done', async () => {
    writeFileSync(file('registry-down'), '')
    const failed = await setUp()
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect(failed.stderr).toContain('registry is down')
    expect(failed.stderr).toContain('run the command again')
    rmSync(file('registry-down'))
    expect((await setUp()).code).toBe(0)
    expect(npmCalls()).toHaveLength(2)
  })

  it('says so when the lock is missing', async () => {
    rmSync(file('package-lock.json'))
    const failed = await setUp()
    expect(failed.code).toBe(1)
    expect(failed.stderr).toContain('git checkout package-lock.json')
  })
})
