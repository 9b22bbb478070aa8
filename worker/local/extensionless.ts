import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const isOurs = (url: string | undefined): boolean => url?.startsWith('file:') === true && !url.includes('/node_modules/')

/**
 * Lets Node run this repository's TypeScript as it is: bundlers find `./score` and plain JSON imports by themselves, Node wants
 * `./score.ts` and an attribute. Holds for modules imported after the call, so import those with `await import(…)`.
 */
export function registerExtensionless(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (!isOurs(context.parentURL)) return next(specifier, context)
      if (specifier.endsWith('.json')) return next(specifier, { ...context, importAttributes: { type: 'json' } })
      if (!specifier.startsWith('.') || /\.(ts|tsx|mjs|js)$/.test(specifier)) return next(specifier, context)
      const endings = ['.ts', '/index.ts']
      const found = endings.find((ending) => existsSync(fileURLToPath(new URL(specifier + ending, context.parentURL))))
      return next(found ? specifier + found : specifier, context)
    },
  })
}
