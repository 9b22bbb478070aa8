import type { Rule, Tree } from './tree'

interface LockedPackage {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** A clean install takes the lock at its word on every platform, and nothing else. */
export const lockFile: Rule = {
  name: 'dependencies have exact versions and a lock that a clean install accepts anywhere',
  check: (tree) => [...looseVersions(tree), ...holes(tree), ...addresses(tree)],
}

function looseVersions(tree: Tree): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(tree.get('package.json') ?? '{}')
  return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json asks for ${name} "${version}"; name one exact version.`)
}

/** A registry that lacks a platform's package leaves a hole here, and `npm ci` then refuses the whole lock. */
function holes(tree: Tree): string[] {
  const packages: Record<string, LockedPackage> = JSON.parse(tree.get('package-lock.json') ?? '{}').packages ?? {}
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(packages, path, name))
      .map(
        (name) =>
          `package-lock.json has no ${name}, which ${path || 'package.json'} needs; pin the latter to a release whose packages all exist.`,
      ),
  )
}

/** Looked up as Node does: beside the package, then in each folder above. */
function isLocked(packages: Record<string, LockedPackage>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}

function addresses(tree: Tree): string[] {
  const hasAddresses = /"resolved":/.test(tree.get('package-lock.json') ?? '')
  return hasAddresses
    ? ['package-lock.json holds download addresses; .npmrc has omit-lockfile-registry-resolved, so lock again with npm.']
    : []
}
