import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** `closed` is what people install; `open` opens the shadow roots, for accessibility checks and locators. */
export type ShadowRoots = 'closed' | 'open'

export type Target = 'chrome' | 'firefox'

/**
 * Builds the extension unless what is there is newer than every source.
 * @returns absolute path of the folder to load
 */
export function builtExtension(shadowRoots: ShadowRoots = 'closed', target: Target = 'chrome'): string {
  const folder = join(root, '.output', `${target}-mv3${shadowRoots === 'open' ? '-test' : ''}`)
  const lock = `${folder}.building`
  mkdirSync(join(root, '.output'), { recursive: true })
  for (let waitedMs = 0; !isFresh(folder) || existsSync(lock); waitedMs += 100) {
    if (takeLock(lock)) {
      try {
        if (!isFresh(folder)) build(shadowRoots, target)
      } finally {
        rmSync(lock, { recursive: true, force: true })
      }
      break
    }
    if (waitedMs > 60_000) rmSync(lock, { recursive: true, force: true }) // its owner died
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
  return folder
}

/** A copy of the build at `copy`: a build that starts meanwhile cannot pull it from under a running browser. */
export function copyOfBuiltExtension(copy: string, shadowRoots: ShadowRoots = 'closed'): string {
  cpSync(builtExtension(shadowRoots), copy, { recursive: true })
  return copy
}

function build(shadowRoots: ShadowRoots, target: Target): void {
  const done = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--browser', target], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BATON_TEST: shadowRoots === 'open' ? '1' : '0', NODE_ENV: 'production' },
  })
  if (done.status !== 0) throw new Error(`The extension does not build:\n${done.stdout}${done.stderr}`)
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) return false
  const builtMs = statSync(manifest).mtimeMs
  return !['extension', 'shared', 'wxt.config.ts', 'package-lock.json'].some((path) => changedSince(join(root, path), builtMs))
}

function changedSince(path: string, sinceMs: number): boolean {
  const at = statSync(path)
  if (!at.isDirectory()) return at.mtimeMs > sinceMs
  return readdirSync(path).some((name) => changedSince(join(path, name), sinceMs))
}
