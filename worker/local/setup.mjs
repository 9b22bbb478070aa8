// Runs before every command, on whatever Node started npm (18 or newer, nothing installed): brings node_modules in line with
// package-lock.json. It prints to stderr only, because `npm run worker` keeps stdout for its line of JSON.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = join(root, 'node_modules', '.baton-setup')
const lock = join(root, '.baton', 'setup.lock')
const ownNode = join(root, 'node_modules', '.bin', 'node')
/** the first Node 22 that runs TypeScript files without a flag */
const OLDEST_NODE = [22, 18]

const say = (line) => process.stderr.write(`baton: ${line}\n`)
const fail = (line) => {
  say(line)
  process.exit(1)
}
const readOr = (path, otherwise) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}

function runningNodeIsOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
}

const bringsItsNode = process.platform === 'linux' && process.arch === 'x64'

/** npm writes this list last, so it exists and agrees only after a whole install, whoever ran it. */
function installedAgreesWith(lockText) {
  try {
    const installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
    return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
      if (path === '' || wanted.link) return true
      const found = installed[path]
      return found ? found.version === wanted.version && found.integrity === wanted.integrity : Boolean(wanted.optional)
    })
  } catch {
    return false
  }
}

function isUpToDate(lockText) {
  const sum = createHash('sha256').update(lockText).digest('hex')
  if (readOr(stamp, '') === sum) return true
  if (!installedAgreesWith(lockText)) return false
  writeFileSync(stamp, sum)
  return true
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** True when this process now holds the lock. A lock whose owner died is taken over; only one process can rename it away. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const owner = Number(readOr(lock, '0'))
  if (owner === 0 || isAlive(owner)) return false
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (Number(readOr(aside, '0')) !== owner) linkSync(aside, lock) // someone else was faster: this is their live lock, put it back
  } catch {}
  rmSync(aside, { force: true })
  return false
}

async function waitForLock() {
  mkdirSync(dirname(lock), { recursive: true })
  for (let tries = 0; !takeLock(); tries++) {
    if (tries === 5) say('another command is installing the dependencies; waiting for it …')
    if (tries > 6000) fail(`gave up after 10 minutes waiting for another install. If none is running, delete ${lock} and try again.`)
    await new Promise((done) => setTimeout(done, 100))
  }
  const release = () => rmSync(lock, { force: true })
  process.on('exit', release)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
}

/** npm answers some mistakes with its whole manual, after the reason */
const withoutUsage = (output) =>
  `${output
    .split(/^npm error (?:Clean install a project|Usage:)/m)[0]
    .trim()
    .slice(-4000)}\n`

function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say('installing the locked dependencies (about 600 MB unpacked; 10 to 60 s) …')
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s`), 5000)
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, argv] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  return new Promise((done) => {
    const child = spawn(command, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      clearInterval(ticking)
      if (code !== 0) {
        process.stderr.write(withoutUsage(output))
        fail(
          'the dependencies could not be installed (npm said why, above). Check the network or the registry, then run the command again.',
        )
      }
      say(`dependencies installed in ${seconds()} s`)
      done()
    })
  })
}

const lockText = readOr(join(root, 'package-lock.json'), '')
if (lockText === '') fail('package-lock.json is missing: restore it with `git checkout package-lock.json`.')
if (!bringsItsNode && runningNodeIsOld()) {
  fail(
    `Node ${OLDEST_NODE.join('.')} or newer is needed here (this is ${process.versions.node}); only Linux x64 gets it with the dependencies.`,
  )
}
if (!isUpToDate(lockText)) {
  await waitForLock()
  if (!isUpToDate(lockText)) {
    await install()
    if (!isUpToDate(lockText)) fail('npm finished, but node_modules does not match package-lock.json. Delete node_modules and try again.')
  }
}
if (runningNodeIsOld() && !existsSync(ownNode)) {
  fail('the newer Node this needs was left out of the install. Run `npm ci --include=optional`, then the command again.')
}
